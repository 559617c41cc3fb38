package org.tftsr.ui.chat.internal.view;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.ui.chat.internal.input.ChatInput;
import org.tftsr.ui.chat.internal.session.ChatSession;
import org.tftsr.ui.draft.DraftKeeper;
import org.tftsr.ui.draft.RecoveryBar;

/**
 * Keeps the question that is being typed with the issue that it is about, and puts it back when that issue is shown again after the
 * program has ended or the vault was locked. It belongs to the user interface thread.
 */
final class QuestionDrafts {

	private static final String PARAGRAPH = "\n\n";

	private final ChatSession session;
	private final ChatInput input;
	private final Display display;
	private DraftKeeper keeper;
	private final RecoveryBar bar;
	/** The issue that was looked for last; null for none. */
	private UUID issue;

	/** @param parent where it is said that something was recovered */
	QuestionDrafts(Composite parent, ChatSession session, ChatInput input) {
		this.session = session;
		this.input = input;
		display = parent.getDisplay();
		bar = new RecoveryBar(parent);
		keeper = newKeeper();
		bar.control().moveAbove(input.area());
	}

	private DraftKeeper newKeeper() {
		DraftKeeper made = new DraftKeeper(display, this::typed);
		made.onFailure(() -> bar.failed(made::lookAgain, made::giveUpLooking));
		return made;
	}

	private Optional<Draft.Question> typed() {
		return issue == null || input.text().isBlank() ? Optional.empty() : Optional.of(new Draft.Question(issue, input.text()));
	}

	/** An issue is shown: what was kept of it is put before what has been typed. */
	void shown() {
		UUID now = session.issueId();
		if (now != null && !Objects.equals(now, issue)) {
			issue = now;
			bar.hide();
			keeper.look(Draft.Question.class, now, draft -> () -> recover(draft));
		}
	}

	/** @return true: what stands in the field next holds what was recovered too */
	private boolean recover(KeptDraft<Draft.Question> draft) {
		String kept = draft.draft().typed();
		// what the view has kept by itself is newer
		if (input.text().startsWith(kept) || !draft.draft().issueId().equals(issue)) {
			return true;
		}
		String typed = input.text();
		input.set(typed.isBlank() ? kept : kept + PARAGRAPH + typed);
		bar.show(draft.keptAt(), () -> discard(kept, typed));
		return true;
	}

	/** Takes away what was recovered, and nothing else that stands in the field. */
	private void discard(String kept, String typed) {
		String now = input.text();
		if (now.startsWith(kept)) {
			String rest = now.substring(kept.length());
			input.set(rest.startsWith(PARAGRAPH) ? rest.substring(PARAGRAPH.length()) : rest);
		} else {
			// what was recovered has been edited since, and goes as it is now
			input.set(now.endsWith(typed) ? typed : "");
		}
	}

	/** Something was typed, or sent. */
	void changed() {
		if (input.text().isBlank()) {
			keeper.forget();
			if (!keeper.hasFailed()) {
				bar.hide();
			}
		} else {
			keeper.changed();
		}
	}

	/** Another issue is about to be shown, and what is typed about this one waits for it. */
	void leave() {
		keeper.endKeeping();
		keeper = newKeeper();
		bar.hide();
		issue = null;
	}

	/** The vault was locked: what is taken off the screen is still kept. */
	void locked() {
		keeper.suspend();
		bar.hide();
		issue = null;
	}

	/** The view is closed. */
	void dispose() {
		keeper.endKeeping();
	}
}
