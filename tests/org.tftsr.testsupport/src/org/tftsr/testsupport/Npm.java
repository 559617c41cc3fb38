package org.tftsr.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Packages of npm that check what is sent. They lie in the cache of the user, in a folder for each set of versions. */
public final class Npm {

	private static final long MINUTES = 3;

	private Npm() {
	}

	/**
	 * Fetches packages, if they are not there.
	 *
	 * @param name     of the folder, with the version
	 * @param packages each with its version
	 * @return the folder {@code node_modules}; empty where they cannot be had
	 */
	public static Optional<Path> install(String name, String... packages) throws IOException, InterruptedException {
		String cache = System.getenv("XDG_CACHE_HOME");
		Path folder = (cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache)).resolve("tftsr").resolve(name);
		Path complete = folder.resolve("complete");
		Path modules = folder.resolve("node_modules");
		if (Files.exists(complete)) {
			return Optional.of(modules);
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
		List<String> command = new ArrayList<>(
				List.of("npm", "install", "--no-audit", "--no-fund", "--no-progress", "--ignore-scripts"));
		command.addAll(List.of(packages));
		try {
			Process npm = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
					.redirectOutput(folder.resolve("npm.log").toFile()).start();
			boolean ended = npm.waitFor(MINUTES, TimeUnit.MINUTES);
			npm.destroyForcibly();
			if (!ended || npm.exitValue() != 0) {
				return Optional.empty();
			}
		} catch (IOException e) {
			System.out.println("npm cannot be run: " + e.getMessage());
			return Optional.empty();
		}
		Files.writeString(complete, "");
		return Optional.of(modules);
	}
}
