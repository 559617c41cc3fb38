package org.tftsr.pii.internal.own;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.pii.internal.engine.Block;
import org.tftsr.pii.internal.engine.BlockSearch;
import org.tftsr.pii.internal.engine.Findings;

/** Looks for the patterns of the user's own. Immutable. */
public final class OwnPatterns implements BlockSearch {

	private final List<OwnPatternMatcher> matchers = new ArrayList<>();

	/** @throws OwnPatternProblem where an expression cannot be used; those that are off are not looked at */
	public OwnPatterns(List<OwnPattern> patterns) throws OwnPatternProblem {
		for (OwnPattern pattern : patterns) {
			if (pattern.on()) {
				matchers.add(new OwnPatternMatcher(pattern));
			}
		}
	}

	@Override
	public void search(Block block, Findings found) {
		if (matchers.isEmpty()) {
			return;
		}
		String text = new String(block.chars(), block.from(), block.end() - block.from());
		for (OwnPatternMatcher matcher : matchers) {
			search(matcher, text, block, found);
		}
	}

	/** Goes from one line with the required text to the next and keeps count of the lines between. */
	private static void search(OwnPatternMatcher matcher, String text, Block block, Findings found) {
		int reach = block.limit() - block.from();
		int line = 0;
		int lineStart = 0;
		int hit = text.indexOf(matcher.literal());
		while (hit >= 0 && lineStart < reach) {
			for (int next = text.indexOf('\n', lineStart); next >= 0 && next < hit; next = text.indexOf('\n', lineStart)) {
				line++;
				lineStart = next + 1;
			}
			int lineEnd = text.indexOf('\n', lineStart);
			int end = lineEnd < 0 ? text.length() : lineEnd;
			report(matcher, text, lineStart, withoutReturn(text, lineStart, end), line, block, found);
			hit = lineEnd < 0 ? -1 : text.indexOf(matcher.literal(), lineEnd + 1);
		}
	}

	/** A carriage return before a line feed belongs to the line end, or {@code $} would stand behind it. */
	private static int withoutReturn(String text, int lineStart, int lineEnd) {
		return lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
	}

	private static void report(OwnPatternMatcher matcher, String text, int lineStart, int lineEnd, int line, Block block,
			Findings found) {
		int from = block.from();
		int reach = block.limit() - from;
		matcher.find(text.substring(lineStart, lineEnd), (start, end) -> {
			if (lineStart + start < reach) {
				found.add(from + lineStart + start, from + lineStart + end, matcher.rule(), line, from + lineStart);
			}
		});
	}
}
