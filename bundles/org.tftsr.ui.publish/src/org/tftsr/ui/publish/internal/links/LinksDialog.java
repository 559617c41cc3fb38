package org.tftsr.ui.publish.internal.links;

import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.issue.Issue;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.ScrollArea;

/** What an issue is linked with, for those who have not opened it. */
final class LinksDialog extends FormDialog {

	private static final int WIDTH_CHARS = 100;
	private static final int HEIGHT_LINES = 26;
	private static final int MOST_TITLE = 50;

	private final UUID issueId;

	LinksDialog(Shell shell, Issue issue) {
		super(shell, Messages.Section_title, NLS.bind(Messages.LinksDialog_title, shortened(issue.title())), Messages.LinksDialog_message);
		issueId = issue.id();
	}

	/** The banner has one line for it. */
	private static String shortened(String title) {
		return title.codePointCount(0, title.length()) <= MOST_TITLE ? title
				: title.substring(0, title.offsetByCodePoints(0, MOST_TITLE)).strip() + '\u2026';
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected boolean isComplete() {
		return true;
	}

	@Override
	protected void createForm(Composite form) {
		ScrollArea area = new ScrollArea(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area.control());
		LinksContent content = new LinksContent(area.parent(), issueId, area::fit);
		area.setContent(content.control());
		content.refresh();
		ServiceRegistration<EventHandler> changes = LinkEvents.subscribe(issueId, content::refresh);
		form.addDisposeListener(event -> changes.unregister());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES));
	}
}
