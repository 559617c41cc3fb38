package org.tftsr.ui.logs.internal.editor;

import java.text.MessageFormat;
import java.util.Locale;

import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Sizes of files in words. */
final class Sizes {

	private static final double UNIT = 1024;

	private Sizes() {
	}

	/** A number of bytes as a person reads it, as in "1.2 GB"; a kilobyte is 1,024 bytes. */
	static String format(long bytes) {
		double amount = bytes;
		int unit = 0;
		String[] patterns = { Messages.Size_bytes, Messages.Size_kilobytes, Messages.Size_megabytes,
				Messages.Size_gigabytes };
		while (amount >= UNIT && unit < patterns.length - 1) {
			amount /= UNIT;
			unit++;
		}
		return new MessageFormat(patterns[unit], Locale.getDefault()).format(new Object[] { amount });
	}

	/** The size limit as it is now. */
	static String limit() {
		return format(LogPreferences.sizeLimit());
	}
}
