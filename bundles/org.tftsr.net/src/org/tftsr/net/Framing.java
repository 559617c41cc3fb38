package org.tftsr.net;

/** How an answer is cut into pieces. */
public enum Framing {
	/** Server-sent events, as WHATWG HTML 9.2 defines them. */
	SSE,
	/** A JSON value on each line. */
	NDJSON,
	/** All of it is one piece. */
	DOCUMENT
}
