package org.tftsr.logs.internal.template;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;

/** The records of one template. Mutable; it can be merged into another one later. */
public final class Cluster {

	private final int order;
	private final String[] tokens;
	private Cluster mergedInto;
	private long count;
	private LogLevel level;
	private long firstLine;
	private long lastLine;

	Cluster(int order, String[] tokens) {
		this.order = order;
		this.tokens = tokens;
	}

	/** When it was made among all clusters, from 0. */
	int order() {
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
			other.firstLine = other.count == 0 ? firstLine : Math.min(other.firstLine, firstLine);
			other.lastLine = Math.max(other.lastLine, lastLine);
			other.count += count;
			other.raise(level);
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

	/** Counts one more record. */
	public void count(long line, LogLevel recordLevel) {
		if (count == 0) {
			firstLine = line;
		}
		count++;
		lastLine = line;
		raise(recordLevel);
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
