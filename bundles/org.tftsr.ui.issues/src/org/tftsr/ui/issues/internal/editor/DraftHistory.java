package org.tftsr.ui.issues.internal.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the fields held before each edit, to go back to. Letters typed into one field one after another are one edit. It belongs to
 * the user interface thread.
 */
final class DraftHistory {

	private static final int MOST = 200;
	/** So long a pause between two letters begins another edit. */
	private static final long PAUSE_NANOS = 1_500_000_000L;

	private final Deque<IssueDraft> undo = new ArrayDeque<>();
	private final Deque<IssueDraft> redo = new ArrayDeque<>();
	private Object lastField;
	private long lastTime;

	/** The fields change from the one to the other. */
	void edited(IssueDraft before, IssueDraft after, long nanoTime) {
		redo.clear();
		Object field = field(before, after);
		boolean goesOn = !undo.isEmpty() && field.equals(lastField) && nanoTime - lastTime < PAUSE_NANOS;
		lastField = field;
		lastTime = nanoTime;
		if (!goesOn) {
			undo.push(before);
			if (undo.size() > MOST) {
				undo.removeLast();
			}
		}
	}

	/** What is typed into; edits of something that is chosen never go on. */
	private static Object field(IssueDraft before, IssueDraft after) {
		if (after.equals(new IssueDraft(after.title(), before.description(), before.severity(), before.status(),
				before.domain()))) {
			return "title"; //$NON-NLS-1$
		}
		if (after.equals(new IssueDraft(before.title(), after.description(), before.severity(), before.status(),
				before.domain()))) {
			return "description"; //$NON-NLS-1$
		}
		return new Object();
	}

	/** What the fields are to hold after going back from what they hold now; empty where nothing is left to undo. */
	Optional<IssueDraft> undo(IssueDraft now) {
		return go(undo, redo, now);
	}

	/** The way back from {@link #undo}. */
	Optional<IssueDraft> redo(IssueDraft now) {
		return go(redo, undo, now);
	}

	private Optional<IssueDraft> go(Deque<IssueDraft> from, Deque<IssueDraft> to, IssueDraft now) {
		lastField = null;
		while (!from.isEmpty()) {
			IssueDraft target = from.pop();
			if (!target.equals(now)) {
				to.push(now);
				return Optional.of(target);
			}
		}
		return Optional.empty();
	}

	/** The issue was read anew: what nobody edited here takes its new values in every step, so that none brings back old ones. */
	void rebase(IssueDraft before, IssueDraft now) {
		rebase(undo, before, now);
		rebase(redo, before, now);
	}

	private static void rebase(Deque<IssueDraft> drafts, IssueDraft before, IssueDraft now) {
		Deque<IssueDraft> rebased = new ArrayDeque<>();
		for (IssueDraft draft : drafts) {
			rebased.addLast(draft.rebase(before, now));
		}
		drafts.clear();
		drafts.addAll(rebased);
	}

	/** Forgets everything. */
	void clear() {
		undo.clear();
		redo.clear();
		lastField = null;
	}
}
