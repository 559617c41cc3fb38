package org.tftsr.ui.issues.internal.editor;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
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

	/** Where it is said that something was recovered. */
	void createBar(Composite parent) {
		bar = new RecoveryBar(parent);
	}

	private void fieldsChanged() {
		if (editor.model().draft() == null) {
			return;
		}
		if (looked) {
			fields.changed();
			saved();
		} else {
			looked = true;
			UUID issue = editor.issueId();
			fields.look(Draft.Fields.class, issue, draft -> draft.filter(one -> editor.model().recover(one.draft()))
					.ifPresent(one -> recovered(one.keptAt())));
			tree.look(Draft.Whys.class, issue, draft -> draft.ifPresent(this::read));
		}
	}

	private void treeChanged() {
		tree.changed();
		saved();
	}

	/** What was typed is put upon the tree as it is now. */
	private void read(KeptDraft<Draft.Whys> draft) {
		UUID issue = editor.issueId();
		ServiceJob.scheduleUnasked(Messages.IssueLoader_name, JobFamilies.ISSUES, progress -> {
			WhyTree now = Services.get(WhyTreeRepository.class).tree(issue);
			editor.onDisplay(() -> {
				if (whys.recover(draft.draft(), now)) {
					recovered(draft.keptAt());
				}
			});
		});
	}

	private void recovered(Instant keptAt) {
		recovered = recovered == null || keptAt.isBefore(recovered) ? keptAt : recovered;
		if (bar != null) {
			bar.show(recovered, this::discard);
		}
	}

	/** Can be undone like any other edit. */
	private void discard() {
		editor.model().discard();
		whys.discard();
	}

	private void saved() {
		if (recovered != null && !editor.isDirty()) {
			recovered = null;
			if (bar != null) {
				bar.hide();
			}
		}
	}

	/** The vault was locked: what could be saved has been, and the rest stays kept. */
	void locked() {
		looked = editor.isDirty();
	}

	/** The editor is closed: who did not save has given up what was typed. */
	void dispose() {
		fields.endForgetting();
		tree.endForgetting();
	}
}
