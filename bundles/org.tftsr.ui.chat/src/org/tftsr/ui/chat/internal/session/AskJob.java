package org.tftsr.ui.chat.internal.session;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.tftsr.ai.ChatService;
import org.tftsr.ai.Draft;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.notice.FinishedWork;

/** Asks one question. Whatever comes of it is told to its listener, on threads of jobs. */
final class AskJob extends TriageJob {

	/** Prepares the question. */
	@FunctionalInterface
	interface Preparation {

		/** Prepares it. */
		Draft prepare(ChatService service, Progress progress) throws TftsrException;
	}

	/** Is told how far it has come. */
	interface Listener {

		/** It can be asked now. */
		void prepared(Draft draft) throws TftsrException;

		/** It stands in the conversation. */
		void kept();

		/** Somebody has to look at it first. */
		void review(Review review);

		/** It goes out. */
		void sent();

		/** So much of the answer is there. */
		void text(String soFar);

		/**
		 * The answer is there, whole or in part.
		 *
		 * @param brokenBy what has ended it too early; null for nothing, or for the user
		 */
		void answered(ChatMessage answer, TftsrException brokenBy);

		/** There is no answer. */
		void failed(TftsrException problem);
	}

	/** In plugin.xml, the Chat view. */
	private static final String VIEW = "org.tftsr.ui.chat.view";

	private final Preparation preparation;
	private final boolean analysis;
	private final Listener listener;
	private final AnswerStream stream;
	private volatile boolean told;

	/** @param analysis whether it is the analysis of logs that is asked for */
	AskJob(Preparation preparation, boolean analysis, Listener listener) {
		super(analysis ? Messages.Ask_analysis : Messages.Ask_name, JobFamilies.CHAT);
		this.preparation = preparation;
		this.analysis = analysis;
		this.listener = listener;
		stream = new AnswerStream(listener::kept, listener::text);
		addJobChangeListener(IJobChangeListener.onDone(event -> untold(event.getResult())));
	}

	/** Whoever waits is told in any case: of a job that was cancelled before it began, and of a defect, which the workbench shows. */
	private void untold(IStatus result) {
		if (!told) {
			stream.end();
			failed(result.getSeverity() == IStatus.CANCEL ? new CancelledException()
					: new TftsrException(ProblemKind.INTERNAL, Messages.Ask_defect_what, Messages.Ask_defect_why,
							Messages.Ask_defect_remedy));
		}
	}

	private void failed(TftsrException problem) {
		told = true;
		listener.failed(problem);
	}

	@Override
	protected void execute(Progress progress) {
		FinishedWork finished = FinishedWork.begin(VIEW);
		try {
			progress.begin(getName(), -1);
			ChatService service = Services.get(ChatService.class);
			Draft draft = preparation.prepare(service, progress);
			progress.check();
			listener.prepared(draft);
			ChatMessage answer = ask(service, draft, progress);
			stream.end();
			told = true;
			listener.answered(answer, stream.brokenBy());
			finished.tell(Messages.Ask_answered);
		} catch (TftsrException e) {
			stream.end();
			failed(e);
			if (e.kind() != ProblemKind.CANCELLED) {
				finished.tell(Messages.Ask_unanswered);
			}
		}
	}

	private ChatMessage ask(ChatService service, Draft draft, Progress progress) throws TftsrException {
		Reviewer reviewer = preview -> {
			Review review = new Review(draft, preview);
			listener.review(review);
			Verdict verdict = review.await(progress);
			listener.sent();
			return verdict;
		};
		return analysis ? service.analyse(draft, reviewer, stream, progress).answer()
				: service.ask(draft, reviewer, stream, progress);
	}
}
