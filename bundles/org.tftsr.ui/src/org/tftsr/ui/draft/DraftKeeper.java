package org.tftsr.ui.draft;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * Keeps what is typed into one part of the workbench, a moment after the last key, and forgets it once it is saved or given up. It
 * belongs to the user interface thread; the database is written to in a job.
 */
public final class DraftKeeper {

	/** So long after the last key. */
	private static final int PAUSE_MILLIS = 700;
	/** Whoever types without a pause loses no more than so much. */
	private static final long LONGEST_NANOS = 3_000_000_000L;

	private final Display display;
	private final Supplier<Optional<? extends Draft>> typed;
	private final DraftJob job = new DraftJob();
	private final Runnable pauseEnds = this::keepNow;
	/** When the first key was pressed of what is not kept yet. */
	private long since;
	private boolean waiting;
	private boolean looking;
	private boolean ended;

	/** @param typed what is to be kept now, asked on the user interface thread; empty where nothing is unsaved */
	public DraftKeeper(Display display, Supplier<Optional<? extends Draft>> typed) {
		this.display = display;
		this.typed = typed;
	}

	/**
	 * Looks, in the background, for what was kept when a program ended. Until it has been looked for, nothing is kept in its place.
	 *
	 * @param found told on the user interface thread, empty where there is nothing; not where the vault is locked, or this has ended
	 */
	public <T extends Draft> void look(Class<T> kind, UUID subject, Consumer<Optional<KeptDraft<T>>> found) {
		looking = true;
		ServiceJob.scheduleUnasked(Messages.DraftKeeper_looking, JobFamilies.ISSUES, progress -> {
			Optional<KeptDraft<T>> draft = Services.get(DraftRepository.class).find(kind, subject);
			if (!display.isDisposed()) {
				display.asyncExec(() -> found(draft, found));
			}
		});
	}

	private <T extends Draft> void found(Optional<KeptDraft<T>> draft, Consumer<Optional<KeptDraft<T>>> listener) {
		if (!ended) {
			looking = false;
			draft.ifPresent(one -> job.isKept(one.draft()));
			listener.accept(draft);
			changed();
		}
	}

	/** Something was typed, saved or taken back. */
	public void changed() {
		long now = System.nanoTime();
		if (looking || ended) {
			return;
		}
		if (!waiting) {
			waiting = true;
			since = now;
		}
		if (now - since < LONGEST_NANOS) {
			// begins the pause anew
			display.timerExec(PAUSE_MILLIS, pauseEnds);
		}
	}

	private void keepNow() {
		if (waiting && !ended) {
			waiting = false;
			job.keep(typed.get());
		}
	}

	/** Does not write what was typed in the last moments: it is on no screen any more, and what was kept of it stays. */
	public void suspend() {
		waiting = false;
		looking = true;
	}

	/** The part is closed, and what is unsaved is to be there again when it is opened next. */
	public void endKeeping() {
		if (!ended && !looking) {
			job.keep(typed.get());
		}
		ended = true;
	}

	/** The part is closed, and what is unsaved is given up. */
	public void endForgetting() {
		if (!ended && !looking) {
			job.keep(Optional.empty());
		}
		ended = true;
	}
}
