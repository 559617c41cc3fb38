package org.tftsr.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as they lie in this checkout. */
final class Checkout {

	static final Path ROOT = Path.of(System.getProperty("tftsr.checkout")).toAbsolutePath().normalize();

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

	/** Files below a folder, those the build makes left out. */
	static List<Path> files(Path folder, Predicate<Path> wanted) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile)
					.filter(file -> !folder.relativize(file).toString().matches("(^|.*/)(target|bin)/.*"))
					.filter(wanted).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
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
