package org.tftsr.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The features and bundles of our update site as a later build would have made them: the same, with a later qualifier. */
final class NextVersion {

	private final String version;

	private NextVersion(String version) {
		this.version = version;
	}

	/**
	 * Writes them into a folder.
	 *
	 * @return the version that they have there
	 */
	static String of(Path site, Path folder) throws IOException {
		NextVersion next = new NextVersion(versionOf(site));
		for (String kind : List.of("features", "plugins")) {
			Files.createDirectories(folder.resolve(kind));
			for (Path jar : ours(site.resolve(kind))) {
				next.copy(jar, folder.resolve(kind).resolve(jar.getFileName().toString().replace(next.version, next.later())));
			}
		}
		return next.later();
	}

	/** The version of the build that made the site. */
	static String versionOf(Path site) throws IOException {
		String name = ours(site.resolve("features")).getFirst().getFileName().toString();
		return name.substring(name.indexOf('_') + 1, name.length() - ".jar".length());
	}

	private String later() {
		return version + "1";
	}

	private static List<Path> ours(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith("org.tftsr."))
					.filter(file -> !file.getFileName().toString().contains(".source_")).sorted().toList();
		}
	}

	private void copy(Path from, Path to) throws IOException {
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
				OutputStream file = Files.newOutputStream(to);
				ZipOutputStream out = new ZipOutputStream(file)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(later(entry.getName(), in));
				out.closeEntry();
			}
		}
	}

	private byte[] later(String name, InputStream in) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		in.transferTo(content);
		if (!name.equals("META-INF/MANIFEST.MF") && !name.equals("feature.xml")) {
			return content.toByteArray();
		}
		return content.toString(StandardCharsets.UTF_8).replace(version, later()).getBytes(StandardCharsets.UTF_8);
	}
}
