package org.tftsr.rcp.internal.help;

import java.util.Optional;

import org.eclipse.help.IContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The help beside the work. */
public final class HelpView extends ViewPart {

	/** The id of this view in plugin.xml. */
	public static final String ID = "org.tftsr.rcp.help"; //$NON-NLS-1$

	private HelpPane pane;

	@Override
	public void createPartControl(Composite parent) {
		pane = new HelpPane(parent);
	}

	/** Shows the table of contents. */
	void showContents() {
		pane.showContents();
	}

	/** Shows a page, as a table of contents names it. */
	void open(String href) {
		pane.open(href);
	}

	/** Shows the steps to a first root cause analysis. */
	void showSteps() {
		pane.showSteps();
	}

	/** Shows what F1 is to show; empty for the table of contents. */
	void show(Optional<IContext> context) {
		context.ifPresentOrElse(pane::show, pane::showContents);
	}

	@Override
	public void setFocus() {
		pane.setFocus();
	}
}
