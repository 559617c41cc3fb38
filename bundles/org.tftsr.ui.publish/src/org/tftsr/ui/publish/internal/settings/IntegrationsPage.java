package org.tftsr.ui.publish.internal.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Links;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.SettingsPage;

/** <em>TFTSR &gt; Integrations</em>: which services are set up, with the way to the page of each. */
public final class IntegrationsPage extends SettingsPage {

	private static final int TEXT_WIDTH = 200;

	private final Map<ServiceKind, Label> states = new EnumMap<>(ServiceKind.class);

	public IntegrationsPage() {
		super(HelpContexts.INTEGRATIONS_PREFERENCES);
		noDefaultAndApplyButton();
		setDescription(Messages.Integrations_description);
	}

	/** The id of the preference page of a service. */
	public static String pageOf(ServiceKind service) {
		return "org.tftsr.ui.publish.preferences." + service.key();
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 6).applyTo(page);
		for (ServiceKind service : ServiceKind.values()) {
			Link link = Links.create(page, SWT.NONE);
			link.setText(NLS.bind(Messages.Integrations_link, service.displayName()));
			link.addSelectionListener(SelectionListener.widgetSelectedAdapter(
					event -> ((IWorkbenchPreferenceContainer) getContainer()).openPage(pageOf(service), null)));
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(link);
			states.put(service, label(page));
		}
	}

	private static Label label(Composite page) {
		Label label = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		List<Integration> all = Services.get(IntegrationRepository.class).list();
		return () -> {
			for (ServiceKind service : ServiceKind.values()) {
				Integration one = all.stream().filter(candidate -> candidate.service() == service).findFirst().orElse(null);
				states.get(service).setText((one == null ? Words.state(one) : Words.state(one) + '\n' + one.address()).replace("&", "&&"));
			}
			states.get(ServiceKind.CONFLUENCE).getParent().layout(true, true);
		};
	}
}
