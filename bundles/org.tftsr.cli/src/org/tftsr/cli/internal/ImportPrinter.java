package org.tftsr.cli.internal;

import java.util.Map;

import org.tftsr.storage.ImportReport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Tells what was brought in from a database of the earlier app. */
final class ImportPrinter {

	private final Output output;

	ImportPrinter(Output output) {
		this.output = output;
	}

	void print(ImportReport report) {
		if (output.isJson()) {
			output.json(json(report));
			return;
		}
		output.line(report.file() + ", " + report.recorded());
		print("brought in  ", report.brought());
		print("left out    ", report.leftOut());
		print("changed     ", report.changed());
		report.remarks().forEach(output::line);
	}

	private void print(String heading, Map<String, Long> counts) {
		counts.forEach((what, count) -> {
			if (count > 0) {
				output.line(heading + count + ' ' + what);
			}
		});
	}

	private static JsonObject json(ImportReport report) {
		JsonObject json = new JsonObject();
		json.addProperty("file", report.file().toString());
		json.addProperty("openedWith", report.recorded());
		json.add("brought", json(report.brought()));
		json.add("leftOut", json(report.leftOut()));
		json.add("changed", json(report.changed()));
		JsonArray remarks = new JsonArray();
		report.remarks().forEach(remarks::add);
		json.add("remarks", remarks);
		return json;
	}

	private static JsonObject json(Map<String, Long> counts) {
		JsonObject json = new JsonObject();
		counts.forEach(json::addProperty);
		return json;
	}
}
