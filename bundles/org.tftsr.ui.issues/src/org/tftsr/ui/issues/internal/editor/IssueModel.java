package org.tftsr.ui.issues.internal.editor;

import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.problem.TftsrException;

/** What an issue editor shows and edits. It belongs to the user interface thread. */
final class IssueModel {

	private final ListenerList<Runnable> listeners = new ListenerList<>();
	private final DraftHistory history = new DraftHistory();
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
		if (saved != null && !saved.equals(now)) {
			history.rebase(saved, now);
		}
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
		history.clear();
	}

	/**
	 * The user has been told that somebody else changed a field that is edited here. What is read next is what the user knows
	 * to replace by saving again.
	 */
	void toldOfOthers() {
		toldOfOthers = true;
	}

	/** What has been edited, to be put back with {@link #recover}; empty for nothing. */
	Optional<Draft.Fields> unsaved() {
		return isDirty() ? Optional.of(new Draft.Fields(detail.issue().id(), IssueDraft.values(seen), draft.valuesOver(seen)))
				: Optional.empty();
	}

	/**
	 * Puts back what had been edited, upon what the issue is now.
	 *
	 * @return whether that makes a difference
	 */
	boolean recover(Draft.Fields fields) {
		IssueDraft before = IssueDraft.of(fields.seen());
		IssueDraft recovered = IssueDraft.of(fields.typed()).rebase(before, draft);
		if (recovered.equals(draft)) {
			return false;
		}
		seen = recovered.seen(before.on(detail.issue(), fields.seen().category()), detail.issue());
		draft = recovered;
		fire();
		return true;
	}

	/** Gives up what has been edited; shown, and so known to be replaced by what is edited next, is what is saved. */
	void discard() {
		if (draft != null) {
			seen = detail.issue();
			edit(saved);
		}
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
			history.edited(draft, edited, System.nanoTime());
			draft = edited;
			fire();
		}
	}

	/** Takes back the last edit since the issue was last saved; does nothing where there is none. */
	void undo() {
		if (draft != null) {
			history.undo(draft).ifPresent(this::go);
		}
	}

	/** Makes again the edit that was taken back last. */
	void redo() {
		if (draft != null) {
			history.redo(draft).ifPresent(this::go);
		}
	}

	private void go(IssueDraft target) {
		draft = target;
		fire();
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
