package org.tftsr.cli.internal;

import org.tftsr.core.progress.Progress;

/** Tells how far a long step is, at each tenth of it. */
final class Tenths implements Progress {

	private static final int TENTHS = 10;

	private final CommandProgress progress;
	private String step = "";
	private long total;
	private long done;

	Tenths(CommandProgress progress) {
		this.progress = progress;
	}

	@Override
	public void begin(String task, long units) {
		progress.begin(task, units);
		step = task;
		total = units;
		done = 0;
	}

	@Override
	public void worked(long amount) {
		long before = tenths();
		done += amount;
		if (total >= TENTHS && tenths() > before && done < total) {
			progress.say(step + ": " + tenths() * TENTHS + " %");
		}
	}

	@Override
	public boolean isCancelled() {
		return progress.isCancelled();
	}

	private long tenths() {
		return total <= 0 ? 0 : done * TENTHS / total;
	}
}
