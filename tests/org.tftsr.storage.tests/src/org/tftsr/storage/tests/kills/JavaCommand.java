package org.tftsr.storage.tests.kills;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tftsr.core.issue.Issue;
import org.tftsr.storage.Database;

/**
 * Starts classes of this bundle in another Java process, as quickly as may be. The class path is put together from the places
 * that this process loaded the classes from, which works on a plain class path and inside an OSGi framework alike.
 *
 * @param options of Java
 */
public record JavaCommand(List<String> options) {

	/**
	 * For processes that live for a second: compiled lightly, one thread for memory, classes out of an archive where one was
	 * made.
	 *
	 * @param unpacked where the driver unpacks its library
	 */
	static JavaCommand shortLived(Path unpacked, Path archive) {
		return new JavaCommand(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-XX:-UsePerfData",
				"-Xshare:auto", "-Xlog:disable", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive,
				// what Java itself has to say is no word of the program
				"-XX:+DisplayVMOutputToStderr", "-Dorg.sqlite.tmpdir=" + unpacked));
	}

	/** The command that runs a main class. */
	public List<String> of(Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath(main)), main.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	private static Set<String> classPath(Class<?> main) {
		ClassLoader storage = Database.class.getClassLoader();
		Set<String> path = new LinkedHashSet<>();
		try {
			for (Class<?> type : List.of(main, Database.class, Issue.class, storage.loadClass("org.sqlite.JDBC"),
					storage.loadClass("org.flywaydb.core.Flyway"), storage.loadClass("com.google.gson.Gson"),
					storage.loadClass("org.bouncycastle.crypto.digests.SHA512Digest"),
					// the framework itself, which reads the messages
					storage.loadClass("org.eclipse.osgi.util.NLS"))) {
				path.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
			}
		} catch (ClassNotFoundException | URISyntaxException e) {
			throw new IllegalStateException(e);
		}
		return path;
	}
}
