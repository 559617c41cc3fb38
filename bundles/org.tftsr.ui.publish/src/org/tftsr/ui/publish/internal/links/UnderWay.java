package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publications that jobs of this program send just now: they have not ended, and nobody can go on with them yet. Thread-safe. */
public final class UnderWay implements AutoCloseable {

	private static final Set<UUID> SENT = ConcurrentHashMap.newKeySet();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

	private final UUID publicationId;

	private UnderWay(UUID publicationId) {
		this.publicationId = publicationId;
	}

	/** One is sent from now on, until this is closed. */
	public static UnderWay begin(UUID publicationId) {
		SENT.add(publicationId);
		return new UnderWay(publicationId);
	}

	/** Whether one is sent just now. */
	static boolean contains(UUID publicationId) {
		return SENT.contains(publicationId);
	}

	/** A listener hears, on the thread of a job, that one has ended. */
	static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}

	@Override
	public void close() {
		SENT.remove(publicationId);
		LISTENERS.forEach(Runnable::run);
	}
}
