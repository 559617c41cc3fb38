package org.tftsr.ai.provider;

import java.util.Objects;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** A provider has answered that it will not or cannot, and it is known what that means. */
public final class ProviderProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	/** What a provider means by an error. */
	public enum Reason {
		/** The key is missing or not accepted. */
		KEY,
		/** The key is accepted, but not for this. */
		PERMISSION,
		/** There is no model of this name. */
		MODEL,
		/** There is nothing at this address that answers questions. */
		ADDRESS,
		/** What was paid for is used up; waiting does not help. */
		QUOTA,
		/** Too many questions in too short a time. */
		RATE,
		/** The question is longer than the model takes. */
		TOO_LONG,
		/** A filter of the provider has stopped the question or the answer. */
		FILTER,
		/** The server has too much to do. */
		OVERLOADED,
		/** The server does not take the question in this form. */
		FORM,
		/** What answers does not speak the protocol. */
		PROTOCOL,
		/** The model has said nothing. */
		EMPTY,
		/** The server failed. */
		SERVER
	}

	private final Reason reason;

	/** As {@link TftsrException}. */
	public ProviderProblem(Reason reason, String what, String why, String remedy, Throwable cause) {
		super(ProblemKind.REMOTE, what, why, remedy, cause);
		this.reason = Objects.requireNonNull(reason);
	}

	/** What the error means. */
	public Reason reason() {
		return reason;
	}
}
