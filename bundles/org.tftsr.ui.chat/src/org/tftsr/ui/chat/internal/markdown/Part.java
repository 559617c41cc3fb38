package org.tftsr.ui.chat.internal.markdown;

import java.util.Objects;

/**
 * A block of the top level, with which something can be done by itself.
 *
 * @param block    what is shown
 * @param markdown the source that it comes from: redacted
 */
public record Part(Block block, String markdown) {

	public Part {
		Objects.requireNonNull(block);
		Objects.requireNonNull(markdown);
	}

	/** What a copy of it is: of code the code, otherwise the Markdown. */
	public String copied() {
		return block instanceof Block.Code code ? code.text() : markdown;
	}
}
