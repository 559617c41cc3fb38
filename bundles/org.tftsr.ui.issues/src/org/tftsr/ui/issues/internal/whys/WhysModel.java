package org.tftsr.ui.issues.internal.whys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyMerge;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.lint.WhyFinding;
import org.tftsr.core.why.lint.WhyLinter;

/** The tree of whys that an editor shows and edits. It belongs to the user interface thread. */
public final class WhysModel {

	private final ListenerList<Runnable> listeners = new ListenerList<>();
	private final IUndoContext undoContext = new ObjectUndoContext(this);
	/** As last read; null until then. */
	private WhyTree saved;
	/** What the user has been shown, and so knows to replace. */
	private WhyTree seen;
	private WhyTree draft = WhyTree.EMPTY;
	private boolean toldOfOthers;
	/** The draft with what is being typed, which it does not have yet; null where nothing is. */
	private WhyTree typing;
	private List<WhyFinding> findings = List.of();
	private Map<UUID, Map<String, EvidenceState>> evidence = Map.of();

	/** Runs an action after each change. */
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Listens for as long as the editor lives. */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** The tree was read; what has been edited since it was last read stays edited. */
	void loaded(WhyTree read) {
		rebase(read);
		changed();
	}

	private void rebase(WhyTree read) {
		if (saved != null && !draft.equals(saved)) {
			WhyMerge.Result merged = WhyMerge.merge(seen, draft, read);
			draft = merged.tree();
			seen = toldOfOthers || merged.conflicts().isEmpty() ? read : seen;
		} else {
			draft = read;
			seen = read;
		}
		toldOfOthers = false;
		saved = read;
	}

	/** What was edited has been saved. */
	public void saved(WhyTree now) {
		seen = now;
		saved = now;
		draft = now;
		changed();
	}

	/** Holds no more than before it was first read. */
	public void forget() {
		saved = null;
		seen = null;
		draft = WhyTree.EMPTY;
		findings = List.of();
		evidence = Map.of();
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undoContext, true, true, true);
	}

	/** The user has been told that somebody else changed the same: what is read next is what saving again replaces. */
	public void toldOfOthers() {
		toldOfOthers = true;
	}

	/** Makes a change that can be undone. */
	void change(String label, WhyTree after) {
		if (after.equals(draft)) {
			return;
		}
		try {
			PlatformUI.getWorkbench().getOperationSupport().getOperationHistory()
					.execute(new WhyOperation(this, label, draft, after), null, null);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Changes the tree from one state to another. What somebody else has changed meanwhile stays.
	 *
	 * @return what was to change but stays, as somebody else has changed it too
	 */
	List<String> apply(WhyTree from, WhyTree to) {
		List<String> kept = List.of();
		if (draft.equals(from)) {
			draft = to;
		} else {
			// where both changed the same, a merge takes the second, which here is what is there
			WhyMerge.Result merged = WhyMerge.merge(from, draft, to);
			draft = merged.tree();
			kept = merged.conflicts();
		}
		changed();
		return kept;
	}

	/** What became of the evidence of a tree. */
	void checked(WhyTree tree, Map<UUID, List<EvidenceState>> states) {
		Map<UUID, Map<String, EvidenceState>> byText = new HashMap<>();
		states.forEach((id, ofWhy) -> tree.find(id).ifPresent(why -> {
			for (int i = 0; i < Math.min(ofWhy.size(), why.evidence().size()); i++) {
				byText.computeIfAbsent(id, key -> new HashMap<>()).put(why.evidence().get(i).asText(), ofWhy.get(i));
			}
		}));
		evidence = byText;
		listeners.forEach(Runnable::run);
	}

	/** Whether a piece is still what it was; one that was not looked at yet is taken for it. */
	EvidenceState evidenceState(UUID why, WhyEvidence piece) {
		return evidence.getOrDefault(why, Map.of()).getOrDefault(piece.asText(), EvidenceState.SAME);
	}

	private void changed() {
		findings = WhyLinter.check(draft);
		listeners.forEach(Runnable::run);
	}

	/** Whether the tree has been read. */
	boolean isLoaded() {
		return saved != null;
	}

	/** The tree as edited. */
	public WhyTree draft() {
		return draft;
	}

	/** The tree that saving replaces; null until it has been read. */
	public WhyTree seen() {
		return seen;
	}

	/** Whether there is something to save, what is just being typed included. */
	public boolean isDirty() {
		return saved != null && (typing != null || !draft.equals(saved));
	}

	/**
	 * Something is being typed that is not part of the draft yet.
	 *
	 * @param now the draft as it would be with that; null where nothing is being typed any more
	 */
	void typing(WhyTree now) {
		if (!Objects.equals(typing, now)) {
			typing = now;
			listeners.forEach(Runnable::run);
		}
	}

	/** What has been edited, to be put back with {@link #recover}; empty for nothing. */
	public Optional<Draft.Whys> unsaved(UUID issueId) {
		return isDirty() ? Optional.of(new Draft.Whys(issueId, seen, typing == null ? draft : typing)) : Optional.empty();
	}

	/**
	 * Puts back what had been edited, upon what the tree is now. What has been edited by now stays, and comes first where both are
	 * about the same.
	 *
	 * @return whether that makes a difference
	 */
	public boolean recover(Draft.Whys whys, WhyTree now) {
		if (whys.typed().equals(whys.seen())) {
			return false;
		}
		WhyTree before = saved == null ? now : saved;
		WhyTree edited = saved == null ? now : draft;
		saved = whys.seen();
		seen = whys.seen();
		draft = whys.typed();
		rebase(now);
		if (!edited.equals(before)) {
			draft = WhyMerge.merge(before, edited, draft).tree();
		}
		if (typing != null) {
			typing = WhyMerge.merge(edited, typing, draft).tree();
		}
		changed();
		return isDirty();
	}

	/** Gives up what has been edited; shown, and so known to be replaced by what is edited next, is what is saved. */
	public void discard() {
		if (saved != null) {
			seen = saved;
			change(Messages.Undo_discard, saved);
		}
	}

	List<WhyFinding> findings() {
		return findings;
	}

	List<WhyFinding> findings(UUID why) {
		return findings.stream().filter(finding -> finding.why().equals(why)).toList();
	}

	IUndoContext undoContext() {
		return undoContext;
	}
}
