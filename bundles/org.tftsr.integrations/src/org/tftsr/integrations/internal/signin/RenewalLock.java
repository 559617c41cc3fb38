package org.tftsr.integrations.internal.signin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.lock.LockFile;

/**
 * Only one program at a time renews the tokens of a service: a refresh token that is used twice may end the sign-in. The lock of a file,
 * which goes with the program. Within one program the caller sees to it.
 */
final class RenewalLock implements AutoCloseable {

	/** Longer than a renewal may take. */
	private static final Duration LONGEST = Duration.ofSeconds(90);
	private static final Duration STEP = Duration.ofMillis(50);

	private final FileChannel channel;

	private RenewalLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Waits until no other program renews. */
	static RenewalLock take(Path folder, ServiceKind service) throws TftsrException {
		try {
			FileChannel channel = LockFile.open(folder.resolve("tftsr.sign-in-" + service.key()));
			try {
				await(channel);
				return new RenewalLock(channel);
			} catch (IOException | InterruptedException e) {
				channel.close();
				throw e;
			}
		} catch (IOException e) {
			throw failed(service, Messages.RenewalLock_fileWhy, Messages.RenewalLock_fileRemedy, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw failed(service, Messages.RenewalLock_interruptedWhy, Messages.RenewalLock_interruptedRemedy, e);
		}
	}

	private static void await(FileChannel channel) throws IOException, InterruptedException {
		long end = System.nanoTime() + LONGEST.toNanos();
		FileLock lock = channel.tryLock();
		while (lock == null) {
			if (System.nanoTime() > end) {
				throw new IOException("Another program holds it for more than " + LONGEST.toSeconds() + " s");
			}
			Thread.sleep(STEP);
			lock = channel.tryLock();
		}
	}

	private static TftsrException failed(ServiceKind service, String why, String remedy, Exception cause) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.RenewalLock_renewWhat, service.displayName()), why, remedy, cause);
	}

	@Override
	public void close() throws TftsrException {
		try {
			channel.close();
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, Messages.RenewalLock_closeWhat, Messages.RenewalLock_closeWhy,
					Messages.RenewalLock_closeRemedy, e);
		}
	}
}
