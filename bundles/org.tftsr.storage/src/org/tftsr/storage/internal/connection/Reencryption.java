package org.tftsr.storage.internal.connection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseKey;

/**
 * Copies a database to another key, page by page: every page of the copy holds what the same page of the original holds,
 * rows keep their numbers, and it is known at each moment how much is done. No statement of SQLite could promise that;
 * {@code VACUUM INTO} numbers rows anew and says nothing until it is done. Each page is authenticated on the way.
 */
public final class Reencryption {

	/** SQLite never writes the page that holds this byte: locks are taken there. */
	private static final long LOCK_BYTE = 0x40000000L;

	private static final int PAGES_AT_ONCE = 256;

	private static final byte[] UNWRITTEN = new byte[PageAuthenticator.PAGE_SIZE];

	private final Path source;
	private final DatabaseKey sourceKey;
	private final Supplier<String> what;

	/**
	 * @param source not open anywhere, and without a log beside it
	 * @param what   what is being done, as in {@link TftsrException}
	 */
	public Reencryption(Path source, DatabaseKey sourceKey, Supplier<String> what) {
		this.source = source;
		this.sourceKey = sourceKey;
		this.what = what;
	}

	/**
	 * Fills a file.
	 *
	 * @param target   exists; what it holds is replaced
	 * @param progress told of bytes
	 * @throws TftsrException {@code DAMAGED} where a page of the source is not what was written, {@code CANCELLED}
	 */
	public void into(Path target, DatabaseKey targetKey, Progress progress) throws TftsrException, IOException {
		try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
				FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE,
						StandardOpenOption.TRUNCATE_EXISTING)) {
			requireSpace(target, in.size());
			long pages = in.size() / PageAuthenticator.PAGE_SIZE;
			byte[] salt = new byte[PageCipher.SALT_LENGTH];
			read(in, ByteBuffer.wrap(salt), 0);
			PageCipher old = new PageCipher(sourceKey, salt);
			new SecureRandom().nextBytes(salt);
			progress.beginBytes(Messages.Reencryption_encrypting, pages * PageAuthenticator.PAGE_SIZE);
			copy(in, out, pages, old, new PageCipher(targetKey, salt), progress);
			out.force(true);
		}
	}

	/** Rather than fill the disk of others first. */
	private void requireSpace(Path target, long size) throws TftsrException, IOException {
		if (Files.getFileStore(target).getUsableSpace() < size) {
			throw new TftsrException(ProblemKind.IO, what.get(),
					NLS.bind(Messages.Reencryption_requireSpaceWhy, size, target.getParent()),
					Messages.Space_freeRemedy);
		}
	}

	private void copy(FileChannel in, FileChannel out, long pages, PageCipher old, PageCipher next,
			Progress progress) throws TftsrException, IOException {
		ByteBuffer buffer = ByteBuffer.allocate(PAGES_AT_ONCE * PageAuthenticator.PAGE_SIZE);
		byte[] page = new byte[PageAuthenticator.PAGE_SIZE];
		for (long done = 0; done < pages;) {
			progress.check();
			int count = (int) Math.min(PAGES_AT_ONCE, pages - done);
			buffer.clear().limit(count * PageAuthenticator.PAGE_SIZE);
			read(in, buffer, done * PageAuthenticator.PAGE_SIZE);
			for (int i = 0; i < count; i++) {
				int offset = i * PageAuthenticator.PAGE_SIZE;
				System.arraycopy(buffer.array(), offset, page, 0, page.length);
				convert(page, Math.toIntExact(done + i + 1), old, next);
				System.arraycopy(page, 0, buffer.array(), offset, page.length);
			}
			buffer.flip();
			while (buffer.hasRemaining()) {
				out.write(buffer);
			}
			done += count;
			progress.worked((long) count * PageAuthenticator.PAGE_SIZE);
		}
	}

	private void convert(byte[] page, int number, PageCipher old, PageCipher next) throws TftsrException {
		// A page that was never written has no HMAC, in the original or in the copy.
		if (number == LOCK_BYTE / PageAuthenticator.PAGE_SIZE + 1 || Arrays.equals(page, UNWRITTEN)) {
			return;
		}
		if (!old.isAuthentic(page, number)) {
			throw new TftsrException(ProblemKind.DAMAGED, what.get(),
					NLS.bind(Messages.Reencryption_pageWhy, number, source), Messages.Damage_restoreRemedy);
		}
		old.decrypt(page, number);
		next.encrypt(page, number);
	}

	private static void read(FileChannel in, ByteBuffer buffer, long position) throws IOException {
		long from = position - buffer.position();
		while (buffer.hasRemaining()) {
			if (in.read(buffer, from + buffer.position()) < 0) {
				throw new EOFException(Messages.Reencryption_shorter);
			}
		}
	}
}
