package org.tftsr.pseudo.tests;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is the same in every language: names, keys, identifiers; what is data; and what is kept, and so is English for all who read it. */
final class Untranslated {

	private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

	/** Parts of texts. */
	private static final List<Pattern> PARTS = Stream.of(
			// a hash by its algorithm, and kinds of files
			"\\bSHA-256\\b", "\\b(application|text)/[-+.\\w]+",
			// addresses and paths
			"https?://\\S*", "(/[-\\w.]+)+", "[-\\w]+\\.log(:\\d+)?",
			// names of products, services, systems and forms of documents
			"\\b(TFTSR|UTC|RCA|Confluence|ServiceNow|Azure DevOps|(Azure )?OpenAI|Anthropic|Custom REST|Gemini|Mistral|Ollama|LM Studio|LiteLLM"
					+ "|vLLM|Linux|Windows|macOS|localhost)\\b",
			// keys
			"\\((Ctrl|Alt|Shift)\\+[^)]*\\)",
			// placeholders of findings, actions and kinds of rows of the audit log, and what is told of them
			"\\[[A-Z_\\d]+-\\d+\\]", "\\b[a-z]+(_[a-z]+)+\\b", "\\b(issue|document)(?= [\\da-f]{8}|$)", "\\{SSHA\\}", "\\{\".*\\}", "\\b[\\da-f]{8,}(-[\\da-f]+)*",
			// models
			"\\b(gemma|gpt|llama|qwen)[-.\\w:]*")
			.map(part -> Pattern.compile(part, Pattern.DOTALL)).toList();

	/** Whole texts. */
	private static final List<Pattern> WHOLE = Stream.of(
			// lines of logs, and commands
			"\\d{4}-\\d\\d-\\d\\d \\d\\d:.*", "(curl|ollama|systemctl) .*",
			// requests to services of others
			"(GET|PATCH|POST|PUT) .*",
			// what the database and documents have: the first provider, events that are written into documents, titles of documents
			"Local analyst|Issue created|Log (begins|ends)|First error: .*|(<a>)?Post-mortem:.*",
			// what services of others call their levels
			"\\d - \\w+",
			// of the platform, in code
			"<No Applicable Views>")
			.map(whole -> Pattern.compile(whole, Pattern.DOTALL)).toList();

	private Untranslated() {
	}

	/** What is left of a text that could have been translated. */
	static String without(String text) {
		if (ZONES.contains(text) || WHOLE.stream().anyMatch(pattern -> pattern.matcher(text).matches())) {
			return "";
		}
		String left = text;
		for (Pattern part : PARTS) {
			left = part.matcher(left).replaceAll("");
		}
		return left;
	}
}
