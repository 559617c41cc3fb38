package org.tftsr.ai.provider.internal;

import org.tftsr.net.Word;

/** Who speaks, as protocols write it. */
enum Role implements Word {
	SYSTEM("system"), USER("user"), ASSISTANT("assistant"),
	/** The assistant in the words of Gemini. */
	MODEL("model");

	private final String word;

	Role(String word) {
		this.word = word;
	}

	@Override
	public String word() {
		return word;
	}
}
