package org.tftsr.ui.chat.internal.view;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * program has ended or the vault was locked. What is sent it keeps until the conversation has it: to read what goes along may take
 * long. It belongs to the user interface thread.
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
	/** What was sent, and neither stands in the field nor in the conversation yet; empty for nothing. */
	private String sending = "";

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
		String text = Stream.of(sending, input.text()).filter(one -> !one.isBlank()).collect(Collectors.joining(PARAGRAPH));
		return issue == null || text.isEmpty() ? Optional.empty() : Optional.of(new Draft.Question(issue, text));
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
		// a question that was given back stands in what was kept with it
		input.set(kept.startsWith(typed) ? kept : kept + PARAGRAPH + typed);
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

	/** This is about to be taken out of the field, and to be asked. */
	void sending(String text) {
		sending = text;
		if (!keeper.hasFailed()) {
			bar.hide();
		}
	}

	/** What was sent stands in the conversation. */
	void sent() {
		sending = "";
		changed();
	}

	/** What was sent is about to stand in the field again, which holds it from then on. */
	void givenBack() {
		sending = "";
	}

	/** What was sent and came to nothing stands in the field again, ahead of what was typed since, with the keyboard there. */
	void giveBack(String text) {
		givenBack();
		String typed = input.text();
		input.set(typed.isBlank() ? text : text + PARAGRAPH + typed);
		input.control().setFocus();
	}

	/** Something was typed, or taken away. */
	void changed() {
		if (sending.isEmpty() && input.text().isBlank()) {
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
		sending = "";
	}

	/** The vault was locked: what is taken off the screen is still kept. */
	void locked() {
		keeper.suspend();
		bar.hide();
		issue = null;
		sending = "";
	}

	/** The view is closed. */
	void dispose() {
		keeper.endKeeping();
	}
}
