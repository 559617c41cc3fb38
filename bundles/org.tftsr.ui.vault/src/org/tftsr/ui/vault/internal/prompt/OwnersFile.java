package org.tftsr.ui.vault.internal.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** Writes files that their owner alone can read, where the file system knows such rights. */
final class OwnersFile {

	private static final String POSIX = "posix"; //$NON-NLS-1$
	private static final String OWNER_ONLY = "rw-------"; //$NON-NLS-1$

	private OwnersFile() {
	}

	/** Writes a text; the file has its new content as a whole, or not at all. */
	static void write(Path file, String text) throws TftsrException {
		Path folder = file.toAbsolutePath().getParent();
		Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp"); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			try (FileChannel channel = FileChannel.open(temporary,
					Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), rights(folder))) {
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			force(folder);
		} catch (IOException e) {
			deleteQuietly(temporary, e);
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.File_what, file), Messages.File_why,
					Messages.File_remedy, e);
		}
	}

	private static FileAttribute<?>[] rights(Path folder) {
		return isPosix(folder)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)) }
				: new FileAttribute<?>[0];
	}

	/** Makes sure that the name is on the disk; Windows neither needs nor allows it. */
	private static void force(Path folder) throws IOException {
		if (isPosix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private static boolean isPosix(Path folder) {
		return folder.getFileSystem().supportedFileAttributeViews().contains(POSIX);
	}

	private static void deleteQuietly(Path file, IOException cause) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			cause.addSuppressed(e);
		}
	}
}
