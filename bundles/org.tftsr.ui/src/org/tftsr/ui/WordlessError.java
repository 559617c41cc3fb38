package org.tftsr.ui;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** An error without its message, and its causes and what was suppressed beside it likewise. It prints as the error did, but for the messages. */
final class WordlessError extends Throwable {

	private static final long serialVersionUID = 1L;

	/** The class of the error. */
	private final String kind;

	private WordlessError(Throwable error, Set<Throwable> known) {
		super(null, next(error.getCause(), known), true, true);
		kind = error.getClass().getName();
		setStackTrace(error.getStackTrace());
		for (Throwable suppressed : error.getSuppressed()) {
			if (known.add(suppressed)) {
				addSuppressed(new WordlessError(suppressed, known));
			}
		}
	}

	static WordlessError of(Throwable error) {
		Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
		known.add(error);
		return new WordlessError(error, known);
	}

	/** Errors may lead back to each other. */
	private static Throwable next(Throwable cause, Set<Throwable> known) {
		return cause != null && known.add(cause) ? new WordlessError(cause, known) : null;
	}

	/** Its stack trace is that of the error. */
	@Override
	public Throwable fillInStackTrace() {
		return this;
	}

	@Override
	public String toString() {
		return kind;
	}
}
