package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Makes databases of the earlier app for one test. */
final class EarlierDatabases {

	private EarlierDatabases() {
	}

	/** What makes the tables and rows of the fixtures. */
	static String script() throws IOException {
		return read("earlier-schema.sql") + read("earlier-rows.sql");
	}

	/** A plain database with the tables of the earlier app and what some SQL adds. */
	static void plain(Path file, String sql) throws Exception {
		Files.createDirectories(file.getParent());
		assertEquals(List.of(), SqlProgram.run(file, read("earlier-schema.sql") + sql));
	}

	static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	private static String read(String name) throws IOException {
		try (InputStream in = EarlierDatabases.class.getResourceAsStream("fixtures/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
