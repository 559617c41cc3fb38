package org.tftsr.cli.internal;

import java.util.function.Consumer;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Goes through a list of issues page by page, so that one of any length needs no memory. */
final class IssuePages {

	private static final int ROWS = 500;

	private final IssueRepository repository;
	private final Progress progress;
	private Page<IssueSummary> page;
	private long read;

	IssuePages(IssueRepository repository, Progress progress) {
		this.repository = repository;
		this.progress = progress;
	}

	/**
	 * @param query says which issues, and how many of them at most
	 * @param skip  how many to leave out first
	 */
	void forEach(IssueQuery query, long skip, Consumer<IssueSummary> row) throws TftsrException {
		page = null;
		go(query, query.after(), skip, skipped -> {
			// only its place matters
		});
		read = 0;
		if (page == null || page.next() != null) {
			go(query, page == null ? query.after() : page.next(), query.limit(), row);
		}
	}

	private void go(IssueQuery query, String from, long rows, Consumer<IssueSummary> row) throws TftsrException {
		String place = from;
		while (read < rows) {
			progress.check();
			page = repository.list(query.page(place, (int) Math.min(ROWS, rows - read)));
			page.rows().forEach(row);
			read += page.rows().size();
			place = page.next();
			if (place == null) {
				return;
			}
		}
	}

	/** What was printed of what there is, and how to go on. */
	String summary() {
		String total = page.totalExact() ? " of " + page.total() : "";
		return read + total + (page.next() == null ? "" : "; more: --after " + page.next());
	}
}
