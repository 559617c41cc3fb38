package org.tftsr.integrations.tests.support;

import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Setting;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;

/** Values of the types that may leave, of texts that hold nothing to hide. */
public final class Texts {

	private static final Redactor REDACTOR = new Redactor(text -> List.of(), new Pseudonyms(), ReplacementStyle.PSEUDONYM);

	private Texts() {
	}

	/** A text. */
	public static RedactedText text(String text) {
		return REDACTOR.redact(text);
	}

	/** A setting. */
	public static Setting setting(String text) {
		try {
			return Setting.of("test", text);
		} catch (TftsrException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** A text file. */
	public static RedactedFile file(String name, String text) {
		return RedactedFile.text(text(name), text(text));
	}
}
