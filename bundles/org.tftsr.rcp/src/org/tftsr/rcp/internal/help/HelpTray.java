package org.tftsr.rcp.internal.help;

import java.util.Optional;

import org.eclipse.help.IContext;
import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The help at the side of a dialog, which keeps the keyboard and the mouse from everything else. */
final class HelpTray extends DialogTray {

	private static final int WIDTH = 360;

	private final Optional<IContext> context;
	private HelpPane pane;

	/** @param context empty for the table of contents */
	HelpTray(Optional<IContext> context) {
		this.context = context;
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		pane = new HelpPane(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(pane.control());
		show(context);
		return area;
	}

	/** Shows another context. */
	void show(Optional<IContext> other) {
		other.ifPresentOrElse(pane::show, pane::showContents);
	}
}
