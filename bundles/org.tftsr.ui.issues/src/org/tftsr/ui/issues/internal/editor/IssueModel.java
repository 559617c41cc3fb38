package org.tftsr.ui.issues.internal.editor;

import org.eclipse.core.runtime.ListenerList;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.problem.TftsrException;

/** What an issue editor shows and edits. It belongs to the user interface thread. */
final class IssueModel {

	private final ListenerList<Runnable> listeners = new ListenerList<>();
	private IssueDetail detail;
	private IssueDraft saved;
	private IssueDraft draft;
	/** What the user has been shown, and so knows to replace: of a field that is being edited, what it held before. */
	private Issue seen;
	private boolean toldOfOthers;
	private TftsrException problem;
	private boolean deleted;

	/** Runs an action after each change. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** The issue was read; what has been edited since it was last read stays edited. */
	void loaded(IssueDetail read) {
		IssueDraft now = IssueDraft.of(read.issue());
		draft = draft == null ? now : draft.rebase(saved, now);
		seen = seen == null || toldOfOthers ? read.issue() : draft.seen(seen, read.issue());
		toldOfOthers = false;
		saved = now;
		detail = read;
		problem = null;
		fire();
	}

	/** The issue could not be read. */
	void failed(TftsrException cause) {
		problem = cause;
		fire();
	}

	/** Holds no more of the issue than before it was first read. Nobody is told: there is nothing to show. */
	void forget() {
		detail = null;
		saved = null;
		draft = null;
		seen = null;
		problem = null;
	}

	/**
	 * The user has been told that somebody else changed a field that is edited here. What is read next is what the user knows
	 * to replace by saving again.
	 */
	void toldOfOthers() {
		toldOfOthers = true;
	}

	/** What to write to save what has been edited; only what the user knows of is replaced. */
	IssueChange changes() {
		return draft.changesFrom(saved).to(seen);
	}

	/** There is no such issue, or no longer. */
	void deleted() {
		deleted = true;
		fire();
	}

	/** The user edited a field. */
	void edit(IssueDraft edited) {
		if (!edited.equals(draft)) {
			draft = edited;
			fire();
		}
	}

	/** The issue with all that hangs on it, as last read; null until it has been read. */
	IssueDetail detail() {
		return detail;
	}

	/** The fields as they were last read; null until the issue has been read. */
	IssueDraft saved() {
		return saved;
	}

	/** The fields as edited; null until the issue has been read. */
	IssueDraft draft() {
		return draft;
	}

	/** Why the issue could not be read; null where it could. */
	TftsrException problem() {
		return problem;
	}

	boolean isDeleted() {
		return deleted;
	}

	boolean isDirty() {
		return draft != null && !draft.equals(saved);
	}

	private void fire() {
		listeners.forEach(Runnable::run);
	}
}
