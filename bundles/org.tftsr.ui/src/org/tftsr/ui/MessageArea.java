package org.tftsr.ui;

import java.util.Map;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.internal.Messages;

/**
 * Stands in place of what a part shows when there is nothing to show: says why, and offers as links what can be done. It
 * belongs to the user interface thread.
 */
public final class MessageArea {

	private static final int TEXT_WIDTH = 200;

	private final Composite area;

	/** An area in which nothing is said yet. */
	public MessageArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).spacing(5, 8).applyTo(area);
	}

	/** The area itself. */
	public Control control() {
		return area;
	}

	/** Takes away what was shown before, and shows a text, paragraph by paragraph. */
	public MessageArea show(String... paragraphs) {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		for (String paragraph : paragraphs) {
			Label label = new Label(area, SWT.WRAP);
			label.setFont(area.getFont());
			label.setText(LegacyActionTools.escapeMnemonics(paragraph));
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		}
		area.layout(true, true);
		return this;
	}

	/** Says that the vault is locked, and offers to unlock it. */
	public MessageArea showLocked(IServiceLocator locator) {
		return show(Messages.MessageArea_locked).link(Messages.MessageArea_unlock,
				() -> Commands.execute(locator, CommandIds.UNLOCK_VAULT, Map.of()));
	}

	/** Says what is wrong and what can be done; where the vault is locked, offers to unlock it, else to try again. */
	public MessageArea showProblem(TftsrException problem, IServiceLocator locator, Runnable retry) {
		if (Problems.isLocked(problem)) {
			return showLocked(locator);
		}
		return show(problem.what() + ": " + problem.why() + '.', problem.remedy() + '.').link(Messages.MessageArea_retry,
				retry);
	}

	/** Adds a link below what is shown. */
	public MessageArea link(String text, Runnable action) {
		Link link = Links.create(area, SWT.WRAP);
		link.setFont(area.getFont());
		link.setText("<a>" + text + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(link);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		area.layout(true, true);
		return this;
	}

	/** Gives the focus to the first link. */
	public boolean setFocus() {
		for (Control child : area.getChildren()) {
			if (child instanceof Link link) {
				return link.setFocus();
			}
		}
		return area.setFocus();
	}
}
