package org.tftsr.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders of the product that were made once and are copied then: making a database takes as long as what is tried in it. */
final class DataFolders {

	private static Path empty;

	private DataFolders() {
	}

	/** Fills a folder, which is not there yet, with what the product makes for itself at first: a database with nothing in it, and its key. */
	static void copyEmpty(Path to) {
		copy(empty(), to);
	}

	private static synchronized Path empty() {
		if (empty == null) {
			Path data = temporary().resolve("data");
			new Product(data).run("issue", "list").ok();
			empty = data;
		}
		return empty;
	}

	/** An empty folder that is there until the tests end. */
	static Path temporary() {
		try {
			Path folder = Files.createTempDirectory("tftsr");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Copies a data folder that no product uses. */
	static void copy(Path from, Path to) {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
