package org.tftsr.core.problem;

import java.util.Objects;

/**
 * A failure told in the three parts that a person at work needs: what failed, why, and what to do now. It is checked, so
 * that no caller passes one on by accident. None of the parts may hold a value out of a log, a key or a token: messages
 * end up in terminals, error logs and tickets.
 */
public class TftsrException extends Exception {

	private static final long serialVersionUID = 1L;

	private final ProblemKind kind;
	private final String what;
	private final String why;
	private final String remedy;

	/**
	 * @param kind   the sort of failure
	 * @param what   what could not be done, without a full stop, as in "Cannot open the database /x/tftsr.db"
	 * @param why    the reason, without a full stop
	 * @param remedy what the reader can do, without a full stop
	 * @param cause  the technical cause, or null
	 */
	public TftsrException(ProblemKind kind, String what, String why, String remedy, Throwable cause) {
		super(what + ": " + why + ". " + remedy + '.', cause);
		this.kind = Objects.requireNonNull(kind);
		this.what = what;
		this.why = why;
		this.remedy = remedy;
	}

	/** As the five-argument form, without a technical cause. */
	public TftsrException(ProblemKind kind, String what, String why, String remedy) {
		this(kind, what, why, remedy, null);
	}

	/** The sort of failure; never null. */
	public ProblemKind kind() {
		return kind;
	}

	/** What could not be done. */
	public String what() {
		return what;
	}

	/** Why it could not be done. */
	public String why() {
		return why;
	}

	/** What the reader can do about it. */
	public String remedy() {
		return remedy;
	}
}
