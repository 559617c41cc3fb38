package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.lint.WhyFinding;
import org.tftsr.core.why.lint.WhyFix;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Prints whys. */
final class WhyPrinter {

	private final Output output;

	WhyPrinter(Output output) {
		this.output = output;
	}

	/** A why of the main branch. */
	void print(WhyStep why) {
		if (output.isJson()) {
			output.json(IssueJson.of(why));
			return;
		}
		output.line(why.id() + "  " + why.order() + ". " + why.question() + "  [" + why.state().id() + "]");
		if (!why.answer().isBlank()) {
			output.line("    " + why.answer());
		}
		why.evidence().lines().forEach(line -> output.line("    | " + line));
	}

	/** All whys of a tree. */
	void print(WhyTree tree) {
		tree.whys().forEach(why -> print(tree, why.id()));
	}

	/** One why of a tree. */
	void print(WhyTree tree, UUID id) {
		Why why = tree.get(id);
		if (output.isJson()) {
			output.json(json(tree, why));
			return;
		}
		String indent = "  ".repeat(tree.depth(id) - 1);
		output.line(indent + id + "  " + tree.number(id) + ' ' + why.question() + "  [" + marks(tree, why) + ']');
		why.answer().lines().forEach(line -> output.line(indent + "    " + line));
		why.evidence().forEach(piece -> output.line(indent + "    | " + piece.asText()));
		if (why.action().isPresent()) {
			output.line(indent + "    > " + why.action().text() + (why.action().owner().isBlank() ? "" : ", " + why.action().owner())
					+ (why.action().due() == null ? "" : ", " + why.action().due()));
		}
	}

	private static String marks(WhyTree tree, Why why) {
		return why.standing().id() + (tree.isMain(why.id()) ? ", main" : "")
				+ (why.causeClass() == null ? "" : ", " + why.causeClass().id()) + (why.rootCause() ? ", root cause" : "")
				+ (why.together() == 0 ? "" : ", together " + why.together());
	}

	private static JsonObject json(WhyTree tree, Why why) {
		JsonObject json = new JsonObject();
		json.addProperty("id", why.id().toString());
		json.addProperty("number", tree.number(why.id()));
		json.addProperty("parent", Objects.toString(why.parent(), null));
		json.addProperty("main", tree.isMain(why.id()));
		json.addProperty("question", why.question());
		json.addProperty("answer", why.answer());
		json.addProperty("state", why.standing().id());
		json.addProperty("class", why.causeClass() == null ? null : why.causeClass().id());
		json.addProperty("together", why.together());
		json.addProperty("rootCause", why.rootCause());
		json.addProperty("author", why.author().id());
		json.add("evidence", IssueJson.array(why.evidence(), WhyPrinter::json));
		JsonObject action = new JsonObject();
		action.addProperty("text", why.action().text());
		action.addProperty("owner", why.action().owner());
		action.addProperty("due", Objects.toString(why.action().due(), null));
		json.add("action", why.action().isPresent() ? action : null);
		return json;
	}

	private static JsonObject json(WhyEvidence piece) {
		JsonObject json = new JsonObject();
		json.addProperty("text", piece.text());
		json.addProperty("log", piece.isLine() ? piece.label() : null);
		json.addProperty("line", piece.isLine() ? piece.line() : null);
		json.addProperty("logId", Objects.toString(piece.logId(), null));
		json.addProperty("fileSha256", piece.fileHash());
		return json;
	}

	/** A finding of the linter. */
	void print(WhyTree tree, WhyFinding finding) {
		List<String> fixes = finding.fixes().stream().map(WhyFix::label).toList();
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("why", finding.why().toString());
			json.addProperty("number", tree.number(finding.why()));
			json.addProperty("rule", finding.rule().id());
			json.addProperty("message", finding.message());
			json.addProperty("reason", finding.reason());
			json.add("fixes", IssueJson.array(fixes, JsonPrimitive::new));
			output.json(json);
			return;
		}
		output.line(tree.number(finding.why()) + "  " + finding.message() + "  [" + finding.rule().id() + ']');
		output.line("    " + finding.reason() + '.');
		if (!fixes.isEmpty()) {
			output.line("    To do: " + String.join("; ", fixes) + '.');
		}
	}

	/** What became of evidence. */
	void print(WhyTree tree, Map<UUID, List<EvidenceState>> states) {
		states.forEach((id, ofWhy) -> tree.find(id).ifPresent(why -> {
			for (int i = 0; i < Math.min(ofWhy.size(), why.evidence().size()); i++) {
				print(tree, why, i, ofWhy.get(i));
			}
		}));
	}

	private void print(WhyTree tree, Why why, int index, EvidenceState state) {
		WhyEvidence piece = why.evidence().get(index);
		if (output.isJson()) {
			JsonObject json = json(piece);
			json.addProperty("why", why.id().toString());
			json.addProperty("state", state.id());
			output.json(json);
		} else {
			output.line(tree.number(why.id()) + "  " + state.id() + "  " + piece.asText());
		}
	}

	/** A file that was written. */
	void print(Path file) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", file.toString());
			output.json(json);
		} else {
			output.line(file.toString());
		}
	}
}
