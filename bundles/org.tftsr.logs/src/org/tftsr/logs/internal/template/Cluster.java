package org.tftsr.logs.internal.template;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.logs.internal.format.ParsedLine;

/** The records of one template. Mutable; it can be merged into another one later. */
public final class Cluster {

	private final int order;
	private final String[] tokens;
	private Cluster mergedInto;
	private long count;
	private LogLevel level;
	/** That of the record that was counted last. */
	private LogLevel latest;
	/** How many records have each level, by its ordinal. */
	private final long[] levels = new long[LogLevel.values().length];
	private long firstLine;
	private long lastLine;
	private int sampleStart;
	private int sampleEnd;
	private LocalDateTime firstTime;
	private LocalDateTime lastTime;

	Cluster(int order, String[] tokens) {
		this.order = order;
		this.tokens = tokens;
	}

	/** When it was made among all clusters, from 0. */
	public int order() {
		return order;
	}

	String[] tokens() {
		return tokens;
	}

	/** Itself, or the cluster that took it over. */
	public Cluster root() {
		Cluster root = this;
		while (root.mergedInto != null) {
			root = root.mergedInto;
		}
		return root;
	}

	/** Hands all records of this cluster over to another one. */
	void mergeInto(Cluster other) {
		mergedInto = other;
		if (count > 0) {
			if (other.count == 0 || firstLine < other.firstLine) {
				other.firstLine = firstLine;
				other.firstTime = firstTime;
				other.sampleStart = sampleStart;
				other.sampleEnd = sampleEnd;
			}
			if (lastLine > other.lastLine) {
				other.lastLine = lastLine;
				other.lastTime = lastTime;
			}
			other.count += count;
			other.raise(level);
			for (int i = 0; i < levels.length; i++) {
				other.levels[i] += levels[i];
			}
		}
	}

	/** How many records were counted. */
	public long count() {
		return count;
	}

	/** Line of the first record. */
	public long firstLine() {
		return firstLine;
	}

	/** Where the message starts in the line of the first record. */
	int sampleStart() {
		return sampleStart;
	}

	/** Where the message ends in the line of the first record. */
	int sampleEnd() {
		return sampleEnd;
	}

	/** Counts one more record, that starts with this line. */
	void count(long line, ParsedLine parsed) {
		if (count == 0) {
			firstLine = line;
			sampleStart = parsed.messageStart();
			sampleEnd = parsed.messageEnd();
		}
		count++;
		lastLine = line;
		latest = parsed.level();
		note(latest);
	}

	private void note(LogLevel told) {
		raise(told);
		if (told != null) {
			levels[told.ordinal()]++;
		}
	}

	/** Notes the level that a later line of the record that was counted last tells. One that has told its own is counted with that. */
	void tell(LogLevel told) {
		if (latest == null) {
			latest = told;
			note(told);
		} else {
			raise(told);
		}
	}

	/** How many records have each level; levels that none has are left out. */
	public Map<LogLevel, Long> levels() {
		Map<LogLevel, Long> counts = new EnumMap<>(LogLevel.class);
		for (LogLevel each : LogLevel.values()) {
			if (levels[each.ordinal()] > 0) {
				counts.put(each, levels[each.ordinal()]);
			}
		}
		return counts;
	}

	/** Notes the time of the record that was counted last; null where the log has told none so far. */
	public void timed(LocalDateTime time) {
		if (firstLine == lastLine) {
			firstTime = time;
		}
		lastTime = time;
	}

	/** Time of the first record, as far as times were noted; else null. */
	public LocalDateTime firstTime() {
		return firstTime;
	}

	/** Time of the last record, as far as times were noted; else null. */
	public LocalDateTime lastTime() {
		return lastTime;
	}

	private void raise(LogLevel other) {
		if (other != null && (level == null || other.compareTo(level) > 0)) {
			level = other;
		}
	}

	/**
	 * The template as it stands. Its first record is the sample: what stands before that one explains it best.
	 *
	 * @param id its number among the templates
	 */
	public LogTemplate toTemplate(int id) {
		return new LogTemplate(id, String.join(" ", tokens), count, level, firstLine, lastLine, firstLine);
	}
}
