package org.tftsr.core.why;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a tree of whys is written to a file. */
public enum WhyExportFormat {
	MARKDOWN("md"),
	/** A flow chart of Mermaid. */
	MERMAID("mmd"),
	SVG("svg");

	private final String extension;

	WhyExportFormat(String extension) {
		this.extension = extension;
	}

	/** The extension of file names, without the dot. */
	public String extension() {
		return extension;
	}

	/** The format of an extension or a name. */
	public static Optional<WhyExportFormat> of(String word) {
		return Stream.of(values()).filter(format -> format.extension.equalsIgnoreCase(word)
				|| format.name().toLowerCase(Locale.ROOT).equalsIgnoreCase(word)).findFirst();
	}
}
