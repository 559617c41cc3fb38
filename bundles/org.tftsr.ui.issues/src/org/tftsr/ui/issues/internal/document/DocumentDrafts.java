package org.tftsr.ui.issues.internal.document;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.tftsr.core.document.Document;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.ui.draft.DraftKeeper;
import org.tftsr.ui.draft.RecoveryBar;

/**
 * Keeps what is typed into a document and not saved, and puts it back where the program ended without asking. It belongs to the
 * user interface thread.
 */
final class DocumentDrafts {

	private final DocumentEditor editor;
	private final DocumentProvider provider;
	private final DraftKeeper keeper;
	private RecoveryBar bar;
	/** What is kept waits to be put back by hand. */
	private boolean offered;

	DocumentDrafts(DocumentEditor editor, DocumentProvider provider) {
		this.editor = editor;
		this.provider = provider;
		keeper = new DraftKeeper(Display.getCurrent(), this::unsaved);
		keeper.onFailure(() -> bar.failed(keeper::lookAgain, keeper::giveUpLooking));
		editor.addPropertyListener((source, property) -> {
			if (property == IEditorPart.PROP_DIRTY) {
				dirtyChanged();
			}
		});
	}

	/** Where it is said that something was recovered. */
	void createBar(Composite parent) {
		bar = new RecoveryBar(parent);
	}

	/** Looks for what was kept. */
	void look() {
		if (keeper.hasFailed()) {
			bar.hide();
		}
		keeper.look(Draft.Text.class, provider.seen().id(), draft -> () -> recover(draft));
	}

	/** The vault was locked: what is offered is in the database still. */
	void locked() {
		if (offered) {
			bar.hide();
		}
	}

	/** The vault is open again. What was typed and not saved is still there; otherwise something may have been left. */
	void unlocked() {
		if (editor.isDirty() && !offered && !keeper.hasFailed()) {
			keeper.changed();
		} else {
			offered = false;
			look();
		}
	}

	private Optional<Draft.Text> unsaved() {
		Document seen = provider.seen();
		return editor.isDirty() ? Optional.of(new Draft.Text(seen.issueId(), seen.id(), seen.markdown(), document().get()))
				: Optional.empty();
	}

	private IDocument document() {
		return provider.getDocument(editor.getEditorInput());
	}

	/** Whether what was kept may be forgotten now: whoever was faster typing is asked which text it shall be. */
	private boolean recover(KeptDraft<Draft.Text> draft) {
		String typed = draft.draft().typed();
		if (typed.equals(document().get())) {
			return true;
		}
		if (editor.isDirty()) {
			offered = true;
			bar.offer(draft.keptAt(), () -> putBack(typed), this::decided);
			return false;
		}
		provider.recover(draft.draft().seen());
		document().set(typed);
		bar.show(draft.keptAt(), editor::discard);
		return true;
	}

	/** Can be undone like any other edit. */
	private void putBack(String typed) {
		document().set(typed);
		decided();
	}

	private void decided() {
		offered = false;
		keeper.giveUpFound();
	}

	/** Something was typed. */
	void changed() {
		keeper.changed();
	}

	private void dirtyChanged() {
		if (editor.isDirty()) {
			keeper.changed();
		} else {
			keeper.forget();
			if (bar != null && !offered && !keeper.hasFailed()) {
				bar.hide();
			}
		}
	}

	/** The editor is closed: who did not save has given up what was typed. */
	void dispose() {
		keeper.endForgetting();
	}
}
