package org.tftsr.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as they lie in this checkout. */
final class Checkout {

	static final Path ROOT = Path.of(System.getProperty("tftsr.checkout")).toAbsolutePath().normalize();

	/** Folders that the build makes. */
	private static final Set<String> MADE = Set.of("target", "bin");

	private Checkout() {
	}

	/** The bundles, by name. */
	static List<BundleProject> bundles() {
		return projects("bundles");
	}

	/** The test bundles, by name. */
	static List<BundleProject> testBundles() {
		return projects("tests");
	}

	private static List<BundleProject> projects(String folder) {
		try (Stream<Path> children = Files.list(ROOT.resolve(folder))) {
			return children.filter(child -> Files.exists(child.resolve(BundleProject.MANIFEST))).sorted()
					.map(BundleProject::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Files below a folder, in order. What the build makes is left out and not even looked at: it goes on meanwhile, and files of its own go. */
	static List<Path> files(Path folder, Predicate<Path> wanted) {
		List<Path> files = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path within, BasicFileAttributes attributes) {
					return !within.equals(folder) && MADE.contains(within.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile() && wanted.test(file)) {
						files.add(file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
					if (file.equals(folder) || Files.exists(file)) {
						throw failure;
					}
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return files.stream().sorted().toList();
	}

	/** The lines of the files that match, as {@code file:line: text}. */
	static List<String> matches(List<Path> files, String regex) {
		Pattern pattern = Pattern.compile(regex);
		return files.stream().flatMap(file -> {
			List<String> lines = lines(file);
			return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
					.filter(line -> pattern.matcher(lines.get(line)).find())
					.map(line -> ROOT.relativize(file) + ":" + (line + 1) + ": " + lines.get(line).strip());
		}).toList();
	}

	/** The names of the files whose text matches somewhere, over line ends too; in order. */
	static List<String> namesOfMatching(List<Path> files, String regex) {
		Pattern pattern = Pattern.compile(regex);
		return files.stream().filter(file -> pattern.matcher(String.join("\n", lines(file))).find())
				.map(file -> file.getFileName().toString()).sorted().toList();
	}

	static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}
}
