package org.tftsr.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes that a short command loads, put into a form that Java need not read and verify again for each of the commands of a run:
 * that is a ninth of what a command takes of the processor. Java takes a class out of it only where the file of the class is the same.
 */
final class ClassArchive {

	private static final long LIMIT_SECONDS = 300;

	private static List<String> options;

	private ClassArchive() {
	}

	/** What tells Java of it; nothing where Java makes none. */
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
		List<String> command = new ArrayList<>(Product.commandLine(List.of("-XX:DumpLoadedClassList=" + classes), "512m"));
		command.addAll(List.of("--data", folder.resolve("data").toString(), "issue", "list"));
		run(command);
		command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive, "-cp",
				Product.launcher().toString()));
		run(command);
		return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command);
		}
	}
}
