package org.tftsr.ui.draft;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * Looks for one draft, in a job, with what it takes to put it back.
 *
 * @param <T> the kind of draft
 */
final class DraftSearch<T extends Draft> {

	/** How a search ended. */
	sealed interface Result {
	}

	/**
	 * What was found.
	 *
	 * @param draft   the draft
	 * @param putBack as {@link DraftKeeper.Recovery#prepare} says
	 */
	record Found(Draft draft, BooleanSupplier putBack) implements Result {
	}

	/** Nothing is kept. */
	record Nothing() implements Result {
	}

	/** Nobody knows whether something is kept. */
	record Failed() implements Result {
	}

	private final Class<T> kind;
	private final UUID subject;
	private final DraftKeeper.Recovery<T> recovery;
	/** Written in the job, and read once that has ended. */
	private volatile Result result = new Failed();

	DraftSearch(Class<T> kind, UUID subject, DraftKeeper.Recovery<T> recovery) {
		this.kind = kind;
		this.subject = subject;
		this.recovery = recovery;
	}

	/** @param ended told on the user interface thread, however the search ended */
	void start(Display display, Consumer<Result> ended) {
		ServiceJob job = new ServiceJob(Messages.DraftKeeper_looking, JobFamilies.ISSUES, progress -> run());
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> ended.accept(result));
				}
			}
		});
		job.schedule();
	}

	/** Nobody asked for it: where the vault is locked, nobody is told. */
	private void run() throws TftsrException {
		try {
			Optional<KeptDraft<T>> kept = Services.get(DraftRepository.class).find(kind, subject);
			result = kept.isPresent() ? new Found(kept.get().draft(), recovery.prepare(kept.get())) : new Nothing();
		} catch (TftsrException e) {
			if (!Problems.isLocked(e)) {
				throw e;
			}
		}
	}
}
