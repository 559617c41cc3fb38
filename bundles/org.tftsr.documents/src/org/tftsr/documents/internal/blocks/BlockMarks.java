package org.tftsr.documents.internal.blocks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that mark a generated block: HTML comments, one before and one behind it, with the block's name and the start of
 * the SHA-256 of what was generated. Whoever edits the block changes its hash, and so is noticed. The hash stands at both
 * ends, so that a line of a log that looks like an end cannot end a block: it would have to hold its own hash.
 */
public final class BlockMarks {

	private static final int HASH_BYTES = 8;
	private static final String START = "<!-- tftsr:";
	private static final Pattern MARK = Pattern.compile(START + "(begin|end) ([a-z0-9-]+) ([0-9a-f]{16}) -->\\s*");

	private BlockMarks() {
		// only functions
	}

	/** A block between its marks. */
	public static String around(String block, String markdown) {
		return around(block, hash(markdown), markdown);
	}

	/** @param hash that of what was generated, where the text has been edited since */
	static String around(String block, String hash, String markdown) {
		String text = markdown.isEmpty() || markdown.endsWith("\n") ? markdown : markdown + '\n';
		return "<!-- tftsr:begin " + block + ' ' + hash + " -->\n" + text + "<!-- tftsr:end " + block + ' ' + hash
				+ " -->\n";
	}

	/** Line ends and blank lines at both ends do not count: editors change them. */
	static String hash(String markdown) {
		try {
			byte[] sha256 = MessageDigest.getInstance("SHA-256")
					.digest(markdown.replace("\r\n", "\n").strip().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(sha256, HASH_BYTES));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	/** The pieces of a document in order. A mark without its counterpart is part of the text around it. */
	public static List<Segment> parse(String markdown) {
		List<String> lines = markdown.lines().toList();
		List<Segment> segments = new ArrayList<>();
		int free = 0;
		int line = 0;
		while (line < lines.size()) {
			Matcher begin = MARK.matcher(lines.get(line));
			int end = begin.matches() && begin.group(1).equals("begin") ? end(lines, line, begin) : -1;
			if (end < 0) {
				line++;
				continue;
			}
			addFree(segments, lines.subList(free, line));
			segments.add(new Segment(begin.group(2), begin.group(3), join(lines.subList(line + 1, end))));
			line = end + 1;
			free = line;
		}
		addFree(segments, lines.subList(free, lines.size()));
		return segments;
	}

	/** The text without marks, as a reader is to see it. Blank lines that only stood between marks go with them. */
	public static String strip(String markdown) {
		if (!markdown.contains(START)) {
			return markdown;
		}
		StringBuilder out = new StringBuilder(markdown.length());
		for (Segment segment : parse(markdown)) {
			String text = segment.isGenerated() ? segment.markdown()
					: join(segment.markdown().lines().filter(line -> !MARK.matcher(line).matches()).toList());
			boolean blankBefore = out.isEmpty() || out.length() > 1 && out.charAt(out.length() - 2) == '\n';
			out.append(blankBefore && !segment.isGenerated() ? withoutLeadingBlankLine(text) : text);
		}
		return out.toString();
	}

	private static String withoutLeadingBlankLine(String text) {
		return text.startsWith("\n") ? text.substring(1) : text;
	}

	private static int end(List<String> lines, int begin, Matcher mark) {
		for (int line = begin + 1; line < lines.size(); line++) {
			Matcher end = MARK.matcher(lines.get(line));
			if (end.matches() && end.group(1).equals("end") && end.group(2).equals(mark.group(2))
					&& end.group(3).equals(mark.group(3))) {
				return line;
			}
		}
		return -1;
	}

	private static void addFree(List<Segment> segments, List<String> lines) {
		if (!lines.isEmpty()) {
			segments.add(new Segment(null, null, join(lines)));
		}
	}

	private static String join(List<String> lines) {
		return lines.isEmpty() ? "" : String.join("\n", lines) + '\n';
	}
}
