package org.tftsr.ui.publish.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.PageSummary;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.Services;

/** Finds a page of Confluence by words or by its number. To be used on the user interface thread only. */
final class PageDialog extends FormDialog {

	private static final int WIDTH_CHARS = 90;
	private static final int HEIGHT_LINES = 26;
	/** Without the sign before it, only as short as numbers of persons are not: it is sent unasked. */
	private static final Pattern NUMBER = Pattern.compile("#[0-9]{1,18}|[0-9]{1,6}");

	private final String spaceKey;
	private SearchArea rows;
	private Candidate chosen;

	/** @param spaceKey within this space only; null for all */
	PageDialog(Shell shell, String spaceKey) {
		super(shell, Messages.PageDialog_title, Messages.PageDialog_message);
		this.spaceKey = spaceKey;
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
		rows = new SearchArea(form, Messages.PageDialog_hint, () -> this::find, this::updateOk);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
		rows.setFocus();
	}

	private List<Candidate> find(String words, Reviewer reviewer, Progress progress) throws TftsrException {
		ConfluenceService confluence = Services.get(ConfluenceService.class);
		if (words != null && NUMBER.matcher(words).matches()) {
			return List.of(row(confluence.read(Setting.of("page", words.replace("#", "")), progress).summary()));
		}
		Setting space = spaceKey == null ? null : Setting.of("key of a space", spaceKey);
		return confluence.search(words == null ? "" : words, space, reviewer, progress).stream().map(PageDialog::row).toList();
	}

	private static Candidate row(PageSummary page) {
		return new Candidate(page.id(), page.title(), page.spaceKey(), null, page.address(), false, page.changedAt());
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
