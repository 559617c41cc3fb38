package org.tftsr.integrations.internal.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.DataArea;
import org.tftsr.integrations.internal.lock.LockFile;

/**
 * Sees to it that the same is published to the same service by one window of one program at a time: two who look at the same moment
 * whether a ticket is there would make two. Between programs by a byte of a file each, which the system gives back when a program ends,
 * however it ends. Thread-safe.
 */
@Component(service = PlaceLocks.class)
public final class PlaceLocks {

	private static final String FILE = "tftsr.publishing";

	private final DataArea area;
	private final Set<Long> held = new HashSet<>();
	/** One for all: where one channel of a file is closed, systems give back all locks of the program on it. */
	private FileChannel channel;

	/** Touches nothing. */
	@Activate
	public PlaceLocks(@Reference DataArea area) {
		this.area = area;
	}

	/** Gives one place back. */
	interface Held extends AutoCloseable {
		@Override
		void close() throws TftsrException;
	}

	/**
	 * Takes a place; does not wait for it.
	 *
	 * @throws TftsrException {@code CONFLICT} where somebody else has it
	 */
	synchronized Held take(Subject subject, ServiceKind service) throws TftsrException {
		long place = place(subject, service);
		if (!held.add(place)) {
			throw busy(service);
		}
		FileLock lock = null;
		try {
			lock = channel().tryLock(place, 1, false);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, what(service), NLS.bind(Messages.PlaceLocks_fileWhy, FILE),
					Messages.PlaceLocks_openRemedy, e);
		} finally {
			if (lock == null) {
				held.remove(place);
			}
		}
		if (lock == null) {
			throw busy(service);
		}
		FileLock taken = lock;
		return () -> give(place, taken, service);
	}

	/** Two subjects that share a byte wait for one another, and no more. */
	private static long place(Subject subject, ServiceKind service) {
		long bits = (subject.issueId().hashCode() * 31L + (subject.isDocument() ? subject.documentId().hashCode() : 0)) * 31L
				+ service.ordinal();
		return bits & Long.MAX_VALUE >> 1;
	}

	private FileChannel channel() throws IOException, TftsrException {
		if (channel == null || !channel.isOpen()) {
			channel = LockFile.open(area.folder().resolve(FILE));
		}
		return channel;
	}

	private synchronized void give(long place, FileLock lock, ServiceKind service) throws TftsrException {
		held.remove(place);
		try {
			if (lock.acquiredBy().isOpen()) {
				lock.release();
			}
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, what(service), NLS.bind(Messages.PlaceLocks_fileWhy, FILE),
					Messages.PlaceLocks_closeRemedy, e);
		}
	}

	private static String what(ServiceKind service) {
		return NLS.bind(Messages.Publication_publishWhat, service.displayName());
	}

	private static TftsrException busy(ServiceKind service) {
		return new TftsrException(ProblemKind.CONFLICT, what(service), Messages.PlaceLocks_takenWhy, Messages.PlaceLocks_takenRemedy);
	}

	/** Gives all back. */
	@Deactivate
	synchronized void close() throws IOException {
		if (channel != null) {
			channel.close();
		}
	}
}
