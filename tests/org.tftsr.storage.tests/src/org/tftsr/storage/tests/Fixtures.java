package org.tftsr.storage.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Databases of earlier versions, made once and kept; the folder says how each was made. */
public final class Fixtures {

	/** The variables with which every value of the earlier app's fixtures can be read. */
	static final String TOKEN_KEY = "a-test-encryption-key";

	private Fixtures() {
	}

	/** Whether there is one of that name. */
	public static boolean exists(String name) {
		return Fixtures.class.getResource("fixtures/" + name) != null;
	}

	/** Puts a fixture where a database is expected. */
	public static void copy(String name, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		try (InputStream in = Fixtures.class.getResourceAsStream("fixtures/" + name)) {
			Files.copy(in, target);
		}
	}
}
