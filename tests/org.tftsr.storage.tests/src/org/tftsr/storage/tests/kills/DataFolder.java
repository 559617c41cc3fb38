package org.tftsr.storage.tests.kills;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;

/**
 * The folder of one round: the data folder of the product, and beside it what else a work needs. The key lies in a file, as
 * where nobody has chosen otherwise.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

	/** The files of a new database by name. */
	private static final Map<String, byte[]> NEW = new ConcurrentHashMap<>();

	DatabaseLocation location() {
		return new DatabaseLocation(path.resolve("data"));
	}

	KeySource keys() {
		return KeySource.standard(name -> null);
	}

	/** Opens the database as the product does where nobody is there to be asked. */
	Database open() throws TftsrException {
		return Database.open(location(), keys());
	}

	/** What {@code PRAGMA key} takes. */
	String rawKey() throws IOException {
		return "x'" + Files.readString(location().keyFile()).strip() + '\'';
	}

	/** Puts a new database here: a copy of one that was made once, because making each one takes a while. */
	void newDatabase() throws IOException, TftsrException {
		synchronized (NEW) {
			if (NEW.isEmpty()) {
				open().close();
				try (Stream<Path> files = Files.list(location().folder())) {
					for (Path file : files.filter(Files::isRegularFile).toList()) {
						NEW.put(file.getFileName().toString(), Files.readAllBytes(file));
					}
				}
				return;
			}
		}
		Files.createDirectories(location().folder());
		for (Map.Entry<String, byte[]> file : NEW.entrySet()) {
			Files.write(location().folder().resolve(file.getKey()), file.getValue());
		}
	}

	/** The names of all files in the data folder. */
	Set<String> names() throws IOException {
		try (Stream<Path> files = Files.list(location().folder())) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).collect(TreeSet::new, Set::add, Set::addAll);
		}
	}

	/** Copies all files of the data folder into one that is made for them. */
	DataFolder copyTo(Path folder) throws IOException {
		DataFolder copy = new DataFolder(folder);
		Files.createDirectories(copy.location().folder());
		try (Stream<Path> files = Files.list(location().folder())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, copy.location().folder().resolve(file.getFileName()));
			}
		}
		return copy;
	}

	/** Removes it with all that is in it. */
	void delete() throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
				Files.delete(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
