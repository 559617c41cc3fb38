package org.tftsr.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * The data folder of one installation.
 *
 * @param folder absolute path; need not exist yet
 */
public record DatabaseLocation(Path folder) {

	/** Framework or system property that names the data folder. */
	public static final String PROPERTY = "tftsr.data";

	/** Environment variable that names the data folder where the property does not. */
	public static final String VARIABLE = "TFTSR_DATA_DIR";

	public DatabaseLocation {
		folder = folder.toAbsolutePath().normalize();
	}

	/** The encrypted database. */
	public Path file() {
		return folder.resolve("tftsr.db");
	}

	/** How the key of the database is kept, where it is protected by a passphrase or the keyring. */
	public Path vaultFile() {
		return folder.resolve("tftsr.vault");
	}

	/** The key of the database itself, where neither {@code TFTSR_DB_KEY} nor a vault protects it. */
	public Path keyFile() {
		return folder.resolve("tftsr.key");
	}

	/**
	 * A folder within the data folder, for whatever else is the user's own. Both are made where they are missing, and only
	 * their owner may read them, whatever else the system lets people read of new folders.
	 *
	 * @return absolute
	 * @throws IOException where it cannot be made
	 */
	public Path createFolder(String name) throws IOException {
		Path child = folder.resolve(name);
		PrivateFiles.createFolder(child);
		return child;
	}

	/**
	 * Where the user's data lies: {@link #PROPERTY}, else {@link #VARIABLE}, else the folder that the operating system
	 * sets aside for it.
	 *
	 * @param properties  value of a property, or null; knows at least {@code os.name} and {@code user.home}
	 * @param environment value of an environment variable, or null
	 */
	public static DatabaseLocation resolve(UnaryOperator<String> properties, UnaryOperator<String> environment) {
		String chosen = firstSet(properties.apply(PROPERTY), environment.apply(VARIABLE));
		if (chosen != null) {
			return new DatabaseLocation(Path.of(chosen));
		}
		return new DatabaseLocation(platformFolder(properties, environment).resolve("tftsr"));
	}

	private static Path platformFolder(UnaryOperator<String> properties, UnaryOperator<String> environment) {
		String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
		Path home = Path.of(properties.apply("user.home"));
		if (system.startsWith("windows")) {
			String roaming = firstSet(environment.apply("APPDATA"), null);
			return roaming != null ? Path.of(roaming) : home.resolve("AppData").resolve("Roaming");
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library").resolve("Application Support");
		}
		String shared = firstSet(environment.apply("XDG_DATA_HOME"), null);
		return shared != null ? Path.of(shared) : home.resolve(".local").resolve("share");
	}

	private static String firstSet(String first, String second) {
		if (first != null && !first.isBlank()) {
			return first;
		}
		return second != null && !second.isBlank() ? second : null;
	}
}
