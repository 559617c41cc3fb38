package org.tftsr.ai.provider.internal;

import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Collects what comes of an answer. Not thread-safe. */
final class AnswerBuilder {

	/** Why a model has stopped. */
	enum Stop {
		/** It has said all. */
		DONE,
		/** It has come to the limit of an answer. */
		LENGTH,
		/** A filter has stopped it. */
		FILTER,
		/** Something else has stopped it. */
		FAILURE
	}

	/** Several times the longest answer of any model; a server that says more does not come to an end. */
	private static final int LARGEST = 2_000_000;

	private final Chat chat;
	private final int questionTokens;
	private final AnswerListener listener;
	private final StringBuilder text = new StringBuilder();
	private String model;
	private String sessionId;
	private Integer inputTokens;
	private Integer outputTokens;
	private Stop stop;
	private String stopWord = "";
	private long auditSequence;

	AnswerBuilder(Chat chat, int questionTokens, AnswerListener listener) {
		this.chat = chat;
		this.questionTokens = questionTokens;
		this.listener = listener;
	}

	/** What is said to a person about errors of this answer. */
	Refusals refusals() {
		return Refusals.of(chat.provider(), chat.model().text(), isStarted());
	}

	/** Some more of the answer. */
	void text(String more) {
		if (!more.isEmpty()) {
			text.append(more);
			listener.text(more);
		}
	}

	/** The model that has answered; null is no news. */
	void model(String name) {
		if (name != null && !name.isEmpty()) {
			model = name;
		}
	}

	/** What the server calls the conversation; null is no news. */
	void session(String id) {
		if (id != null && !id.isEmpty()) {
			sessionId = id;
		}
	}

	/** Tokens by now; null is no news. */
	void usage(Integer input, Integer output) {
		inputTokens = input == null ? inputTokens : input;
		outputTokens = output == null ? outputTokens : output;
	}

	/** The model has stopped. */
	void stop(Stop why, String word) {
		stop = why;
		stopWord = word;
	}

	/** The row of the audit log. */
	void recorded(long sequence) {
		auditSequence = sequence;
	}

	boolean isStarted() {
		return !text.isEmpty();
	}

	/** Whether it is longer than any answer can be. */
	boolean isEndless() {
		return text.length() > LARGEST;
	}

	/** Whether the model has stopped, whatever else may come. */
	boolean isStopped() {
		return stop != null;
	}

	/** Whether the server has said how many tokens the answer took, those of what the model thought with them. */
	boolean isOutputTold() {
		return outputTokens != null;
	}

	/** Whether the model has stopped at the limit of an answer. */
	boolean isAtLimit() {
		return stop == Stop.LENGTH;
	}

	/**
	 * The answer after the stream has ended as it should.
	 *
	 * @throws ProviderProblem where it holds nothing
	 */
	ModelAnswer ended() throws ProviderProblem {
		ProviderProblem problem = stop == null ? null : switch (stop) {
		case DONE -> null;
		case LENGTH -> isStarted() ? null : refusals().spentOnThinking(chat.maxTokens());
		case FILTER -> refusals().filtered(stopWord);
		case FAILURE -> refusals().stoppedBy(stopWord);
		};
		if (!isStarted()) {
			throw problem == null ? refusals().empty() : problem;
		}
		return answer(problem != null ? state(problem) : stop == Stop.LENGTH ? MessageState.LENGTH : MessageState.COMPLETE, problem);
	}

	private static MessageState state(TftsrException problem) {
		return problem instanceof ProviderProblem refusal && refusal.reason() == ProviderProblem.Reason.FILTER ? MessageState.FILTERED
				: MessageState.BROKEN;
	}

	/** The part that has come before something went wrong. Where the model had stopped by then, nothing of the text is missing. */
	ModelAnswer broken(TftsrException problem) throws ProviderProblem {
		if (problem.kind() == ProblemKind.CANCELLED) {
			return answer(MessageState.STOPPED, null);
		}
		return isStopped() && problem.kind() == ProblemKind.NETWORK ? ended() : answer(state(problem), problem);
	}

	private ModelAnswer answer(MessageState state, TftsrException problem) {
		return new ModelAnswer(text.toString(), state, model, sessionId, usage(), auditSequence, problem);
	}

	/** What it took, as far as the server has said. */
	TokenUsage usage() {
		boolean told = inputTokens != null && outputTokens != null && isStopped();
		int input = inputTokens == null ? questionTokens : inputTokens;
		int output = told ? outputTokens : Math.max(outputTokens == null ? 0 : outputTokens, TokenEstimate.of(text.toString()));
		long cost = chat.provider().info(chat.model().text()).map(info -> info.costMicros(input, output)).orElse(0L);
		return new TokenUsage(input, output, cost, !told);
	}
}
