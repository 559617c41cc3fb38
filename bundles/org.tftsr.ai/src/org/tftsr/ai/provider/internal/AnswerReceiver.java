package org.tftsr.ai.provider.internal;

import java.time.Duration;

import org.tftsr.ai.provider.ProviderProblem.Reason;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver;
import org.tftsr.net.RemoteProblem;

/** Takes an answer from the gate. */
final class AnswerReceiver implements Receiver {

	private final Provider provider;
	private final AnswerDecoder decoder;
	private final AnswerBuilder answer;
	private boolean refused;

	AnswerReceiver(Provider provider, AnswerDecoder decoder, AnswerBuilder answer) {
		this.provider = provider;
		this.decoder = decoder;
		this.answer = answer;
	}

	@Override
	public boolean receive(Piece piece) throws TftsrException {
		refused = false;
		boolean ended = decoder.decode(piece, answer);
		if (!ended && answer.isEndless()) {
			throw answer.refusals().endless();
		}
		return ended;
	}

	@Override
	public void recorded(long auditSequence) {
		answer.recorded(auditSequence);
	}

	@Override
	public Duration pause(RemoteProblem problem, Duration usual) {
		refused = true;
		ErrorAnswer error = ErrorAnswer.read(problem.status(), problem.body());
		if (usual == null || Reasons.of(error, provider) == Reason.QUOTA) {
			return null;
		}
		return error.retryDelay() == null ? usual : error.retryDelay();
	}

	/**
	 * An error is for nothing. Where the model had not stopped when it was heard of last, or the server has not said how many tokens it
	 * took, it may have cost all: what a model thinks is paid for, and nobody sees how much that is.
	 */
	@Override
	public long costMicros(long mostMicros) {
		if (answer.isStopped() && answer.isOutputTold()) {
			return answer.usage().costMicros();
		}
		return refused ? 0 : mostMicros;
	}
}
