package org.tftsr.storage.internal.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a row of the audit log is hashed: as the JSON array of its number and its columns, in the one form that RFC 8785 leaves
 * for it, in UTF-8. SQLite's {@code json_array} writes the very same bytes, which is what makes checking fast; the array can
 * be read by everyone and tells a text from a number and from nothing.
 */
final class AuditRow {

	/** The columns behind the number, in the order in which they are hashed. */
	static final List<String> COLUMNS = List.of("id", "timestamp", "action", "entity_type", "entity_id", "user_id",
			"details");

	/** The array in SQL. A blob, which the product never writes, becomes an array of its own, as no text can. */
	static final String JSON = json();

	/** The same, a tenth faster over a whole log; fails at a blob. */
	static final String PLAIN_JSON = "json_array(sequence, " + String.join(", ", COLUMNS) + ')';

	/** The stored hash in SQL; empty where it is not even text. */
	static final String HASH = "CASE typeof(hash) WHEN 'text' THEN hash ELSE '' END";

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
	private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
	private static final String SHORT_NAMES = "btnfr\"\\";

	private AuditRow() {
	}

	private static String json() {
		StringBuilder sql = new StringBuilder("json_array(").append(column("sequence"));
		COLUMNS.forEach(column -> sql.append(", ").append(column(column)));
		return sql.append(')').toString();
	}

	private static String column(String name) {
		return "CASE typeof(%1$s) WHEN 'blob' THEN json_array(hex(%1$s)) ELSE %1$s END".formatted(name);
	}

	/** The array of a row to be written, its texts in the order of {@link #COLUMNS}; null stands for nothing. */
	static byte[] json(long sequence, String... texts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write('[');
		out.writeBytes(Long.toString(sequence).getBytes(StandardCharsets.US_ASCII));
		for (String text : texts) {
			out.write(',');
			if (text == null) {
				out.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
			} else {
				quote(text.getBytes(StandardCharsets.UTF_8), out);
			}
		}
		out.write(']');
		return out.toByteArray();
	}

	private static void quote(byte[] text, ByteArrayOutputStream out) {
		out.write('"');
		for (byte b : text) {
			int escape = SHORT_ESCAPES.indexOf(b);
			if (escape >= 0) {
				out.write('\\');
				out.write(SHORT_NAMES.charAt(escape));
			} else if (b >= 0 && b < ' ') {
				out.writeBytes("\\u00".getBytes(StandardCharsets.US_ASCII));
				out.write(HEX[b >> 4]);
				out.write(HEX[b & 0xF]);
			} else {
				out.write(b);
			}
		}
		out.write('"');
	}
}
