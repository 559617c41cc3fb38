package org.tftsr.net;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Another machine has answered with an error. Its text may come from anywhere: keys are masked, and it is short. */
public final class RemoteProblem extends TftsrException {

	private static final long serialVersionUID = 1L;

	private final int status;
	private final transient Map<String, String> headers;
	private final String body;
	private final transient Duration retryAfter;

	/**
	 * @param status     HTTP status
	 * @param headers    names in small letters
	 * @param body       what it said, at most 64 KB; never null
	 * @param retryAfter how long it asks to be left alone; null where it does not say
	 */
	public RemoteProblem(String what, String why, String remedy, int status, Map<String, String> headers, String body,
			Duration retryAfter) {
		super(ProblemKind.REMOTE, what, why, remedy);
		this.status = status;
		this.headers = Map.copyOf(headers);
		this.body = Objects.requireNonNull(body);
		this.retryAfter = retryAfter;
	}

	/** HTTP status. */
	public int status() {
		return status;
	}

	/** Headers of the answer, names in small letters. */
	public Map<String, String> headers() {
		return headers;
	}

	/** What it said. For those who know its form; not for a person as it is. */
	public String body() {
		return body;
	}

	/** How long it asks to be left alone, or null. */
	public Duration retryAfter() {
		return retryAfter;
	}
}
