package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** A copy of the plain Eclipse IDE that the build assembles, and p2 in it, which installs, updates and removes plug-ins. */
final class EclipseIde {

	private static final String PROFILE = "DefaultProfile";
	private static final long LIMIT_SECONDS = 120;

	private final Path home;

	private EclipseIde(Path home) {
		this.home = home;
	}

	/** Makes one in a folder that is not there yet. */
	static EclipseIde copyTo(Path folder) {
		return copy("tftsr.ide", folder);
	}

	/** Makes one with the help system of the platform in a folder that is not there yet. */
	static EclipseIde withHelpCopyTo(Path folder) {
		return copy("tftsr.ide.help", folder);
	}

	private static EclipseIde copy(String property, Path folder) {
		DataFolders.copy(Path.of(System.getProperty(property)), folder);
		return new EclipseIde(folder);
	}

	/**
	 * Starts its window.
	 *
	 * @param said  for what it prints; {@link #loaded} tells which classes it loads
	 * @param words more arguments, those of the platform
	 */
	Process open(Path workspace, Path data, Path said, String... words) throws IOException {
		return open(workspace, data, Map.of(), said, words);
	}

	/** Starts its window in an environment, which is added to that of the test. */
	Process open(Path workspace, Path data, Map<String, String> environment, Path said, String... words) throws IOException {
		List<String> command = command("-Dtftsr.data=" + data, "-Dtftsr.vault.setup=keyfile", "-Xlog:class+load=info:file=" + classes(said));
		command.addAll(List.of("-data", workspace.toString()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
		builder.environment().putAll(environment);
		return builder.start();
	}

	private static Path classes(Path said) {
		return said.resolveSibling(said.getFileName() + ".classes");
	}

	/** The classes in packages of that name and below that the window that prints to a file has loaded until now. */
	static List<String> loaded(Path said, String packages) throws IOException {
		try (Stream<String> lines = Files.lines(classes(said))) {
			return lines.filter(line -> line.contains(" " + packages + ".")).toList();
		}
	}

	void install(URI site, List<String> units) throws IOException, InterruptedException {
		director("-repository", site.toString(), "-installIU", String.join(",", units));
	}

	/** Puts what a newer site has in the place of what is installed. */
	void update(Path site, List<String> units) throws IOException, InterruptedException {
		director("-repository", site.toUri().toString(), "-uninstallIU", String.join(",", units), "-installIU",
				String.join(",", units));
	}

	/** Removes units, and then what nothing needs any more, as the IDE does by itself in time. */
	void uninstall(List<String> units) throws IOException, InterruptedException {
		director("-uninstallIU", String.join(",", units));
		application("org.eclipse.equinox.p2.garbagecollector.application", "-profile", PROFILE);
	}

	/** Makes an update site of a folder with {@code features} and {@code plugins}. */
	void publish(Path source, Path site) throws IOException, InterruptedException {
		String repository = site.toUri().toString();
		application("org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher", "-metadataRepository", repository,
				"-artifactRepository", repository, "-source", source.toString(), "-publishArtifacts");
	}

	private void director(String... words) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of("-destination", home.toString(), "-profile", PROFILE));
		application("org.eclipse.equinox.p2.director", all.toArray(String[]::new));
	}

	private void application(String id, String... words) throws IOException, InterruptedException {
		List<String> command = command();
		command.addAll(List.of("-data", "@none", "-consoleLog", "-application", id));
		command.addAll(List.of(words));
		Path said = Files.createTempFile("said", ".txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
				throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command);
			}
			String text = Files.readString(said);
			assertEquals(0, process.exitValue(), () -> command + "\n" + text);
		} finally {
			process.destroyForcibly();
			Files.delete(said);
		}
	}

	private List<String> command(String... options) throws IOException {
		Path launcher;
		try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
			launcher = plugins.filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
					.findFirst().orElseThrow();
		}
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", launcher.toString(), "-nosplash"));
		return command;
	}

	/** All that is on the disk, by its place below the folder of the IDE, with what tells one content from another. */
	Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(home)) {
			for (Path file : all.filter(file -> !file.equals(home)).toList()) {
				String place = home.relativize(file).toString();
				if (Files.isDirectory(file)) {
					files.put(place + '/', "");
				} else {
					CRC32 sum = new CRC32();
					sum.update(Files.readAllBytes(file));
					files.put(place, Long.toHexString(sum.getValue()));
				}
			}
		}
		return files;
	}

	/** Whether a word stands in a file at such a place, where there is one now. */
	boolean holds(String place, String word) throws IOException {
		Path file = home.resolve(place);
		return Files.isRegularFile(file) && Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
	}

	/** What the framework is told to run, a line of symbolic name, version, file and start level each. */
	Set<String> bundles() throws IOException {
		return Files.readAllLines(home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info")).stream()
				.filter(line -> !line.startsWith("#")).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What p2 holds to be installed and lying in the pool of bundles, in its own format. */
	String records() throws IOException {
		Path registry = home.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/" + PROFILE + ".profile");
		Path newest;
		try (Stream<Path> profiles = Files.list(registry)) {
			newest = profiles.filter(file -> file.toString().endsWith(".gz")).max(Path::compareTo).orElseThrow();
		}
		try (InputStream in = new GZIPInputStream(Files.newInputStream(newest))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8) + Files.readString(home.resolve("artifacts.xml"));
		}
	}
}
