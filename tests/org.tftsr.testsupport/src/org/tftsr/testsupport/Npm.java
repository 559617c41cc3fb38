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
		List<String> command = new ArrayList<>(
				List.of("npm", "install", "--no-audit", "--no-fund", "--no-progress", "--ignore-scripts"));
		command.addAll(List.of(packages));
		return fetch(name, List.of(command)).map(folder -> folder.resolve("node_modules"));
	}

	/**
	 * Fetches the files of one package alone, without what it needs to run, if they are not there.
	 *
	 * @param name   of the folder, with the version
	 * @param file   of the archive, as npm names it
	 * @param wanted the package with its version
	 * @return the folder that they are in; empty where they cannot be had
	 */
	public static Optional<Path> unpack(String name, String file, String wanted) throws IOException, InterruptedException {
		return fetch(name, List.of(List.of("npm", "pack", "--json", wanted), List.of("tar", "-xzf", file)))
				.map(folder -> folder.resolve("package"));
	}

	/** What npm said of what it has fetched: with the hash of each archive. */
	public static String said(String name) throws IOException {
		Path lock = folder(name).resolve("node_modules/.package-lock.json");
		return Files.readString(Files.exists(lock) ? lock : folder(name).resolve("npm.log"));
	}

	private static Path folder(String name) {
		String cache = System.getenv("XDG_CACHE_HOME");
		return (cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache)).resolve("tftsr").resolve(name);
	}

	private static Optional<Path> fetch(String name, List<List<String>> commands) throws IOException, InterruptedException {
		Path folder = folder(name);
		Path complete = folder.resolve("complete");
		if (Files.exists(complete)) {
			return Optional.of(folder);
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
		Files.deleteIfExists(folder.resolve("npm.log"));
		for (List<String> command : commands) {
			if (!run(command, folder)) {
				return Optional.empty();
			}
		}
		Files.writeString(complete, "");
		return Optional.of(folder);
	}

	private static boolean run(List<String> command, Path folder) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("npm.log").toFile())).start();
			boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
			process.destroyForcibly();
			return ended && process.exitValue() == 0;
		} catch (IOException e) {
			System.out.println(command.getFirst() + " cannot be run: " + e.getMessage());
			return false;
		}
	}
}
