package org.tftsr.rcp.internal.help;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;

/** The steps of a cheat sheet, each with a link that does it and one to the page that says more. On the user interface thread. */
final class StepsPane {

	private static final int MARGIN = 8;
	private static final int SPACING = 6;
	private static final String MORE = "more"; //$NON-NLS-1$

	private final ScrolledComposite scroller;
	private final Composite area;
	private final Consumer<String> opener;

	/** @param opener is given the address of a page to show */
	StepsPane(Composite parent, Consumer<String> opener) {
		this.opener = opener;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		area = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).spacing(0, SPACING).applyTo(area);
		scroller.setContent(area);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
	}

	Control control() {
		return scroller;
	}

	/** Shows the steps, once they were read in the background. */
	void show() {
		if (area.getChildren().length > 0) {
			return;
		}
		Job job = Job.createSystem(Messages.StepsPane_reading, (ICoreRunnable) monitor -> {
			try {
				CheatSheet sheet = CheatSheet.firstRca();
				later(() -> fill(sheet));
			} catch (IOException e) {
				later(() -> Problems.show(new TftsrException(ProblemKind.NOT_FOUND, Messages.StepsPane_missing_what,
						String.valueOf(e.getMessage()), Messages.StepsPane_missing_remedy, e)));
			}
		});
		job.schedule();
	}

	private void later(Runnable action) {
		scroller.getDisplay().asyncExec(() -> {
			if (!scroller.isDisposed()) {
				action.run();
			}
		});
	}

	private void fill(CheatSheet sheet) {
		if (area.getChildren().length > 0) {
			return;
		}
		label(sheet.title()).setFont(JFaceResources.getHeaderFont());
		label(sheet.intro());
		int number = 1;
		for (CheatSheet.Step step : sheet.steps()) {
			label(NLS.bind(step.optional() ? Messages.StepsPane_optional : Messages.StepsPane_step, number++, step.title()))
					.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			label(step.description());
			Link link = Links.create(area, SWT.NONE);
			link.setText(NLS.bind(Messages.StepsPane_links, MORE));
			wrap(link);
			link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				if (MORE.equals(event.text)) {
					opener.accept(step.href());
				} else {
					link.setText(NLS.bind(Messages.StepsPane_linksAgain, MORE));
					fit();
					perform(step);
				}
			}));
		}
		fit();
	}

	private static void perform(CheatSheet.Step step) {
		try {
			ParameterizedCommand command = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(step.command());
			@SuppressWarnings("unchecked")
			Map<String, String> parameters = command.getParameterMap();
			Commands.execute(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), command.getId(), parameters);
		} catch (CommandException e) {
			Problems.show(new TftsrException(ProblemKind.NOT_FOUND, Messages.StepsPane_failed_what, String.valueOf(e.getMessage()),
					Messages.StepsPane_missing_remedy, e));
		}
	}

	private Label label(String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		wrap(label);
		return label;
	}

	/** In as many lines as the width there is asks for. */
	private static void wrap(Control text) {
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
	}

	/** As high as its lines are at the width there is; a scroll bar that comes or goes leaves another one. */
	private void fit() {
		area.layout(true, true);
		int width = scroller.getClientArea().width;
		if (width > 0) {
			boolean scrolled = scroller.getVerticalBar().getVisible();
			scroller.setMinHeight(area.computeSize(width, SWT.DEFAULT).y);
			if (scroller.getVerticalBar().getVisible() != scrolled) {
				later(this::fit);
			}
		}
	}
}
