package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.sqlite.SQLiteJDBCLoader;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Where the native code of the driver is unpacked. Its own choice is the shared temporary folder, where every crash leaves a
 * library of a megabyte behind for good. Here it gets a folder of its own that only the owner can write to, and what
 * dead processes left there is removed. Each process unpacks under a random name, so that several never meet.
 * <p>
 * On systems that are known it is unpacked here: the driver would start a program to learn which system this is, and compare what it has
 * written byte by byte, which takes a tenth of the time of a short command.
 */
final class NativeLibrary {

	private static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

	/** Both together name a library that is there already. */
	private static final String LIBRARY_FOLDER_PROPERTY = "org.sqlite.lib.path";
	private static final String LIBRARY_NAME_PROPERTY = "org.sqlite.lib.name";

	/** A process needs the file only between unpacking and loading; an hour is far beyond that. */
	private static final Duration IN_USE = Duration.ofHours(1);

	/** What the unpacked library takes, and as much again. */
	private static final long SPACE = 2 << 20;

	/** Names of machines, by those that Java has for them. */
	private static final Map<String, String> MACHINES = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "aarch64");

	/** Where this is, the library of C is another one, and so is ours. */
	private static final String MUSL = "/lib/ld-musl-%s.so.1";

	private static final Logger LOG = System.getLogger(NativeLibrary.class.getName());

	private NativeLibrary() {
	}

	/** Has an effect before the driver is first used in this process; a folder chosen by the user is respected. */
	static synchronized void unpackInto(Path folder) throws IOException {
		if (System.getProperty(FOLDER_PROPERTY) != null) {
			return;
		}
		PrivateFiles.createFolder(folder);
		removeLeftovers(folder);
		if (Files.getFileStore(folder).getUsableSpace() < SPACE) {
			// the driver itself would print a trace and then say that it has no library for this machine
			throw new FileSystemException(folder.toString(), null, "No space left on device");
		}
		System.setProperty(FOLDER_PROPERTY, folder.toString());
		URL library = System.getProperty(LIBRARY_FOLDER_PROPERTY) == null ? ofThisSystem() : null;
		if (library != null) {
			load(library, folder);
		}
	}

	/** The library for the system that this is; null where that is left to the driver. */
	private static URL ofThisSystem() {
		String machine = MACHINES.get(System.getProperty("os.arch", ""));
		if (machine == null || Files.exists(Path.of(MUSL.formatted(machine)))) {
			return null;
		}
		return switch (System.getProperty("os.name", "").split(" ")[0]) {
		case "Linux" -> SQLiteJDBCLoader.class.getResource("native/Linux/" + machine + "/libsqlitejdbc.so");
		case "Mac" -> SQLiteJDBCLoader.class.getResource("native/Mac/" + machine + "/libsqlitejdbc.jnilib");
		case "Windows" -> SQLiteJDBCLoader.class.getResource("native/Windows/" + machine + "/sqlitejdbc.dll");
		default -> null;
		};
	}

	private static void load(URL library, Path folder) throws IOException {
		Path file = folder.resolve("sqlite-" + UUID.randomUUID() + ".library");
		try {
			try (InputStream in = library.openStream()) {
				Files.copy(in, file);
			}
			System.setProperty(LIBRARY_FOLDER_PROPERTY, folder.toString());
			System.setProperty(LIBRARY_NAME_PROPERTY, file.getFileName().toString());
			SQLiteJDBCLoader.initialize();
		} catch (IOException e) {
			// unpacked is nothing, so that the next attempt begins anew
			System.clearProperty(FOLDER_PROPERTY);
			throw e;
		} catch (Exception e) {
			LOG.log(Level.WARNING, "The native code of the database driver cannot be loaded", e);
		} finally {
			// another driver within this process, of another bundle, has its own library
			System.clearProperty(LIBRARY_FOLDER_PROPERTY);
			System.clearProperty(LIBRARY_NAME_PROPERTY);
			removeIfOlder(file, Instant.MAX);
		}
	}

	private static void removeLeftovers(Path folder) throws IOException {
		Instant limit = Instant.now().minus(IN_USE);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
			for (Path file : files) {
				removeIfOlder(file, limit);
			}
		}
	}

	private static void removeIfOlder(Path file, Instant limit) {
		try {
			if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
				Files.delete(file);
			}
		} catch (IOException e) {
			// Windows keeps a loaded library from being deleted, and another process may have deleted it just now:
			// either way there is nothing to do, and the next start tries again.
			return;
		}
	}
}
