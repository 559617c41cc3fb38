package org.tftsr.logs.internal.charset;

import java.util.Arrays;

/**
 * Bytes by which an encoding is judged, without the holes in them: runs of NUL that are as long as no data has them often, which a
 * program leaves in its log where it goes on writing at its old place after a rotation has cut the file.
 *
 * @param bytes what there is beside holes
 * @param holes whether there are any
 */
record TextSample(byte[] bytes, boolean holes) {

	/** In bytes: more than headers of archives and tables of programs leave free, as a rule. */
	private static final int LEAST_HOLE = 512;
	/** In bytes: so much of one that goes on behind the sample may be. */
	private static final int LEAST_START = 64;

	/**
	 * Leaves holes out.
	 *
	 * @param unit     how many bytes belong together, counted from the start of the sample: what a hole has a part of goes with it
	 * @param complete whether the sample is the whole log; else a run at its end may be longer than it shows
	 */
	static TextSample of(byte[] sample, int unit, boolean complete) {
		byte[] kept = new byte[sample.length];
		int length = 0;
		boolean holes = false;
		int next = 0;
		for (int i = 0; i < sample.length;) {
			int run = i;
			while (run < sample.length && sample[run] == 0) {
				run++;
			}
			if (run - i >= (run == sample.length && !complete ? LEAST_START : LEAST_HOLE)) {
				holes = true;
				length -= Math.min(length, i % unit);
				run = Math.min(sample.length, Math.ceilDiv(run, unit) * unit);
				next = run;
			}
			int to = Math.max(run, Math.min(sample.length, i + 1));
			System.arraycopy(sample, next, kept, length, to - next);
			length += to - next;
			next = to;
			i = to;
		}
		return holes ? new TextSample(Arrays.copyOf(kept, length), true) : new TextSample(sample, false);
	}

	/** Whether there is nothing but NUL. */
	static boolean isNothing(byte[] sample) {
		return Arrays.mismatch(sample, new byte[sample.length]) < 0;
	}
}
