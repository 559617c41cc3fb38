package org.tftsr.storage.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.RestoreReport;

/** A data folder for one test, and the environment variables that the product shall see there. */
final class TestData {

	/** Not a secret: a passphrase with everything that a careless driver would trip over. */
	static final String PASSPHRASE = "it's a \"test\" key; -- 100% fäke";

	private static final String UNPACKED = "org.sqlite.tmpdir";

	static {
		// The driver unpacks its library once per process; that must not be in the temporary folder of one test.
		if (System.getProperty(UNPACKED) == null) {
			System.setProperty(UNPACKED, System.getProperty("java.io.tmpdir"));
		}
	}

	final DatabaseLocation location;
	final List<Change> changes = new ArrayList<>();
	private final Map<String, String> environment;

	private TestData(Path folder, Map<String, String> environment) {
		this.location = new DatabaseLocation(folder.resolve("data"));
		this.environment = environment;
	}

	/** The files of a new database by passphrase; empty text stands for a key file. */
	private static final Map<String, Map<String, byte[]>> NEW_DATABASES = new ConcurrentHashMap<>();

	/** A folder with a new database whose key lies beside it: a copy, because making each one takes a while. */
	static TestData ready(Path folder) throws Exception {
		return withKeyFile(folder).copyOf(newDatabase(""));
	}

	/** A folder with a new database under {@link #PASSPHRASE}, copied as well. */
	static TestData readyWithPassphrase(Path folder) throws Exception {
		return withPassphrase(folder, PASSPHRASE).copyOf(newDatabase(PASSPHRASE));
	}

	/** A folder without a database yet; its key will lie beside it, as for most users. */
	static TestData withKeyFile(Path folder) {
		return new TestData(folder, Map.of());
	}

	/** A folder without a database yet, and a passphrase in the environment. */
	static TestData withPassphrase(Path folder, String passphrase) {
		return new TestData(folder, Map.of(KeySource.VARIABLE, passphrase));
	}

	/** A folder without a database yet, and an environment. */
	static TestData withVariables(Path folder, Map<String, String> environment) {
		return new TestData(folder, environment);
	}

	private static Map<String, byte[]> newDatabase(String passphrase) throws Exception {
		Map<String, byte[]> known = NEW_DATABASES.get(passphrase);
		if (known != null) {
			return known;
		}
		Path folder = Files.createTempDirectory("tftsr");
		TestData data = passphrase.isEmpty() ? withKeyFile(folder) : withPassphrase(folder, passphrase);
		data.open().close();
		Map<String, byte[]> files = new TreeMap<>();
		for (Path file : list(data.location.folder())) {
			files.put(file.getFileName().toString(), Files.readAllBytes(file));
			Files.delete(file);
		}
		Files.delete(data.location.folder());
		Files.delete(folder);
		NEW_DATABASES.put(passphrase, files);
		return files;
	}

	private TestData copyOf(Map<String, byte[]> files) throws IOException {
		Files.createDirectories(location.folder());
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(location.folder().resolve(file.getKey()), file.getValue());
		}
		return this;
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/** The same folder seen with another passphrase, or with none. */
	TestData butWith(String passphrase) {
		return new TestData(location.folder().getParent(),
				passphrase == null ? Map.of() : Map.of(KeySource.VARIABLE, passphrase));
	}

	Database open() throws TftsrException {
		return Database.open(location, keys(), changes::add);
	}

	/** Where the key is found. */
	KeySource keys() {
		return KeySource.standard(environment::get);
	}

	/** Puts a backup in the place of the database. */
	RestoreReport restore(Path backup) throws TftsrException {
		return Database.restore(location, keys(), backup, Progress.NONE);
	}

	/** Creates the database and closes it again. */
	TestData created() throws TftsrException {
		open().close();
		return this;
	}

	/** The content of every file of the data folder, by name. */
	Map<String, List<Byte>> files() throws IOException {
		Map<String, List<Byte>> result = new TreeMap<>();
		for (Path file : list(location.folder())) {
			List<Byte> bytes = new ArrayList<>();
			for (byte b : Files.readAllBytes(file)) {
				bytes.add(b);
			}
			result.put(file.getFileName().toString(), bytes);
		}
		return result;
	}
}
