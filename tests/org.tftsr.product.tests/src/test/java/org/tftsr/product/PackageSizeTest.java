package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What docs/packaging.md says of the size of what is downloaded: how much it is, and what each megabyte of it is for. */
@EnabledOnOs(OS.LINUX)
class PackageSizeTest {

	private static final Pattern STATED = Pattern.compile("The \\.deb is (\\d+) MB to fetch, (\\d+) MB on the disk; the update site, with sources, (\\d+) MB");
	private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| [^|]+ \\|$", Pattern.MULTILINE);
	private static final long MEGABYTE = 1_000_000;
	/** Of another JDK, or of the rounding of each row. */
	private static final long TOLERANCE = 3;

	private final String page = read();

	private static String read() {
		try {
			return Files.readString(Packages.CHECKOUT.resolve("docs/packaging.md"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void isWhatIsStated() throws Exception {
		Matcher stated = STATED.matcher(page);
		assertTrue(stated.find(), "no sizes are stated");
		Map<String, Long> sizes = new TreeMap<>();
		if (Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
			sizes.put("1 the .deb", Files.size(Packages.find(".deb")));
			try (Stream<Path> files = Files.walk(Packages.debianTree().resolve("opt"))) {
				sizes.put("2 on the disk", files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum());
			}
		}
		sizes.put("3 the update site", Files.size(Packages.find("-update-site.zip")));
		sizes.forEach((what, bytes) -> assertEquals(Long.parseLong(stated.group(what.charAt(0) - '0')), bytes / (double) MEGABYTE, TOLERANCE, what));
		String rows = page.substring(stated.end(), page.indexOf("\n## ", stated.end()));
		long sum = ROW.matcher(rows).results().mapToLong(row -> Long.parseLong(row.group(1))).sum();
		assertEquals(Long.parseLong(stated.group(1)), sum, TOLERANCE, "the rows and the whole");
	}
}
