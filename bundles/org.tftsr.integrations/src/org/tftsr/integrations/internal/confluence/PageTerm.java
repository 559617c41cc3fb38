package org.tftsr.integrations.internal.confluence;

import org.tftsr.net.Word;

/** Words of both interfaces. */
enum PageTerm implements Word {
	PAGE("page"), STORAGE("storage"), CURRENT("current"), GLOBAL("global");

	private final String word;

	PageTerm(String word) {
		this.word = word;
	}

	@Override
	public String word() {
		return word;
	}
}
