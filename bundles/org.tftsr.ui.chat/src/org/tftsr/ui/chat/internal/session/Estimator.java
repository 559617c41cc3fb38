package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.tftsr.ai.ChatService;
import org.tftsr.ai.Estimate;
import org.tftsr.ai.Question;
import org.tftsr.ai.Recipient;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/**
 * Finds out how much a question would be with what goes along, while it is typed. What it finds is of use while it is true only:
 * a newer one takes its place, and a failure says nothing, as asking will say it.
 */
public final class Estimator extends TriageJob {

	private static final int PAUSE_MILLIS = 600;

	/**
	 * What is estimated.
	 *
	 * @param conversationId the conversation; null for a new one
	 * @param parentId       what the question follows; null for nothing
	 * @param text           as it is typed
	 */
	public record Subject(UUID issueId, UUID conversationId, UUID parentId, UUID providerId, String model, String text,
			List<Attached> attached) {

		public Subject {
			attached = List.copyOf(attached);
		}
	}

	private final BiConsumer<Subject, Estimate> onEstimate;
	private volatile Subject subject;

	/** @param onEstimate is given what was found, on the thread of the job */
	public Estimator(BiConsumer<Subject, Estimate> onEstimate) {
		super(Messages.Estimate_name, JobFamilies.CHAT);
		this.onEstimate = onEstimate;
		setSystem(true);
		setPriority(DECORATE);
	}

	/** Estimates this a moment from now, unless something else comes meanwhile. */
	public void later(Subject what) {
		subject = what;
		cancel();
		schedule(PAUSE_MILLIS);
	}

	@Override
	protected void execute(Progress progress) {
		Subject now = subject;
		try {
			ChatService service = Services.get(ChatService.class);
			List<Question.Attachment> attachments = now.attached().stream().map(Attached::attachment).toList();
			String text = now.text().isBlank() ? "?" : now.text();
			Recipient recipient = new Recipient(now.providerId(), now.model());
			Estimate estimate = now.conversationId() == null
					? service.estimateFirst(now.issueId(), recipient, text, attachments, progress)
					: service.estimate(new Question(now.conversationId(), now.parentId(), text, attachments), recipient, progress);
			if (!progress.isCancelled()) {
				onEstimate.accept(now, estimate);
			}
		} catch (TftsrException e) {
			// no figure is shown then; asking says why
			onEstimate.accept(now, null);
		}
	}
}
