package org.tftsr.logs.internal.format;

import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * The field that holds the level. Only a place that holds a level on nearly every line is one: "error" as the first
 * word of some messages is none.
 *
 * @param behindTime whether fields are counted from the end of the time stamp rather than from the start of the line
 * @param field      which field, from 0
 * @param letters    whether it holds single letters
 */
record LevelPlace(boolean behindTime, int field, boolean letters) {

	private static final int FIELDS = 8;
	private static final double MIN_SHARE_WORDS = 0.7;
	private static final double MIN_SHARE_LETTERS = 0.95;
	private static final double MIN_SHARE_OF_GROUP = 0.95;
	private static final String OPENING = "[(<\"'{";
	private static final String CLOSING = "])>\"':,/|}[";
	private static final String BEHIND_TIME = "])>\"':-";
	private static final String KEY = "level=";

	/** A line and where its time stamp ends, 0 where it has none. */
	record Sample(String line, int timeEnd) {
	}

	/**
	 * Finds the place where lines keep their level, or null.
	 *
	 * @param before how many fields in front of the time stamp may hold it
	 */
	static LevelPlace learn(List<Sample> samples, int before) {
		LevelPlace best = null;
		double bestShare = 0;
		for (int i = 0; i < 2 * (FIELDS + before); i++) {
			int field = i / 2;
			LevelPlace place = new LevelPlace(field < FIELDS, field < FIELDS ? field : field - FIELDS, i % 2 == 1);
			double share = place.share(samples);
			double needed = place.letters ? MIN_SHARE_LETTERS : MIN_SHARE_WORDS;
			if (share >= needed && share > bestShare) {
				best = place;
				bestShare = share;
			}
		}
		return best;
	}

	/**
	 * Finds the place where the lines of one program among several keep their level, or null: nearly all lines that are built as
	 * these are have one there.
	 */
	static LevelPlace learnOfGroups(List<Sample> samples, int before) {
		LevelPlace best = null;
		long most = 0;
		for (List<Sample> group : LineGroups.of(samples)) {
			LevelPlace place = learn(group, before);
			boolean sure = place != null && !place.letters && place.share(group) >= MIN_SHARE_OF_GROUP;
			if (sure && group.size() > most) {
				best = place;
				most = group.size();
			}
		}
		return best;
	}

	private double share(List<Sample> samples) {
		int hits = 0;
		for (Sample sample : samples) {
			if (find(sample.line, sample.timeEnd) != null) {
				hits++;
			}
		}
		return samples.isEmpty() ? 0 : (double) hits / samples.size();
	}

	/** What is at this place of a line, or null. */
	LogLevel find(String line, int timeEnd) {
		int at = start(line, timeEnd);
		return at < 0 || letters && ContainerStream.isTag(line, at) ? null : levelAt(line, at, Fields.end(line, at));
	}

	/** Where the field ends. */
	int end(String line, int timeEnd) {
		int at = start(line, timeEnd);
		return at < 0 ? 0 : Fields.end(line, at);
	}

	private int start(String line, int timeEnd) {
		return Fields.nth(line, behindTime ? skipClosing(line, timeEnd) : 0, field);
	}

	private static int skipClosing(String line, int from) {
		int p = from;
		while (p < line.length() && BEHIND_TIME.indexOf(line.charAt(p)) >= 0) {
			p++;
		}
		return p;
	}

	private LogLevel levelAt(String line, int start, int end) {
		LogLevel ofChannel = letters ? null : behindChannel(line, start, end);
		if (ofChannel != null) {
			return ofChannel;
		}
		int s = line.startsWith(KEY, start) ? start + KEY.length() : start;
		while (s < end && OPENING.indexOf(line.charAt(s)) >= 0) {
			s++;
		}
		int e = s;
		while (e < end && Character.isLetterOrDigit(line.charAt(e))) {
			e++;
		}
		boolean whole = e == end || CLOSING.indexOf(line.charAt(e)) >= 0 || Character.isWhitespace(line.charAt(e));
		return whole ? LevelWords.of(line, s, e, letters) : null;
	}

	/** The level of a field such as {@code app.ERROR:}, as Monolog writes it behind the name of its channel. */
	private static LogLevel behindChannel(String line, int start, int end) {
		if (end - start < 2 || line.charAt(end - 1) != ':') {
			return null;
		}
		int level = line.lastIndexOf('.', end - 1) + 1;
		boolean named = level > start + 1 && level < end - 2 && Character.isUpperCase(line.charAt(level + 1));
		return named ? LevelWords.of(line, level, end - 1, false) : null;
	}
}
