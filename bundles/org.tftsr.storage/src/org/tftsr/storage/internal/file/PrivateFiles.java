package org.tftsr.storage.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only their owner may read. On file systems without POSIX rights the folder's own access rules apply: in a
 * user's profile they keep other users out.
 */
public final class PrivateFiles {

	private PrivateFiles() {
	}

	/**
	 * Creates a folder and its parents where missing; the rights of a folder that is there already stay as they are.
	 */
	public static void createFolder(Path folder) throws IOException {
		Files.createDirectories(folder, rights(folder, "rwx------"));
	}

	/** Creates an empty file; fails where there is one. */
	public static void createFile(Path file) throws IOException {
		Files.createFile(file, rights(file, "rw-------"));
	}

	/** Copies a file; only the owner may read the copy, which replaces what is there. */
	public static void copy(Path source, Path target) throws IOException {
		Files.deleteIfExists(target);
		createFile(target);
		try (OutputStream out = Files.newOutputStream(target)) {
			Files.copy(source, out);
		}
	}

	/** Opens a file for reading and writing, and creates it where it is missing. */
	public static FileChannel open(Path file) throws IOException {
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
				rights(file, "rw-------"));
	}

	/**
	 * Gives a finished file its name, in one step, so that nobody ever sees half of it.
	 *
	 * @param temporary lies in the folder of the target; it is gone afterwards
	 * @throws FileAlreadyExistsException where the target exists; it is left as it is
	 */
	public static void publish(Path temporary, Path target) throws IOException {
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		try {
			// A hard link, unlike a rename, never replaces a file that another process has put there meanwhile.
			Files.createLink(target, temporary);
			Files.delete(temporary);
		} catch (UnsupportedOperationException e) {
			Files.move(temporary, target);
		} catch (FileAlreadyExistsException e) {
			throw e;
		} catch (IOException e) {
			// FAT and some network file systems know no hard links
			Files.move(temporary, target);
		}
	}

	/**
	 * Puts a finished file in the place of another, in one step: after a power cut there is the one or the other.
	 *
	 * @param temporary lies in the folder of the target; it is gone afterwards
	 */
	public static void replace(Path temporary, Path target) throws IOException {
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		forceFolder(target.getParent());
	}

	/** Makes sure that the names in a folder are on the disk; Windows neither needs nor allows it. */
	public static void forceFolder(Path folder) throws IOException {
		if (isPosix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	/** Takes all rights from everyone but the owner. */
	public static void restrict(Path file) throws IOException {
		if (isPosix(file)) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
	}

	/** Whether anyone but the owner has a right to a file; false where the file system does not know such rights. */
	public static boolean isOpenToOthers(Path file) throws IOException {
		return isPosix(file) && PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).substring(3)
				.chars().anyMatch(right -> right != '-');
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] rights(Path path, String rights) {
		if (!isPosix(path)) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) };
	}
}
