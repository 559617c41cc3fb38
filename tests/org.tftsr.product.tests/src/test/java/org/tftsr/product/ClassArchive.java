package org.tftsr.product;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * The classes that a short command loads, put into a form that Java need not read and verify again for each of the commands of a run. Java
 * takes a class out of it only where the file of the class is the same. The launcher and the framework are copies without the signature of
 * their makers, which Java would check anew at each start, and keeps no class in that form that is signed. Both together are a quarter of
 * what a command takes of the processor. Packed programs, and tests with a command of their own, start as they are.
 */
final class ClassArchive {

	private static final long LIMIT_SECONDS = 300;
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

	private static List<String> options;

	private ClassArchive() {
	}

	/** What starts the launcher of the product with it. */
	static synchronized List<String> options() {
		if (options == null) {
			try {
				options = make(DataFolders.temporary());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError(e);
			}
		}
		return options;
	}

	private static List<String> make(Path folder) throws IOException, InterruptedException {
		Path classes = folder.resolve("classes");
		Path archive = folder.resolve("classes.jsa");
		String classPath = unsigned(Product.launcher(), folder) + File.pathSeparator + unsigned(Product.framework(), folder);
		// the framework out of the class path rather than out of its own file
		List<String> start = List.of("-Dosgi.frameworkParentClassloader=app",
				"-Dosgi.install.area=" + Product.launcher().getParent().getParent().toUri(), "-cp", classPath);
		List<String> first = new ArrayList<>(start);
		first.add("-XX:DumpLoadedClassList=" + classes);
		List<String> command = new ArrayList<>(Product.commandLine(first, "512m"));
		command.addAll(List.of("--data", folder.resolve("data").toString(), "issue", "list"));
		run(command);
		command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive, "-cp", classPath));
		run(command);
		List<String> all = new ArrayList<>(start);
		if (Files.exists(archive)) {
			all.add("-XX:SharedArchiveFile=" + archive);
		}
		return List.copyOf(all);
	}

	/** Copies a JAR into the folder, with the same classes. */
	private static Path unsigned(Path jar, Path folder) throws IOException {
		Path copy = folder.resolve(jar.getFileName());
		try (JarFile from = new JarFile(jar.toFile()); OutputStream file = Files.newOutputStream(copy)) {
			Manifest manifest = new Manifest(from.getManifest());
			manifest.getEntries().clear();
			try (JarOutputStream to = new JarOutputStream(file, manifest)) {
				to.setLevel(Deflater.NO_COMPRESSION);
				for (JarEntry entry : Collections.list(from.entries())) {
					String name = entry.getName();
					if (!name.equals(JarFile.MANIFEST_NAME) && !SIGNATURE.matcher(name).matches()) {
						to.putNextEntry(new JarEntry(name));
						from.getInputStream(entry).transferTo(to);
					}
				}
			}
		}
		return copy;
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command);
		}
	}
}
