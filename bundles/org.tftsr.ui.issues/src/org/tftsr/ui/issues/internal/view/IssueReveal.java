package org.tftsr.ui.issues.internal.view;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.issues.internal.IssueList;
import org.tftsr.ui.issues.internal.NoticeBar;

/**
 * Brings an issue into sight that somebody wants to see: at once, or once a list has been read that has it. Where that cannot be, it
 * says why. It belongs to the user interface thread.
 */
final class IssueReveal {

	/** A list that was being read when the issue was made does not have it yet; the one behind that has, or none. */
	private static final int LISTS = 2;

	private final IssueTable table;
	private final Supplier<IssueList> list;
	private final BooleanSupplier searching;
	private final NoticeBar notice;
	private final Runnable read;
	private final Consumer<Issue> unfilter;
	/** Null for none. */
	private UUID wanted;
	private int lists;

	/**
	 * @param list      what was read last
	 * @param searching whether more issues may pass the filter in a moment, as their text is searched
	 * @param read      reads the list anew
	 * @param unfilter  takes away what keeps an issue of the list from being shown
	 */
	IssueReveal(IssueTable table, Supplier<IssueList> list, BooleanSupplier searching, NoticeBar notice, Runnable read,
			Consumer<Issue> unfilter) {
		this.table = table;
		this.list = list;
		this.searching = searching;
		this.notice = notice;
		this.read = read;
		this.unfilter = unfilter;
	}

	/** Somebody wants to see an issue, and no other one from now on. */
	void want(UUID issue) {
		wanted = issue;
		lists = 0;
		goOn();
		if (wanted != null) {
			read.run();
		}
	}

	/**
	 * A list was read, and is shown.
	 *
	 * @param whole false where more of it comes in a moment
	 */
	void listRead(boolean whole) {
		goOn();
		if (wanted == null || !whole || listed() != null) {
			return;
		}
		lists++;
		if (lists < LISTS) {
			read.run();
		} else {
			wanted = null;
			notice.show(Messages.IssuesView_notListed);
		}
	}

	/** Other issues of the list may be shown by now. */
	void goOn() {
		if (wanted == null || table.reveal(wanted)) {
			wanted = null;
			return;
		}
		Issue issue = listed();
		if (issue != null && !searching.getAsBoolean()) {
			wanted = null;
			notice.show(NLS.bind(Messages.IssuesView_hidden, issue.title()), Messages.IssuesView_showHidden, () -> {
				unfilter.accept(issue);
				want(issue.id());
			});
		}
	}

	private Issue listed() {
		return list.get().rows().stream().map(IssueSummary::issue).filter(issue -> issue.id().equals(wanted)).findAny().orElse(null);
	}
}
