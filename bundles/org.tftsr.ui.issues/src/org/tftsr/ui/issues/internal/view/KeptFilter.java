package org.tftsr.ui.issues.internal.view;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.draft.Shutdown;

/**
 * What stood in the filter when the view was last closed. It may be the name of a customer, so that it is a setting of the
 * encrypted database and not one of the workspace. Thread-safe.
 */
final class KeptFilter {

	/** The key of the setting. */
	private static final String SETTING = "issues.view.filter"; //$NON-NLS-1$

	/** As the database has it or will have it, whichever window said so last; null until one was read. */
	private static volatile String kept;
	/** When this view was opened; null until it was read. */
	private volatile String last;

	/** Reads it, the first time it is asked for; empty where it cannot be read. On the thread of a job. */
	Optional<String> last() {
		if (last == null) {
			try {
				// the view may have been closed a moment ago
				Job.getJobManager().join(JobFamilies.KEEPING, null);
				last = Services.get(SettingsRepository.class).get(SETTING).orElse(""); //$NON-NLS-1$
				kept = last;
			} catch (TftsrException e) {
				// all issues are better than none; it is read again with the next list
				Problems.logDefect(e);
			} catch (OperationCanceledException e) {
				// the program ends
				return Optional.empty();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		return Optional.ofNullable(last);
	}

	/** Keeps another one in the background, also where the workbench is about to end. While the vault is locked, nothing is kept. */
	void keep(String text) {
		if (!text.equals(kept)) {
			kept = text;
			Shutdown.register();
			ServiceJob.scheduleUnasked(Messages.KeptFilter_keep, JobFamilies.KEEPING, progress -> write());
		}
	}

	/** One after another, so that what was said last stays. No database is made or opened for it: nobody could be asked for a passphrase. */
	private static synchronized void write() throws TftsrException {
		if (Services.get(Vault.class).state().open()) {
			Services.get(SettingsRepository.class).put(Map.of(SETTING, kept));
		}
	}
}
