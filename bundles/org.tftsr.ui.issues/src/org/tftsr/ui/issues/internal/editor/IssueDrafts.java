package org.tftsr.ui.issues.internal.editor;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.draft.DraftKeeper;
import org.tftsr.ui.draft.RecoveryBar;
import org.tftsr.ui.issues.internal.whys.WhysModel;

/**
 * Keeps what is typed into the editor of an issue and not saved, and puts it back where the program ended without asking. It
 * belongs to the user interface thread.
 */
final class IssueDrafts {

	private final IssueEditor editor;
	private final WhysModel whys;
	private final DraftKeeper fields;
	private final DraftKeeper tree;
	private RecoveryBar bar;
	private boolean looked;
	/** When the oldest of what was recovered was typed; null for nothing. */
	private Instant recovered;

	IssueDrafts(IssueEditor editor, WhysModel whys) {
		this.editor = editor;
		this.whys = whys;
		fields = new DraftKeeper(editor.getSite().getShell().getDisplay(), () -> editor.model().unsaved());
		tree = new DraftKeeper(editor.getSite().getShell().getDisplay(), () -> whys.unsaved(editor.issueId()));
		editor.model().addListener(this::fieldsChanged);
		whys.onChange(this::treeChanged);
	}

	/** Where it is said that something was recovered, or could not be looked for. */
	void createBar(Composite parent) {
		bar = new RecoveryBar(parent);
		fields.onFailure(this::tell);
		tree.onFailure(this::tell);
	}

	private void tell() {
		if (bar != null) {
			if (fields.hasFailed() || tree.hasFailed()) {
				bar.failed(this::lookAgain, this::giveUpLooking);
			} else if (recovered != null) {
				bar.show(recovered, this::discard);
			} else {
				bar.hide();
			}
		}
	}

	private void lookAgain() {
		fields.lookAgain();
		tree.lookAgain();
		tell();
	}

	private void giveUpLooking() {
		fields.giveUpLooking();
		tree.giveUpLooking();
		tell();
	}

	private void fieldsChanged() {
		if (editor.model().draft() == null) {
			return;
		}
		if (looked) {
			changed(fields, editor.model().isDirty());
		} else {
			looked = true;
			UUID issue = editor.issueId();
			fields.look(Draft.Fields.class, issue,
					draft -> () -> recovered(editor.model().recover(draft.draft()), draft.keptAt()));
			tree.look(Draft.Whys.class, issue, this::prepare);
			tell();
		}
	}

	private void treeChanged() {
		changed(tree, whys.isDirty());
	}

	private void changed(DraftKeeper keeper, boolean dirty) {
		if (dirty) {
			keeper.changed();
		} else {
			keeper.forget();
		}
		saved();
	}

	/** What was typed is put upon the tree as it is now; that is read before anything can take the place of the draft. */
	private BooleanSupplier prepare(KeptDraft<Draft.Whys> draft) throws TftsrException {
		WhyTree now = Services.get(WhyTreeRepository.class).tree(draft.draft().issueId());
		return () -> recovered(whys.recover(draft.draft(), now), draft.keptAt());
	}

	/** @return true: what is typed next holds what was recovered too */
	private boolean recovered(boolean something, Instant keptAt) {
		if (something) {
			recovered = recovered == null || keptAt.isBefore(recovered) ? keptAt : recovered;
			tell();
		}
		return true;
	}

	/** Can be undone like any other edit. */
	private void discard() {
		editor.model().discard();
		whys.discard();
	}

	private void saved() {
		if (recovered != null && !editor.isDirty()) {
			recovered = null;
			tell();
		}
	}

	/** The vault was locked: what could be saved has been, and the rest stays kept. */
	void locked() {
		looked = editor.isDirty() && !fields.hasFailed() && !tree.hasFailed();
	}

	/** The editor is closed: who did not save has given up what was typed. */
	void dispose() {
		fields.endForgetting();
		tree.endForgetting();
	}
}
