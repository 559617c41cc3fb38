package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program of another maker that reads our database. */
final class SqlCipher {

	private SqlCipher() {
	}

	/** The rows that a query gives, a line each. */
	static List<String> query(Path database, String key, String query) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sqlcipher", database.toString()).redirectErrorStream(true).start();
		try (var in = process.getOutputStream()) {
			in.write(("PRAGMA key = '" + key.replace("'", "''") + "';\n" + query + "\n").getBytes(StandardCharsets.UTF_8));
		}
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), said);
		return said.lines().filter(line -> !line.equals("ok")).toList();
	}
}
