package org.tftsr.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** Prints results: JSON where it was asked for, text for a person otherwise. */
final class Output {

	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

	private final PrintStream out;
	private boolean json;

	Output(PrintStream out) {
		this.out = out;
	}

	void setJson(boolean json) {
		this.json = json;
	}

	boolean isJson() {
		return json;
	}

	/** Where raw results go, such as redacted text. */
	PrintStream stream() {
		return out;
	}

	/** One JSON document, or one row of JSON lines. */
	void json(JsonElement element) {
		out.println(GSON.toJson(element));
	}

	/** A line of text. */
	void line(String text) {
		out.println(VisibleText.of(text));
	}

	/** Rows of text with their columns under one another; the last column is not padded. */
	void table(List<String> header, List<List<String>> rows) {
		List<List<String>> all = new ArrayList<>();
		all.add(header);
		all.addAll(rows);
		int columns = header.size();
		int[] widths = new int[columns];
		for (List<String> row : all) {
			for (int column = 0; column < columns; column++) {
				widths[column] = Math.max(widths[column], row.get(column).length());
			}
		}
		for (List<String> row : all) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < columns - 1; column++) {
				line.append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length() + 2));
			}
			line(line.append(row.get(columns - 1)).toString());
		}
	}
}
