package org.tftsr.ui.draft;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.problem.TftsrException;

/**
 * Keeps what is typed into one part of the workbench, a moment after the last key, and forgets it once it is saved or given up. It
 * belongs to the user interface thread; the database is written to in a job.
 * <p>
 * Of several parts that show the same, as in two windows, the one that was typed into first keeps what is typed; the others do so
 * once that one has saved.
 */
public final class DraftKeeper {

	/** So long after the last key. */
	private static final int PAUSE_MILLIS = 700;
	/** Whoever types without a pause loses no more than so much. */
	private static final long LONGEST_NANOS = 3_000_000_000L;
	/** By whom what is kept. On the user interface thread. */
	private static final Map<Place, DraftKeeper> HOLDERS = new HashMap<>();

	/** Those in which something was typed that is not kept yet. On the user interface thread. */
	private static final Set<DraftKeeper> WAITING = new LinkedHashSet<>();

	/** Where a draft is kept. */
	private record Place(Class<? extends Draft> kind, UUID subject) {
	}

	/**
	 * Puts a draft back that was found.
	 *
	 * @param <T> its kind
	 */
	@FunctionalInterface
	public interface Recovery<T extends Draft> {

		/**
		 * Reads what it takes to put the draft back, on the thread of a job.
		 *
		 * @return asked on the user interface thread to put it back; true where what is typed from now on, or nothing, may take
		 *         the place of the draft, false where it is to stay
		 */
		BooleanSupplier prepare(KeptDraft<T> draft) throws TftsrException;
	}

	private final Display display;
	private final Supplier<Optional<? extends Draft>> typed;
	private final DraftJob job = new DraftJob();
	private final Runnable pauseEnds = this::keepNow;
	/** What was looked for last; null until then. */
	private Place place;
	/** The number of the last look; what an earlier one finds comes too late. */
	private int looks;
	/** When the first key was pressed of what is not kept yet. */
	private long since;
	/** What the database has must stay there for now. */
	private boolean untouchable;
	/** Looks again where it could not be looked; null where that is not so. */
	private Runnable again;
	/** Told where it could not be looked. */
	private Runnable onFailure = DraftKeeper::nobody;
	private boolean ended;

	/** @param typed what is to be kept now, asked on the user interface thread; empty where nothing is unsaved */
	public DraftKeeper(Display display, Supplier<Optional<? extends Draft>> typed) {
		this.display = display;
		this.typed = typed;
	}

	/**
	 * Looks, in the background, for what was kept when a program ended. Until it has been looked for, nothing is kept in its place.
	 * What another part of this program is keeping is not found.
	 *
	 * @param recovery not asked where nothing is found, the vault is locked, or this has ended
	 */
	public <T extends Draft> void look(Class<T> kind, UUID subject, Recovery<T> recovery) {
		release();
		again = null;
		place = new Place(kind, subject);
		int number = ++looks;
		untouchable = hold();
		if (untouchable) {
			new DraftSearch<>(kind, subject, recovery).start(display,
					result -> looked(number, result, () -> look(kind, subject, recovery)));
		}
	}

	private void looked(int number, DraftSearch.Result result, Runnable lookAgain) {
		if (ended || number != looks) {
			return;
		}
		switch (result) {
		case DraftSearch.Found found -> {
			job.isKept(found.draft());
			untouchable = !found.putBack().getAsBoolean();
		}
		case DraftSearch.Nothing nothing -> {
			untouchable = false;
			release();
		}
		case DraftSearch.Failed failed -> {
			// what a crash has left may be there: nothing takes its place
			again = lookAgain;
			onFailure.run();
		}
		}
		changed();
	}

	private static void nobody() {
		// nobody wants to know
	}

	/** @param told on the user interface thread, where it could not be looked for what was kept */
	public void onFailure(Runnable told) {
		onFailure = told;
	}

	/** Whether it could not be looked for what was kept, so that nothing is kept now. */
	public boolean hasFailed() {
		return again != null;
	}

	/** Looks once more where it could not be looked. */
	public void lookAgain() {
		if (again != null) {
			again.run();
		}
	}

	/** Whatever may be kept that could not be looked for may be replaced from now on. */
	public void giveUpLooking() {
		if (again != null) {
			again = null;
			giveUpFound();
		}
	}

	/** What was found and had to stay may be replaced from now on, or forgotten. */
	public void giveUpFound() {
		untouchable = false;
		changed();
	}

	/** Whether what is typed here may be kept: nobody else keeps the same. */
	private boolean hold() {
		return place == null || HOLDERS.computeIfAbsent(place, free -> this) == this;
	}

	private void release() {
		if (place != null) {
			HOLDERS.remove(place, this);
		}
	}

	/** Something was typed, saved or taken back. */
	public void changed() {
		long now = System.nanoTime();
		if (untouchable || ended) {
			return;
		}
		if (WAITING.add(this)) {
			since = now;
		}
		if (now - since < LONGEST_NANOS) {
			// begins the pause anew
			display.timerExec(PAUSE_MILLIS, pauseEnds);
		}
	}

	/** Nothing is unsaved any more: what was kept is forgotten without a pause, as the vault may be locked next. */
	public void forget() {
		if (!untouchable && !ended) {
			WAITING.remove(this);
			keep(Optional.empty());
		}
	}

	private void keepNow() {
		if (WAITING.remove(this) && !untouchable) {
			keep(typed.get());
		}
	}

	private void keep(Optional<? extends Draft> draft) {
		if (draft.isEmpty()) {
			job.keep(draft);
			release();
		} else if (hold()) {
			job.keep(draft);
		}
	}

	/** Does not write what was typed in the last moments: it is on no screen any more, and what was kept of it stays. */
	public void suspend() {
		WAITING.remove(this);
		looks++;
		untouchable = true;
	}

	/** The part is closed, and what is unsaved is to be there again when it is opened next. */
	public void endKeeping() {
		end(typed);
	}

	/** The part is closed, and what is unsaved is given up. */
	public void endForgetting() {
		end(Optional::empty);
	}

	private void end(Supplier<Optional<? extends Draft>> last) {
		if (!ended && !untouchable) {
			keep(last.get());
		}
		WAITING.remove(this);
		ended = true;
		release();
	}

	/** Gives all that was typed in the last moments to be kept without a pause, on the user interface thread. */
	public static void keepAllNow() {
		List.copyOf(WAITING).forEach(DraftKeeper::keepNow);
	}

	/**
	 * Waits until all that was given to be kept or forgotten is written, on any other thread than that of the user interface. What
	 * takes longer than some time is not waited for.
	 *
	 * @param millis that time
	 */
	public static void awaitWritten(long millis) {
		long end = System.nanoTime() + millis * 1_000_000;
		DraftJob.wakeAll();
		try {
			for (Job job : Job.getJobManager().find(DraftJob.class)) {
				job.join(Math.max(1, (end - System.nanoTime()) / 1_000_000), null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
