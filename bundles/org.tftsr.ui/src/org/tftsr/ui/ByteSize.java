package org.tftsr.ui;

import java.text.MessageFormat;
import java.util.Locale;

import org.tftsr.ui.internal.Messages;

/** Sizes of files in words. */
public final class ByteSize {

	private static final double UNIT = 1024;

	private ByteSize() {
	}

	/** A number of bytes as a person reads it, as in "1.2 GB"; a kilobyte is 1,024 bytes. */
	public static String format(long bytes) {
		double amount = bytes;
		int unit = 0;
		String[] patterns = { Messages.ByteSize_bytes, Messages.ByteSize_kilobytes, Messages.ByteSize_megabytes,
				Messages.ByteSize_gigabytes };
		while (amount >= UNIT && unit < patterns.length - 1) {
			amount /= UNIT;
			unit++;
		}
		return new MessageFormat(patterns[unit], Locale.getDefault()).format(new Object[] { amount });
	}
}
