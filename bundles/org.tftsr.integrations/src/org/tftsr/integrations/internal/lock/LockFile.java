package org.tftsr.integrations.internal.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file in the data folder that stays empty: all that counts is who holds a lock on it, which goes with the program. */
public final class LockFile {

	private static final FileAttribute<?> OWNERS = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private LockFile() {
	}

	/** Opens it, its owner's alone like everything in the folder; made where it was missing. */
	public static FileChannel open(Path file) throws IOException {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] { OWNERS } : new FileAttribute<?>[0];
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes);
	}
}
