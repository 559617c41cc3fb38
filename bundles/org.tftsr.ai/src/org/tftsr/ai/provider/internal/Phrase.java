package org.tftsr.ai.provider.internal;

import org.tftsr.net.Word;

/** What this product says to a model by itself. */
enum Phrase implements Word {
	/** Follows an answer that broke off: most protocols refuse a conversation that ends with the assistant. */
	CONTINUE("Continue your last answer exactly where it broke off. Do not repeat any of it and do not comment on the break."),
	/** Stands before an answer whose question is no longer there: several protocols want the user to speak first. */
	EARLIER("The beginning of this conversation was left out."),
	/** Tries a connection. */
	PING("Reply with the word OK.");

	private final String word;

	Phrase(String word) {
		this.word = word;
	}

	@Override
	public String word() {
		return word;
	}
}
