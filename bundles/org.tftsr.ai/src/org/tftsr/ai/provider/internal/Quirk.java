package org.tftsr.ai.provider.internal;

/** A way in which a server differs from the usual of its protocol, learned from an error of it. */
enum Quirk {
	/** Refuses {@code stream_options}: it never says in a stream how many tokens were used. */
	NO_STREAM_OPTIONS,
	/** Refuses to stream, as OpenAI does for some models of organisations that are not verified. */
	NO_STREAM,
	/** Knows the old {@code max_tokens} only. */
	OLD_TOKEN_LIMIT,
	/** Knows {@code max_completion_tokens} only. */
	NEW_TOKEN_LIMIT;

	/** The one that it cannot go with, or null. */
	Quirk opposite() {
		return switch (this) {
		case OLD_TOKEN_LIMIT -> NEW_TOKEN_LIMIT;
		case NEW_TOKEN_LIMIT -> OLD_TOKEN_LIMIT;
		case NO_STREAM, NO_STREAM_OPTIONS -> null;
		};
	}
}
