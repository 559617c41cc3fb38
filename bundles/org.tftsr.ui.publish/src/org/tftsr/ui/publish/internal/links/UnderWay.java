package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publications that jobs of this program send just now: they have not ended, and nobody can go on with them yet. Thread-safe. */
public final class UnderWay implements AutoCloseable {

	/** How many jobs send each: the one that waits for another, to be refused, must not take away the mark of that one. */
	private static final Map<UUID, Integer> SENT = new ConcurrentHashMap<>();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private final UUID publicationId;

	private UnderWay(UUID publicationId) {
		this.publicationId = publicationId;
	}

	/** One is sent from now on, until this is closed. */
	public static UnderWay begin(UUID publicationId) {
		SENT.merge(publicationId, 1, Integer::sum);
		LISTENERS.forEach(Runnable::run);
		return new UnderWay(publicationId);
	}

	/** Whether one is sent just now. */
	static boolean contains(UUID publicationId) {
		return SENT.containsKey(publicationId);
	}

	/** A listener hears, on the thread of a job, that one has begun or ended. */
	static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}

	/** Once. */
	@Override
	public void close() {
		SENT.computeIfPresent(publicationId, (id, jobs) -> jobs == 1 ? null : jobs - 1);
		LISTENERS.forEach(Runnable::run);
	}
}
