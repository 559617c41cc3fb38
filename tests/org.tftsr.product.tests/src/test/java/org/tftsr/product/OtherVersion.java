package org.tftsr.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What was built, as another build would have made it: the same, of another version.
 *
 * @param version of the build that was, with its qualifier
 * @param other   the version in its place
 */
record OtherVersion(String version, String other) {

	/** Of a bundle or a feature, what says which version it is. */
	private static final Set<String> DESCRIPTIONS = Set.of("META-INF/MANIFEST.MF", "feature.xml");

	/** Copies a bundle or a feature into a folder. */
	void copy(Path jar, Path folder) throws IOException {
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
				OutputStream file = Files.newOutputStream(folder.resolve(in(jar.getFileName().toString())));
				ZipOutputStream out = new ZipOutputStream(file)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(content(entry.getName(), in));
				out.closeEntry();
			}
		}
	}

	private byte[] content(String name, InputStream in) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		in.transferTo(content);
		return DESCRIPTIONS.contains(name) ? in(content.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content.toByteArray();
	}

	/** Writes the other version into a text. */
	void rewrite(Path file) throws IOException {
		Files.writeString(file, in(Files.readString(file)));
	}

	/** A text, or a name, with the other version in it. */
	String in(String text) {
		return text.replace(version, other);
	}
}
