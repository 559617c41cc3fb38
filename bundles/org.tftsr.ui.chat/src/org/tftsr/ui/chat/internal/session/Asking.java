package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.Draft;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.Problems;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Head;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Tone;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Part;
import org.tftsr.ui.chat.internal.markdown.Run;

/** One question that is under way, from typing it to the end of its answer. */
final class Asking implements AskJob.Listener {

	private final ChatSession session;
	private final String text;
	private final List<Attached> attached;
	private final UUID questionId = UUID.randomUUID();
	private final UUID answerId = UUID.randomUUID();
	private final MessageView view;
	private final AskJob job;
	/** What is to be shown; null once it is. What is not shown yet is replaced by what comes after it. */
	private final AtomicReference<ShownMessage> next = new AtomicReference<>();
	private volatile ShownMessage last;
	private volatile Draft draft;
	private volatile boolean refused;
	private volatile boolean stopped;
	private Review review;
	private Note note;
	private boolean givenBack;
	private boolean ended;

	Asking(ChatSession session, String text, List<Attached> attached, boolean analysis, AskJob.Preparation preparation) {
		this.session = session;
		this.text = text;
		this.attached = List.copyOf(attached);
		view = session.view();
		job = new AskJob(preparation, analysis, this);
	}

	/** A question as it was typed, which is not looked at any closer: it may be long. */
	static ShownMessage typed(UUID id, Head head, String text) {
		return new ShownMessage(id, true, head, List.of(new Part(new Block.Paragraph(List.of(Run.of(text))), text)), List.of());
	}

	UUID questionId() {
		return questionId;
	}

	String text() {
		return text;
	}

	List<Attached> attached() {
		return attached;
	}

	/** Why it failed; null where it did not, or the user wanted it so. */
	Note note() {
		return note;
	}

	/** It has failed, and that is to be shown. */
	void note(TftsrException problem) {
		note = new Note(Tone.ERROR, problem.what() + ": " + problem.why() + ". " + problem.remedy() + '.',
				List.of(MessageAction.RETRY, MessageAction.SETTINGS));
	}

	/** Who is asked; null where that was not known yet. */
	UUID providerId() {
		return draft == null ? null : draft.provider().id();
	}

	/** Whether it came so far that it was kept. */
	boolean isPrepared() {
		return draft != null;
	}

	boolean isRefused() {
		return refused;
	}

	boolean isGivenBack() {
		return givenBack;
	}

	/** The text stands where it was typed again. */
	void giveBack() {
		givenBack = true;
	}

	/** Tells of the failure in the place of the answer. */
	ShownMessage failure() {
		return new ShownMessage(answerId, false, new Head(who(), "", List.of(), 1, 1, List.of()), List.of(), List.of(note));
	}

	void start() {
		coming("", new Note(Tone.BUSY, Messages.Asking_preparing, List.of()));
		job.schedule();
	}

	/** On the user interface thread. */
	void stop() {
		stopped = true;
		job.cancel();
		if (review != null) {
			refused = true;
			review.decide(Verdict.REFUSE);
		}
		coming(null, new Note(Tone.INFO, Messages.Asking_stopping, List.of()));
	}

	@Override
	public void prepared(Draft made) throws TftsrException {
		draft = made;
		if (!text.isEmpty()) {
			ShownMessage question = view.asked(questionId, made);
			session.onDisplay(() -> session.show(question));
		}
		coming("", new Note(Tone.BUSY, NLS.bind(Messages.Asking_waiting, who()), List.of()));
	}

	@Override
	public void kept() {
		session.onDisplay(session.presenter()::questionKept);
	}

	@Override
	public void review(Review wanted) {
		coming("", new Note(Tone.INFO, Messages.Asking_review, List.of()));
		session.onDisplay(() -> {
			review = wanted;
			wanted.onRefused(() -> refused = true);
			if (stopped) {
				wanted.decide(Verdict.REFUSE);
			} else {
				session.presenter().showReview(wanted);
			}
		});
	}

	@Override
	public void sent() {
		session.onDisplay(() -> {
			review = null;
			session.presenter().showReview(null);
		});
		coming("", new Note(Tone.BUSY, NLS.bind(Messages.Asking_waiting, who()), List.of()));
	}

	@Override
	public void text(String soFar) {
		coming(soFar, null);
	}

	/** Shows the answer as far as it is there; only the newest of what waits to be shown is. */
	private void coming(String soFar, Note below) {
		try {
			List<Note> notes = below == null ? List.of() : List.of(below);
			ShownMessage message = soFar == null && last != null
					? new ShownMessage(answerId, false, last.head(), last.parts(), notes)
					: view.coming(answerId, who(), Messages.Message_now, soFar == null ? "" : soFar, notes);
			last = message;
			if (next.getAndSet(message) == null) {
				session.onDisplay(this::showNext);
			}
		} catch (TftsrException e) {
			if (!Problems.isLocked(e)) {
				Problems.show(e);
			}
		}
	}

	private void showNext() {
		ShownMessage message = next.getAndSet(null);
		if (message != null && !ended) {
			session.show(message);
		}
	}

	private String who() {
		if (draft == null) {
			return Messages.Message_assistant;
		}
		return draft.model() == null ? draft.provider().name() : draft.model();
	}

	@Override
	public void answered(ChatMessage answer, TftsrException brokenBy) {
		if (brokenBy != null) {
			session.brokeOff(answer.id(), brokenBy);
		}
		session.sent(answer.parentId(), MessageView.sending(draft));
		end(answer.conversationId(), null);
	}

	@Override
	public void failed(TftsrException problem) {
		end(draft == null ? null : draft.conversationId(), problem);
	}

	private void end(UUID conversation, TftsrException problem) {
		session.onDisplay(() -> {
			ended = true;
			session.ended(this, conversation, problem);
		});
	}
}
