package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields between time stamp and message that all lines of one shape share.
 *
 * @param parts in order; a line that lacks one goes on with the next
 */
record HeaderShape(List<HeaderPart> parts) {

	private static final int MAX_PARTS = 6;
	private static final double MIN_SHARE = 0.9;
	private static final double MIN_SHARE_TAG = 0.6;

	/**
	 * Learns the fields.
	 *
	 * @param lines  of one shape
	 * @param starts where in each line the fields start
	 * @param syslog whether a host name comes first
	 */
	static HeaderShape learn(List<String> lines, int[] starts, boolean syslog) {
		List<HeaderPart> parts = new ArrayList<>();
		int[] at = starts.clone();
		if (syslog && share(lines, at, HeaderPart.TAG) < MIN_SHARE) {
			parts.add(HeaderPart.HOST);
			advance(lines, at, HeaderPart.HOST);
		}
		HeaderPart next = dominant(lines, at);
		while (next != null && parts.size() < MAX_PARTS) {
			parts.add(next);
			advance(lines, at, next);
			next = dominant(lines, at);
		}
		return new HeaderShape(List.copyOf(parts));
	}

	/** Whether most lines begin with a host and what names a program and its process, as in "web sshd[17]:". */
	static boolean nameHosts(List<String> lines, int[] starts) {
		int hits = 0;
		for (int i = 0; i < starts.length; i++) {
			String line = lines.get(i);
			int host = step(line, starts[i], HeaderPart.HOST);
			int tag = step(line, host, HeaderPart.TAG);
			hits += tag > host && line.startsWith("]:", tag - 2) ? 1 : 0;
		}
		return hits > 0 && hits >= starts.length * MIN_SHARE_TAG;
	}

	private static HeaderPart dominant(List<String> lines, int[] at) {
		for (HeaderPart part : HeaderPart.values()) {
			double needed = part == HeaderPart.TAG ? MIN_SHARE_TAG : MIN_SHARE;
			if (part != HeaderPart.HOST && lines.size() > 1 && share(lines, at, part) >= needed) {
				return part;
			}
		}
		return null;
	}

	private static double share(List<String> lines, int[] at, HeaderPart part) {
		int hits = 0;
		for (int i = 0; i < at.length; i++) {
			if (step(lines.get(i), at[i], part) != at[i]) {
				hits++;
			}
		}
		return (double) hits / at.length;
	}

	private static void advance(List<String> lines, int[] at, HeaderPart part) {
		for (int i = 0; i < at.length; i++) {
			at[i] = step(lines.get(i), at[i], part);
		}
	}

	private static int step(String line, int from, HeaderPart part) {
		int start = HeaderPart.skipLinks(line, from);
		int end = start < line.length() ? part.skip(line, start) : HeaderPart.NONE;
		return end == HeaderPart.NONE ? from : end;
	}

	/** Where the header of a line ends. */
	int end(String line, int from) {
		int at = from;
		for (HeaderPart part : parts) {
			at = step(line, at, part);
		}
		return at;
	}

	/** Behind what closes the header and the one blank that parts it from what the line says, with its indentation. */
	static int contentStart(String line, int headerEnd) {
		int p = headerEnd;
		while (p < line.length() && "-:])>|".indexOf(line.charAt(p)) >= 0) {
			p++;
		}
		return p < line.length() && line.charAt(p) == ' ' ? p + 1 : p;
	}
}
