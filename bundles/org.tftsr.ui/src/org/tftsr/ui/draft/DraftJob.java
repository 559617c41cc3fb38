package org.tftsr.ui.draft;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.VaultEvents;

/**
 * Writes one draft after another in the place of the one before. While one is written, only the newest of the others waits. One that
 * could not be forgotten because the vault was locked is forgotten when it is unlocked; where anything else failed, it is tried again
 * after some seconds.
 */
final class DraftJob extends Job {

	/** What two parts do to the same draft happens in the order in which they did it. */
	private static final ISchedulingRule ONE_AFTER_ANOTHER = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	/** So long after one that failed. */
	private static final long RETRY_MILLIS = 5_000;
	/** Who has been given what to write last, and has not written it. */
	private static final Map<Place, DraftJob> LAST = new ConcurrentHashMap<>();
	/** The program ends, and waits for what is tried now. */
	private static volatile boolean ending;

	/** Where a draft lies. */
	private record Place(Class<? extends Draft> kind, UUID subject) {

		static Place of(Draft draft) {
			return draft == null ? null : new Place(draft.getClass(), draft.subject());
		}
	}

	/** To write next; null where there is nothing to write. Guarded by this. */
	private Optional<? extends Draft> next;
	/** What was to be written last. Guarded by this. */
	private Draft wanted;
	/** As the database has it; null for none. Guarded by this. */
	private Draft kept;
	/** Waits for the vault to be unlocked; null where nothing waits for that. Guarded by this. */
	private ServiceRegistration<EventHandler> unlocking;
	/** Only the first of several failures in a row is told. */
	private boolean failing;

	DraftJob() {
		super(Messages.DraftKeeper_keeping);
		setSystem(true);
		setPriority(SHORT);
		setRule(ONE_AFTER_ANOTHER);
		Shutdown.register();
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DraftJob.class;
	}

	/** The database has this one already. */
	synchronized void isKept(Draft draft) {
		wanted = draft;
		kept = draft;
	}

	/** Keeps a draft; empty to forget the one before. */
	synchronized void keep(Optional<? extends Draft> draft) {
		if (!Objects.equals(draft.orElse(null), wanted)) {
			wanted = draft.orElse(null);
			next = draft;
			Place place = place(draft);
			if (place != null) {
				LAST.put(place, this);
			}
			schedule();
			// it may sleep after a failure
			wakeUp();
		}
	}

	/** Tries at once what waits after a failure, and once only. */
	static void end() {
		ending = true;
		wakeAll();
	}

	/** Tries at once what waits after a failure. */
	static void wakeAll() {
		getJobManager().wakeUp(DraftJob.class);
	}

	/** What is written over or taken away; null for nothing. Guarded by this. */
	private Place place(Optional<? extends Draft> draft) {
		return Place.of(draft.isPresent() ? draft.get() : kept);
	}

	private synchronized Optional<? extends Draft> take() {
		Optional<? extends Draft> taken = next;
		next = null;
		return taken;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Optional<? extends Draft> draft = take();
		if (draft == null) {
			return Status.OK_STATUS;
		}
		try {
			write(draft.orElse(null));
			failing = false;
			return Status.OK_STATUS;
		} catch (TftsrException e) {
			boolean locked = Problems.isLocked(e);
			notWritten(draft, locked);
			if (failing || locked) {
				// told before; or, where the vault is locked, on no screen, and so not being typed
				return Status.OK_STATUS;
			}
			failing = true;
			return Problems.end(this, e);
		}
	}

	/**
	 * It is tried again, unless another part has had to do with the same since; what was given up behind a lock, once that is open.
	 */
	private synchronized void notWritten(Optional<? extends Draft> draft, boolean locked) {
		if (next != null) {
			return;
		}
		if (locked && draft.isEmpty()) {
			next = draft;
			if (unlocking == null) {
				unlocking = VaultEvents.subscribe(() -> {
					// it is already
				}, this::unlocked);
			}
		} else if (locked || ending) {
			wanted = kept;
		} else if (isLast(draft)) {
			next = draft;
			schedule(RETRY_MILLIS);
		}
	}

	private synchronized void unlocked() {
		if (unlocking != null) {
			unlocking.unregister();
			unlocking = null;
			schedule();
		}
	}

	/** Whether nobody else has been given anything to write to the same place since. */
	private boolean isLast(Optional<? extends Draft> draft) {
		Place place = place(draft);
		return place != null && LAST.get(place) == this;
	}

	private void write(Draft draft) throws TftsrException {
		DraftRepository drafts = Services.get(DraftRepository.class);
		Draft before;
		synchronized (this) {
			before = kept;
		}
		if (before != null && (draft == null || !before.subject().equals(draft.subject()))) {
			drafts.discard(before.getClass(), before.subject());
		}
		if (draft != null) {
			drafts.keep(draft);
		}
		synchronized (this) {
			Place place = place(Optional.ofNullable(draft));
			if (place != null && next == null) {
				LAST.remove(place, this);
			}
			kept = draft;
		}
	}
}
