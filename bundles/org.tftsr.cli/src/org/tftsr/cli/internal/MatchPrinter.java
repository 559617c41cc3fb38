package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.LogMatch;
import org.tftsr.logs.LogSearch;

import com.google.gson.JsonObject;

/** Prints the lines of a log that match, each once, as a view shows them. */
final class MatchPrinter {

	private final Output output;
	private final TextView view;
	/** The matches of one line, which is printed when the next one begins. */
	private final List<LogMatch> ofLine = new ArrayList<>();

	MatchPrinter(Output output, TextView view) {
		this.output = output;
		this.view = view;
	}

	/**
	 * Searches a log.
	 *
	 * @return how many matches there are
	 */
	long print(LogSource log, Pattern pattern, CommandProgress progress) throws TftsrException {
		long found = LogSearch.find(log, pattern, this::match, progress);
		printLine();
		return found;
	}

	private boolean match(LogMatch match) throws TftsrException {
		if (!ofLine.isEmpty() && ofLine.getFirst().line() != match.line()) {
			printLine();
		}
		ofLine.add(match);
		return true;
	}

	private void printLine() throws TftsrException {
		if (ofLine.isEmpty()) {
			return;
		}
		LogMatch first = ofLine.getFirst();
		String text = view.line(first.line(), first.text());
		if (output.isJson()) {
			output.json(json(first, text));
		} else {
			output.line(first.line() + ": " + text);
		}
		ofLine.clear();
	}

	private JsonObject json(LogMatch first, String text) {
		JsonObject json = new JsonObject();
		json.addProperty("line", first.line());
		addRange(json, first);
		json.addProperty("text", text);
		json.add("matches", IssueJson.array(ofLine, match -> addRange(new JsonObject(), match)));
		return json;
	}

	private static JsonObject addRange(JsonObject json, LogMatch match) {
		json.addProperty("start", match.from());
		json.addProperty("end", match.to());
		return json;
	}
}
