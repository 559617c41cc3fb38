package org.tftsr.ui.publish.internal.search;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.integrations.Candidate;
import org.tftsr.ui.FormDialog;

/** Finds a page of Confluence by words or by its number. To be used on the user interface thread only. */
final class PageDialog extends FormDialog {

	private static final int WIDTH_CHARS = 90;
	private static final int HEIGHT_LINES = 26;

	private final SearchArea.Beginning search;
	private SearchArea rows;
	private Candidate chosen;

	/** @param search finds pages */
	PageDialog(Shell shell, SearchArea.Beginning search) {
		super(shell, Messages.PageDialog_title, Messages.PageDialog_message);
		this.search = search;
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected String okLabel() {
		return Messages.PageDialog_ok;
	}

	@Override
	protected void createForm(Composite form) {
		rows = new SearchArea(form, search, this::updateOk);
		rows.setHint(Messages.PageDialog_hint);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
		rows.setFocus();
	}

	@Override
	protected boolean isComplete() {
		return rows.selected().isPresent();
	}

	@Override
	protected void okPressed() {
		chosen = rows.selected().orElseThrow();
		super.okPressed();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES));
	}

	/** Lets the user choose; empty where none was. */
	Optional<Candidate> ask() {
		open();
		return Optional.ofNullable(chosen);
	}
}
