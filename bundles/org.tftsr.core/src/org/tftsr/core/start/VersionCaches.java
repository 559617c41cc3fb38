package org.tftsr.core.start;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * What the framework keeps for each version of a packaged program, in folders of a user that lie beside each other and have the versions as
 * names. A later version has its own, so that one that still runs loses nothing. In each, a file says which installations use it, and
 * another is locked by each program that runs on it. Where the framework keeps nothing so, as in an IDE, nothing is done.
 */
public final class VersionCaches {

	/** The installations that have used the cache, a folder a line. */
	private static final String INSTALLATIONS = "tftsr.installations";
	private static final String LOCK = "tftsr.in-use";
	private static final String CONFIGURATION = "osgi.configuration.area";
	private static final String FILE = "file:";
	private static final String INSTALLATION = "osgi.install.area";

	/** Holds the lock until the program ends: that of a channel that nobody knows any more goes with it. */
	private static FileChannel use;

	/** Null where this program has no cache of that kind. */
	private final Path own;

	private VersionCaches(Path own) {
		this.own = own;
	}

	/**
	 * Says that the cache of this version is in use by this installation, until the program ends.
	 *
	 * @param context of any bundle that runs
	 */
	public static VersionCaches claim(BundleContext context) {
		Path area = folder(context.getProperty(CONFIGURATION));
		Path installation = folder(context.getProperty(INSTALLATION));
		String version = FrameworkUtil.getBundle(VersionCaches.class).getVersion().toString();
		if (area == null || installation == null || !area.endsWith(version)) {
			return new VersionCaches(null);
		}
		try {
			use(area, installation);
		} catch (IOException e) {
			// on a full disk or a home that cannot be written, the caches stay as they are
			return new VersionCaches(null);
		}
		return new VersionCaches(area);
	}

	/**
	 * The framework writes addresses of folders without escapes.
	 *
	 * @return null where a property names no folder of this machine
	 */
	private static Path folder(String url) {
		try {
			return url == null || !url.startsWith(FILE) ? null : new File(url.substring(FILE.length())).toPath().normalize();
		} catch (InvalidPathException e) {
			return null;
		}
	}

	private static synchronized void use(Path own, Path installation) throws IOException {
		if (use == null) {
			use = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			// several programs share it, and none waits for another
			use.tryLock(0, Long.MAX_VALUE, true);
		}
		Path file = own.resolve(INSTALLATIONS);
		if (!Files.exists(file) || !Files.readAllLines(file).contains(installation.toString())) {
			Files.write(file, List.of(installation.toString()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

	/**
	 * Removes the caches of versions that are installed no more where they were, and that no program runs on. One of an installation that was moved goes
	 * as well: its next start makes it anew. Takes a moment once after an update, and next to nothing otherwise.
	 */
	public void removeUnused() {
		if (own == null) {
			return;
		}
		try (Stream<Path> folders = Files.list(own.getParent())) {
			folders.filter(folder -> !folder.equals(own) && Files.isRegularFile(folder.resolve(INSTALLATIONS))).forEach(VersionCaches::removeUnused);
		} catch (IOException e) {
			// the next start tries again
		}
	}

	private static void removeUnused(Path cache) {
		try {
			if (!isInstalled(cache) && !isLocked(cache)) {
				remove(cache);
			}
		} catch (IOException e) {
			// that of another version is not worth a message: the next start tries again
		}
	}

	private static boolean isInstalled(Path cache) throws IOException {
		String core = FrameworkUtil.getBundle(VersionCaches.class).getSymbolicName() + '_' + cache.getFileName() + ".jar";
		for (String installation : Files.readAllLines(cache.resolve(INSTALLATIONS))) {
			try {
				if (Files.exists(Path.of(installation, "plugins", core))) {
					return true;
				}
			} catch (InvalidPathException e) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLocked(Path cache) throws IOException {
		try (FileChannel channel = FileChannel.open(cache.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
	}

	/** What tells that it is a cache goes last: one that was removed in part is known as one by the next start. */
	private static void remove(Path cache) throws IOException {
		Set<Path> last = Set.of(cache, cache.resolve(INSTALLATIONS));
		Files.walkFileTree(cache, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				return delete(file);
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				return delete(folder);
			}

			private FileVisitResult delete(Path path) throws IOException {
				if (!last.contains(path)) {
					Files.delete(path);
				}
				return FileVisitResult.CONTINUE;
			}
		});
		Files.delete(cache.resolve(INSTALLATIONS));
		Files.delete(cache);
	}
}
