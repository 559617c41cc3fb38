package org.tftsr.ui.chat.internal.session;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.problem.TftsrException;

/**
 * Gathers an answer while it comes, and hands on all that is there twenty times a second at most, on a thread of its own, so that
 * neither the connection nor the user interface waits for what it takes to understand it.
 */
final class AnswerStream implements AnswerListener {

	private static final int PAUSE_MILLIS = 50;

	private final StringBuilder text = new StringBuilder();
	private final Runnable onKept;
	private final Consumer<String> onText;
	private final Job pump;
	private boolean scheduled;
	private boolean ended;
	private TftsrException brokenBy;

	/**
	 * @param onKept called when the question is kept, on the thread that asks
	 * @param onText is given the whole text as far as it is there
	 */
	AnswerStream(Runnable onKept, Consumer<String> onText) {
		this.onKept = onKept;
		this.onText = onText;
		pump = new Job(Messages.Stream_name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				pump();
				return Status.OK_STATUS;
			}
		};
		pump.setSystem(true);
		pump.setPriority(Job.SHORT);
	}

	@Override
	public void questionKept() {
		onKept.run();
	}

	@Override
	public synchronized void text(String more) {
		text.append(more);
		if (!scheduled && !ended) {
			scheduled = true;
			pump.schedule(PAUSE_MILLIS);
		}
	}

	private void pump() {
		String now;
		synchronized (this) {
			scheduled = false;
			if (ended) {
				return;
			}
			now = text.toString();
		}
		onText.accept(now);
	}

	@Override
	public synchronized void brokeOff(TftsrException why) {
		brokenBy = why;
	}

	/** Why the answer is not whole; null where it is, or the user has stopped it. */
	synchronized TftsrException brokenBy() {
		return brokenBy;
	}

	/** Hands on nothing any more. */
	synchronized void end() {
		ended = true;
		pump.cancel();
	}

	/** What has come. */
	synchronized String soFar() {
		return text.toString();
	}
}
