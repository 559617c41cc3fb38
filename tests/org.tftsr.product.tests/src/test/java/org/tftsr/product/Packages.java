package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code releng/package} makes of the product that was built; once for all tests of a run, as it takes half a minute. */
final class Packages {

	static final Path CHECKOUT = Path.of(System.getProperty("tftsr.checkout")).toAbsolutePath().normalize();
	private static final long LIMIT_SECONDS = 1500;

	private static boolean made;

	private Packages() {
	}

	/** The tree that the package for Debian was made of. */
	static Path debianTree() throws IOException, InterruptedException {
		make();
		return CHECKOUT.resolve("releng/target/parts/deb");
	}

	/** The package whose name ends so. */
	static Path find(String end) throws IOException, InterruptedException {
		make();
		try (Stream<Path> files = Files.list(CHECKOUT.resolve("releng/target/packages"))) {
			return files.filter(file -> file.getFileName().toString().endsWith(end)).max(Packages::byTime).orElseThrow();
		}
	}

	private static int byTime(Path one, Path other) {
		return Long.compare(one.toFile().lastModified(), other.toFile().lastModified());
	}

	/**
	 * Unpacks the archive.
	 *
	 * @return the program
	 */
	static Path unpack(Path folder) throws IOException, InterruptedException {
		Screen.run("tar", "-xzf", find(".tar.gz").toString(), "-C", folder.toString());
		return folder.resolve("tftsr");
	}

	private static synchronized void make() throws IOException, InterruptedException {
		if (!made) {
			Path said = Files.createTempFile("package", ".txt");
			run(said, Map.of(), CHECKOUT.resolve("releng/package").toString(), "--no-build");
			Files.delete(said);
			made = true;
		}
	}

	/** Runs a script of the build to its end, which has to be a good one, with the Java that runs the tests. */
	static void run(Path said, Map<String, String> variables, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().putAll(variables);
		Process process = builder.start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command[0]);
		}
		assertEquals(0, process.exitValue(), Files.readString(said));
	}
}
