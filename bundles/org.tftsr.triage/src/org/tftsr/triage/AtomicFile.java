package org.tftsr.triage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.internal.Messages;

/** Writes a file so that a reader sees the old content or the whole new one, and a failure leaves nothing behind. */
public final class AtomicFile {

	/** Writes the content. */
	public interface Content {
		/**
		 * Writes all of it.
		 *
		 * @param out buffered; closed by the caller
		 * @throws IOException where writing fails; one whose cause is a problem that is told already, as of what is read meanwhile, is told as that
		 */
		void writeTo(OutputStream out) throws IOException, TftsrException;
	}

	private static final int BUFFER = 1 << 16;

	private AtomicFile() {
	}

	/** Writes in place of a file of this name, if there is one; its folder must be there. */
	public static void overwrite(Path target, Content content) throws TftsrException {
		Path folder = resolved(target).getParent();
		if (folder != null && !Files.isDirectory(folder)) {
			throw problem(ProblemKind.IO, target, Messages.AtomicFile_noFolderWhy, Messages.AtomicFile_noFolderRemedy, null);
		}
		write(target, true, content);
	}

	/**
	 * Writes to a new file beside the target and moves it there. Makes the folder where it is missing.
	 *
	 * @param replace whether an existing target may be replaced; if not, it is left as it is and the call fails
	 */
	public static void write(Path target, boolean replace, Content content) throws TftsrException {
		write(target, replace, DiskReserve.STANDARD, content);
	}

	/**
	 * As the other form.
	 *
	 * @param reserve where a large file would leave less of the disk than this, nothing is written
	 */
	public static void write(Path target, boolean replace, DiskReserve reserve, Content content) throws TftsrException {
		Path absolute = resolved(target);
		if (Files.isDirectory(absolute)) {
			throw problem(ProblemKind.INVALID_INPUT, absolute, Messages.AtomicFile_folderWhy, Messages.AtomicFile_folderRemedy, null);
		}
		boolean device = target.toAbsolutePath().startsWith("/dev") || target.toAbsolutePath().startsWith("/proc");
		if (device || Files.exists(absolute) && !Files.isRegularFile(absolute)) {
			throw problem(ProblemKind.INVALID_INPUT, absolute, Messages.AtomicFile_deviceWhy,
					Messages.AtomicFile_deviceRemedy, null);
		}
		if (!replace && Files.exists(absolute)) {
			throw exists(absolute, null);
		}
		Path partial = null;
		try {
			Files.createDirectories(absolute.getParent());
			partial = Files.createTempFile(absolute.getParent(), '.' + absolute.getFileName().toString(), ".part");
			try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE);
					OutputStream out = new BufferedOutputStream(
							new ReservingOutputStream(Channels.newOutputStream(file), partial, reserve), BUFFER)) {
				content.writeTo(out);
				out.flush();
				// else a crash of the machine could leave the name with nothing behind it
				file.force(true);
			}
			move(partial, absolute, replace);
			partial = null;
		} catch (FileAlreadyExistsException e) {
			throw exists(absolute, e);
		} catch (NoSuchFileException e) {
			throw problem(ProblemKind.IO, absolute, Messages.AtomicFile_noFolderWhy, Messages.AtomicFile_noFolderRemedy, e);
		} catch (IOException e) {
			if (e.getCause() instanceof TftsrException told) {
				throw told;
			}
			throw problem(ProblemKind.IO, absolute, reason(e), Messages.AtomicFile_failedRemedy, e);
		} finally {
			discard(partial);
		}
	}

	/** A link is followed, so that what it names is written and the link stays. */
	private static Path resolved(Path target) throws TftsrException {
		try {
			return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
		} catch (IOException e) {
			throw problem(ProblemKind.IO, target, reason(e), Messages.AtomicFile_unresolvedRemedy, e);
		}
	}

	private static void move(Path partial, Path target, boolean replace) throws IOException {
		if (!replace) {
			Files.move(partial, target);
			return;
		}
		try {
			Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void discard(Path partial) throws TftsrException {
		if (partial == null) {
			return;
		}
		try {
			Files.deleteIfExists(partial);
		} catch (IOException e) {
			throw problem(ProblemKind.IO, partial, Messages.AtomicFile_partialWhy, Messages.AtomicFile_partialRemedy, e);
		}
	}

	private static String reason(IOException e) {
		String message = e.getMessage();
		return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
	}

	private static TftsrException exists(Path target, Throwable cause) {
		return problem(ProblemKind.CONFLICT, target, Messages.AtomicFile_existsWhy, Messages.AtomicFile_existsRemedy, cause);
	}

	private static TftsrException problem(ProblemKind kind, Path target, String why, String remedy, Throwable cause) {
		return new TftsrException(kind, NLS.bind(Messages.AtomicFile_what, target), why, remedy, cause);
	}
}
