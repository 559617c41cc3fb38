package org.tftsr.net;

/** How an answer is cut into pieces. */
public enum Framing {
	/**
	 * Server-sent events, as WHATWG HTML 9.2 defines them. A server that does not stream answers with a JSON document instead: what
	 * begins with a brace or a bracket is one piece, without the name of an event.
	 */
	SSE,
	/** A JSON value on each line. */
	NDJSON,
	/** All of it is one piece. */
	DOCUMENT,
	/** As the server says by the media type of its answer: {@code text/event-stream}, {@code application/x-ndjson}, or one piece. */
	AS_TOLD
}
