package org.tftsr.ui.review;

/** Sets JSON out to be read: indented, with line ends in texts as line ends. What is sent is not this, but what it is made of. */
public final class ReadableJson {

	private static final String STEP = "  ";

	private final String json;
	private final StringBuilder out = new StringBuilder();
	private int depth;
	private int at;

	private ReadableJson(String json) {
		this.json = json;
	}

	/** The text to read; other text than JSON as it is. */
	public static String of(String json) {
		String stripped = json.strip();
		return stripped.startsWith("{") || stripped.startsWith("[") ? new ReadableJson(stripped).read() : json;
	}

	private String read() {
		while (at < json.length()) {
			char c = json.charAt(at++);
			switch (c) {
			case '"' -> string();
			case '{', '[' -> open(c);
			case '}', ']' -> close(c);
			case ',' -> {
				out.append(c);
				line();
			}
			case ':' -> out.append(": ");
			case ' ', '\n', '\r', '\t' -> {
				// set out anew
			}
			default -> out.append(c);
			}
		}
		return out.toString();
	}

	private void open(char c) {
		out.append(c);
		depth++;
		int next = at;
		while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
			next++;
		}
		if (next < json.length() && (json.charAt(next) == '}' || json.charAt(next) == ']')) {
			depth--;
			out.append(json.charAt(next));
			at = next + 1;
		} else {
			line();
		}
	}

	private void close(char c) {
		depth = Math.max(depth - 1, 0);
		line();
		out.append(c);
	}

	private void line() {
		out.append('\n').append(STEP.repeat(depth));
	}

	/** Line ends and quotes as they are meant; everything else stays as it is written. */
	private void string() {
		out.append('"');
		while (at < json.length() && json.charAt(at) != '"') {
			char c = json.charAt(at++);
			if (c != '\\' || at == json.length()) {
				out.append(c);
				continue;
			}
			char escaped = json.charAt(at++);
			switch (escaped) {
			case 'n' -> out.append('\n').append(STEP.repeat(depth + 1));
			case '"', '/' -> out.append(escaped);
			case 't' -> out.append('\t');
			default -> out.append(c).append(escaped);
			}
		}
		at++;
		out.append('"');
	}
}
