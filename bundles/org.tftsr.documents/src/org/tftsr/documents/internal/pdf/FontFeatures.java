package org.tftsr.documents.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fonts without the ligatures that they have: a PDF gives out "ﬁ" as one character, and whoever looks for "profile" in it, or copies
 * the name of a setting from it, would not get what the document says. The layout of the file is that of
 * <a href="https://learn.microsoft.com/typography/opentype/spec/gsub">OpenType</a>.
 */
final class FontFeatures {

	private static final int TABLE_COUNT = 4;
	private static final int TABLES = 12;
	private static final int TABLE_SIZE = 16;
	private static final int TABLE_OFFSET = 8;
	private static final int FEATURE_LIST = 6;
	private static final int FEATURE_SIZE = 6;
	private static final int SUBSTITUTIONS = tag("GSUB");
	private static final int LIGATURES = tag("liga");
	/** A feature that nobody applies unasked. */
	private static final int HISTORICAL_LIGATURES = tag("hlig");

	private FontFeatures() {
		// only a function
	}

	/**
	 * A font whose standard ligatures are none that are applied by themselves.
	 *
	 * @param font is read to its end, and closed
	 */
	static InputStream withoutLigatures(InputStream font) {
		try (font) {
			ByteBuffer bytes = ByteBuffer.wrap(font.readAllBytes());
			int tables = Short.toUnsignedInt(bytes.getShort(TABLE_COUNT));
			for (int table = 0; table < tables; table++) {
				int record = TABLES + table * TABLE_SIZE;
				if (bytes.getInt(record) == SUBSTITUTIONS) {
					hideLigatures(bytes, bytes.getInt(record + TABLE_OFFSET));
				}
			}
			return new ByteArrayInputStream(bytes.array());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void hideLigatures(ByteBuffer bytes, int substitutions) {
		int list = substitutions + Short.toUnsignedInt(bytes.getShort(substitutions + FEATURE_LIST));
		int features = Short.toUnsignedInt(bytes.getShort(list));
		for (int feature = 0; feature < features; feature++) {
			int record = list + Short.BYTES + feature * FEATURE_SIZE;
			if (bytes.getInt(record) == LIGATURES) {
				bytes.putInt(record, HISTORICAL_LIGATURES);
			}
		}
	}

	private static int tag(String name) {
		return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
	}
}
