package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code releng/package} makes of the product that was built; once for all tests of a run, as it takes half a minute. */
final class Packages {

	static final Path CHECKOUT = Path.of(System.getProperty("tftsr.checkout")).toAbsolutePath().normalize();
	/** The variable that says what time a release is of. */
	static final String TIME = "SOURCE_DATE_EPOCH";
	static final String OF_RELEASE = "1764547200";
	private static final long LIMIT_SECONDS = 1500;

	static final String MACHINE = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";

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
			Path folder = Files.createDirectories(CHECKOUT.resolve("releng/target"));
			// tests with windows and those without are two processes, and either may come first
			try (FileChannel file = FileChannel.open(folder.resolve("packages.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock held = file.lock()) {
				Path madeIn = folder.resolve("packages.run");
				String run = System.getProperty("tftsr.run", UUID.randomUUID().toString());
				if (!Files.exists(madeIn) || !Files.readString(madeIn).equals(run)) {
					Path said = Files.createTempFile("package", ".txt");
					run(said, Map.of(TIME, OF_RELEASE), CHECKOUT.resolve("releng/package").toString(), "--no-build");
					Files.delete(said);
					Files.writeString(madeIn, run);
				}
			}
			made = true;
		}
	}

	/**
	 * Puts the scripts that pack and what they read into another folder, with the product that was built for this system.
	 *
	 * @param place where the product of a system is, as its build has it: {@code linux/gtk}
	 * @return the folder
	 */
	static Path checkout(Path folder, String place) throws IOException, InterruptedException {
		Files.createDirectories(folder.resolve("bundles/org.tftsr.rcp"));
		Files.createDirectories(folder.resolve("releng"));
		for (String part : List.of("LICENSE", "NOTICE", "docs", "target-platform", "bundles/org.tftsr.rcp/icons", "releng/package", "releng/lib",
				"releng/packaging", "releng/bom", "releng/mvn")) {
			Screen.run("cp", "-a", CHECKOUT.resolve(part).toString(), folder.resolve(part).toString());
		}
		Path product = folder.resolve("releng/org.tftsr.product/target/products/org.tftsr.product").resolve(place).resolve(MACHINE);
		if (place.startsWith("macosx")) {
			product = product.resolve("Eclipse.app/Contents/Eclipse");
		}
		Files.createDirectories(product.getParent());
		Screen.run("cp", "-a", System.getProperty("tftsr.product"), product.toString());
		return folder;
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
