package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;

import com.google.gson.JsonParser;

/** Each field of work has its prompt, all of one shape, and redaction finds nothing to replace in what we wrote. */
class DomainPromptTest extends ChatCase {

	private static final Pattern TOKEN = Pattern.compile("\\[[A-Z0-9_]+-\\d+\\]");
	/** What the method itself gives as examples. */
	private static final Set<String> EXAMPLES = Set.of("[EMAIL-1]", "[HOSTNAME-2]");
	/** Half of the room that a model of 8,192 tokens has: the rest is for the question. */
	private static final int MOST_TOKENS = 3072;

	@ParameterizedTest
	@EnumSource
	void aFieldSaysWhereToLookWhatToExpectAndWhatToAsk(Domain domain) throws Exception {
		Issue issue = issues.create(new NewIssue("Trouble", "", Severity.LOW, domain, "manual", List.of()));
		String body = new String(first(issue, provider(8192), "Why?").preview().body(), StandardCharsets.UTF_8);
		String system = JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("messages").get(0).getAsJsonObject()
				.get("content").getAsString();
		int at = 0;
		for (String part : List.of("You help an engineer", "How you work", "Data and orders", "\n\nField: ", "\nYou work as a senior ",
				"\n\nWhere to look\n- ", "\n\nTypical strings\n`", "\n\nAsk first\n")) {
			int next = system.indexOf(part, at);
			assertTrue(next >= 0, domain + " lacks " + part.strip());
			at = next;
		}
		Set<String> tokens = new TreeSet<>();
		TOKEN.matcher(system).results().forEach(token -> tokens.add(token.group()));
		assertEquals(new TreeSet<>(EXAMPLES), tokens);
		assertTrue(TokenEstimate.of(system) <= MOST_TOKENS, domain + " takes " + TokenEstimate.of(system) + " tokens");
		String commands = system.substring(system.indexOf("Where to look"), system.indexOf("Typical strings"));
		assertTrue(commands.split("`", -1).length > 16, domain + " names too few commands");
	}
}
