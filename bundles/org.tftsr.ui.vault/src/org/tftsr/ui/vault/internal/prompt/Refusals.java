package org.tftsr.ui.vault.internal.prompt;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.core.runtime.jobs.Job;

/**
 * Remembers that a person did not want to be asked, so that one "no" is enough: it holds for every job that was running at
 * that time, and as long as nobody unlocks the vault, background jobs do not ask again. What a person starts later may
 * ask. Used by one thread at a time.
 */
final class Refusals {

	private final Set<Job> covered = Collections.newSetFromMap(new WeakHashMap<>());
	private boolean refused;

	/**
	 * The person said no.
	 *
	 * @param asking the job that asked, or null where it was none
	 */
	void add(Job asking) {
		refused = true;
		if (asking != null) {
			covered.add(asking);
		}
		for (Job job : Job.getJobManager().find(null)) {
			if (job.getState() == Job.RUNNING) {
				covered.add(job);
			}
		}
	}

	/** The vault is being opened. */
	void clear() {
		refused = false;
		covered.clear();
	}

	/** Whether a job was answered with a "no" already. */
	boolean covers(Job job) {
		return job != null && covered.contains(job);
	}

	/** Whether a job works in the background and should not ask now. */
	boolean isQuiet(Job job) {
		return refused && job != null && !job.isUser();
	}
}
