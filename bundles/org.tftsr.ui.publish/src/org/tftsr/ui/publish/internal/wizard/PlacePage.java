package org.tftsr.ui.publish.internal.wizard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.document.Document;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.publish.internal.search.PlacePicker;

/** What is published, at which service and where there, and whether something is made or updated. */
final class PlacePage extends WizardPage {

	private final Basis basis;
	private final Choices choices;
	/** Services to which a call has succeeded since the page was opened. */
	private final Set<ServiceKind> answered = EnumSet.noneOf(ServiceKind.class);
	private Combo what;
	private Combo where;
	private PlacePicker places;
	private ExistingPicker existing;

	PlacePage(Basis basis, Choices choices) {
		super("place", Messages.PlacePage_title, Images.PUBLISH_BANNER);
		this.basis = basis;
		this.choices = choices;
		setDescription(Messages.PlacePage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		HelpContexts.set(page, HelpContexts.PUBLISH_WIZARD);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.PlacePage_what);
		what = new Combo(page, SWT.READ_ONLY);
		what.setItems(basis.documents().stream().map(Document::title).toArray(String[]::new));
		what.add(Messages.PlacePage_issue, 0);
		what.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseWhat()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(what);
		Label service = new Label(page, SWT.NONE);
		service.setText(Messages.PlacePage_service);
		where = new Combo(page, SWT.READ_ONLY);
		where.setItems(basis.integrations().stream().map(PlacePage::title).toArray(String[]::new));
		where.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseService()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(where);
		places = new PlacePicker(page, place -> {
			choices.setPlace(place);
			validate();
		});
		places.onListed(() -> {
			answered.add(choices.service());
			validate();
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(places.control());
		existing = new ExistingPicker(page, basis.issue().id(), choices, this::validate);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(existing.control());
		places.alignWith(service);
		Dialog.applyDialogFont(page);
		setControl(page);
		begin();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			existing.follow();
		}
	}

	private static String title(Integration integration) {
		return integration.service().displayName() + " \u2013 " + integration.address();
	}

	private void begin() {
		List<Document> documents = basis.documents();
		int index = 0;
		for (int i = 0; i < documents.size(); i++) {
			if (documents.get(i).id().equals(choices.documentId())) {
				index = i + 1;
			}
		}
		what.select(index);
		List<ServiceKind> services = new ArrayList<>(basis.integrations().stream().map(Integration::service).toList());
		where.select(Math.max(0, choices.service() == null ? 0 : services.indexOf(choices.service())));
		if (choices.isBegun()) {
			places.show(choices.service(), choices.place());
			showLinks();
		} else {
			chooseService();
		}
	}

	private void chooseWhat() {
		int index = what.getSelectionIndex();
		choices.setDocumentId(index <= 0 ? null : basis.documents().get(index - 1).id());
		showLinks();
	}

	private void chooseService() {
		Integration chosen = basis.integrations().get(where.getSelectionIndex());
		choices.setService(chosen);
		places.show(chosen.service(), choices.place());
		showLinks();
	}

	private void showLinks() {
		existing.show(basis.links(choices.service(), choices.documentId()));
		validate();
	}

	private void validate() {
		if (existing == null) {
			return;
		}
		boolean needsPlace = choices.service() != ServiceKind.SERVICENOW;
		setPageComplete((!needsPlace || choices.place() != null) && existing.isComplete());
		Integration integration = basis.integration(choices.service()).orElseThrow();
		setMessage(integration.isConnected() || answered.contains(choices.service()) ? null : Messages.PlacePage_notConnected, WARNING);
	}
}
