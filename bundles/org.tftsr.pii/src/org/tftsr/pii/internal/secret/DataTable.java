package org.tftsr.pii.internal.secret;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of formats and names beside these classes. */
final class DataTable {

	private DataTable() {
	}

	/** The lines of a table in UTF-8 that are neither empty nor comments. */
	static List<String> lines(String name) throws IOException {
		try (InputStream in = DataTable.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new FileNotFoundException(name);
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		}
	}
}
