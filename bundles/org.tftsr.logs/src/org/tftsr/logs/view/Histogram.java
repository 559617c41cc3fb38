package org.tftsr.logs.view;

import java.util.List;

/**
 * How many lines of each level a log has over its time.
 *
 * @param from    where the first bucket starts, in milliseconds as {@link LineFacts#time} has them
 * @param to      behind the last bucket
 * @param buckets equally long, without gaps between them; none where no line has a time
 */
public record Histogram(long from, long to, List<Bucket> buckets) {

	/**
	 * What lies in one stretch of time.
	 *
	 * @param start     in milliseconds
	 * @param end       behind the last millisecond
	 * @param levels    how many lines of each level, by the ordinal of the level; the last one counts lines without one
	 * @param firstLine the first of them; 0 where there is none
	 */
	public record Bucket(long start, long end, List<Long> levels, long firstLine) {

		public Bucket {
			levels = List.copyOf(levels);
		}

		/** How many lines in all. */
		public long count() {
			return levels.stream().mapToLong(Long::longValue).sum();
		}
	}

	public Histogram {
		buckets = List.copyOf(buckets);
	}
}
