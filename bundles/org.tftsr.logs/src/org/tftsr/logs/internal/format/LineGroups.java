package org.tftsr.logs.internal.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the lines of several programs apart that have their time stamps at the same place, as a proxy's records of requests and its
 * messages do: by how the two fields behind the time stamp are built, whatever they say.
 */
final class LineGroups {

	private static final int FIELDS = 2;
	/** What fewer lines of a sample share, and what a smaller part of it shares, is no program of its own. */
	private static final int FEWEST = 10;
	private static final double MIN_SHARE = 0.02;

	private LineGroups() {
	}

	/** The groups among these lines that are large enough. */
	static List<List<LevelPlace.Sample>> of(List<LevelPlace.Sample> samples) {
		Map<String, List<LevelPlace.Sample>> groups = new HashMap<>();
		for (LevelPlace.Sample sample : samples) {
			groups.computeIfAbsent(build(sample), build -> new ArrayList<>()).add(sample);
		}
		double enough = Math.max(FEWEST, samples.size() * MIN_SHARE);
		return groups.values().stream().filter(group -> group.size() >= enough).toList();
	}

	/** How a line is built around its time stamp: letters and digits stand for any number of these. */
	private static String build(LevelPlace.Sample sample) {
		String line = sample.line();
		StringBuilder build = new StringBuilder();
		int fields = 0;
		char last = 0;
		for (int p = sample.timeEnd(); p < line.length() && fields < FIELDS; p++) {
			char kind = kind(line.charAt(p));
			boolean endsField = kind == ' ' && last != ' ' && last != 0;
			fields += endsField ? 1 : 0;
			if (kind != last) {
				build.append(kind);
			}
			last = kind;
		}
		return build.toString();
	}

	private static char kind(char c) {
		if (Character.isLetter(c)) {
			return 'a';
		}
		return Character.isDigit(c) ? '9' : Character.isWhitespace(c) ? ' ' : c;
	}
}
