package org.tftsr.ui.chat.internal.settings;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.Platform;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;

/** How to install Ollama, for each system; what is to be typed can be copied. */
final class InstallGuideTab {

	private static final int TEXT_WIDTH = 300;
	private static final int STEPS = 6;

	private final Composite area;
	private final ScrolledComposite scroller;
	private final Combo platform;
	private Composite steps;

	InstallGuideTab(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Guide_platform);
		platform = new Combo(area, SWT.READ_ONLY);
		for (Platform one : Platform.values()) {
			platform.add(one.label());
		}
		platform.select(Platform.here().ordinal());
		platform.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> load()));
		scroller = new ScrolledComposite(area, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(TEXT_WIDTH, TextHeight.of(scroller, STEPS)).applyTo(scroller);
		scroller.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
		load();
	}

	Control control() {
		return area;
	}

	/** The service may have to be started first, which takes too long for the user interface thread. */
	private void load() {
		Platform chosen = Platform.values()[platform.getSelectionIndex()];
		new ServiceJob(Messages.Guide_reading, JobFamilies.PROVIDERS, progress -> {
			InstallGuide guide = guide(chosen);
			if (!area.isDisposed()) {
				area.getDisplay().asyncExec(() -> show(guide));
			}
		}).schedule();
	}

	private static InstallGuide guide(Platform chosen) throws TftsrException {
		return Services.get(OllamaService.class).guide(chosen);
	}

	private void show(InstallGuide guide) {
		if (area.isDisposed()) {
			return;
		}
		if (steps != null) {
			steps.dispose();
		}
		steps = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(steps);
		Link page = Links.create(steps, SWT.WRAP);
		page.setText(NLS.bind(Messages.Guide_page, guide.page()));
		page.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Program.launch(guide.page())));
		int number = 1;
		for (InstallGuide.Step step : guide.steps()) {
			Label text = new Label(steps, SWT.WRAP);
			text.setText(LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Guide_step, Integer.valueOf(number++), step.text())));
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
			if (step.command() != null) {
				Text command = new Text(steps, SWT.READ_ONLY | SWT.BORDER);
				command.setText(step.command());
				command.setFont(JFaceResources.getTextFont());
				AccessibleNames.set(command, step.text());
				GridDataFactory.fillDefaults().grab(true, false).indent(18, 0).applyTo(command);
			}
		}
		Dialog.applyDialogFont(steps);
		scroller.setContent(steps);
		fit();
	}

	private void fit() {
		if (steps != null && !steps.isDisposed()) {
			int width = scroller.getClientArea().width;
			scroller.setMinHeight(steps.computeSize(width, SWT.DEFAULT).y);
			steps.layout(true, true);
		}
	}
}
