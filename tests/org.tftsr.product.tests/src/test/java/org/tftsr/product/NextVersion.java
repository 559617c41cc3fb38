package org.tftsr.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The features and bundles of our update site as a later build would have made them: the same, with a later qualifier. */
final class NextVersion {

	private NextVersion() {
	}

	/**
	 * Writes them into a folder.
	 *
	 * @return the version that they have there
	 */
	static String of(Path site, Path folder) throws IOException {
		String version = versionOf(site);
		OtherVersion next = new OtherVersion(version, version + "1");
		for (String kind : List.of("features", "plugins")) {
			Files.createDirectories(folder.resolve(kind));
			for (Path jar : ours(site.resolve(kind))) {
				next.copy(jar, folder.resolve(kind));
			}
		}
		return next.other();
	}

	/** The version of the build that made the site. */
	static String versionOf(Path site) throws IOException {
		String name = ours(site.resolve("features")).getFirst().getFileName().toString();
		return name.substring(name.indexOf('_') + 1, name.length() - ".jar".length());
	}

	private static List<Path> ours(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith("org.tftsr."))
					.filter(file -> !file.getFileName().toString().contains(".source_")).sorted().toList();
		}
	}
}
