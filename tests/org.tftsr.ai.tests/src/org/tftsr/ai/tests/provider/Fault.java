package org.tftsr.ai.tests.provider;

/** What a fake server does wrong, or does in an unusual way. */
enum Fault {
	NONE,
	/** Every byte in a packet of its own. */
	SPLIT,
	/** Lines end with CR LF, or with CR alone. */
	CRLF, CR,
	/** Comments stand between the events. */
	COMMENTS,
	/** A piece of 512 KB. */
	BIG,
	/** The connection is reset in the middle. */
	CUT,
	/** The body ends in the middle, as if that were its end. */
	NO_END,
	/** All of the answer, but no end mark. */
	NO_MARK,
	/** A piece is no JSON. */
	BAD_JSON,
	/** The server fails in the middle and says so. */
	INLINE,
	/** A filter stops the answer. */
	FILTER,
	/** The answer comes to its limit. */
	LENGTH,
	/** The model thinks, and has nothing left to say anything with. */
	THOUGHT_ONLY,
	/** It thinks before it answers. */
	THOUGHTS,
	/** It does not say how many tokens it took. */
	NO_USAGE,
	/** The connection is reset behind the reason to stop, before the tokens are told. */
	CUT_BEFORE_USAGE,
	/** A whole document, although a stream was asked for. */
	DOCUMENT,
	/** Errors, told as the provider tells them. */
	KEY, FORBIDDEN, MODEL, QUOTA, TOO_LONG, BLOCKED, FAILED, OVERLOADED, BUSY,
	/** Too many questions: the wait in seconds, in milliseconds, as a date. */
	RATE_SECONDS, RATE_MILLIS, RATE_DATE,
	/** Too many questions, but only once. */
	RATE_ONCE,
	/** Failed, but only once. */
	FAILED_ONCE,
	/** A page for a browser, with the status of an error or of success. */
	HTML, HTML_OK,
	/** Another origin. */
	REDIRECT,
	/** Headers and then nothing; nothing at all; a piece now and then. */
	STALL, SILENT, SLOW,
	/** Closes the connection instead of an answer. */
	HANG_UP,
	/** Refuses a member of the question that not every server knows. */
	REFUSES_STREAM_OPTIONS, REFUSES_LIMIT, REFUSES_STREAM,
	/** Says so of streaming, and then refuses the other form too. */
	REFUSES_ANY_FORM,
	/** What stands behind the server does not know something. */
	UPSTREAM
}
