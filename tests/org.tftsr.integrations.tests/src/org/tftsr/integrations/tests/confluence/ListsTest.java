package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.Space;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;

/** Spaces, searching, labels and attachments: lists that go on, and things that are there by now. */
class ListsTest extends ConfluenceCase {

	@ParameterizedTest
	@EnumSource
	void allSpacesAreListedByName(Wikis kind) throws Exception {
		start(kind.isCloud());
		for (int i = 0; i < 6; i++) {
			wiki.spaces.put("S" + i, "space " + (char) ('z' - i));
		}
		List<Space> spaces = confluence.spaces(Progress.NONE);
		assertEquals(List.of("OPS", "S5", "S4", "S3", "S2", "S1", "S0"), spaces.stream().map(Space::key).toList());
		assertEquals(4, wiki.take().size());
		wiki.spaces.clear();
		assertEquals(List.of(), confluence.spaces(Progress.NONE));
	}

	@ParameterizedTest
	@EnumSource
	void pagesAreFoundByWordsWhateverCharactersTheyHave(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.put("DEV", "Development");
		wiki.add("OPS", "Orders (eu-1): \"slow\" AND failing", "<p>C:\\orders NOT found</p>");
		wiki.add("DEV", "Orders", "<p>x</p>");
		assertEquals(2, search("orders", null).size());
		assertEquals(List.of("DEV"), search("orders", "DEV").stream().map(PageSummary::spaceKey).toList());
		for (String words : List.of("(eu-1):", "\"slow\"", "AND NOT", "C:\\orders", "orders \"slow\"")) {
			assertEquals(1, search(words, "OPS").size(), words);
		}
		for (String words : List.of("orders\" OR space = \"DEV", "*", "ord?rs", "[eu]", "or~ders", "\\", "\\\"")) {
			assertTrue(search(words, "OPS").size() < 2, words);
		}
		assertEquals(List.of(), search("orders", "OPS\"OR\"1"));
		assertThrows(TftsrException.class, () -> search(" ", null));
	}

	private List<PageSummary> search(String words, String space) throws TftsrException {
		return confluence.search(words, space == null ? null : setting(space), SEND, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSearchedForLeavesRedacted(Wikis kind) throws Exception {
		start(kind.isCloud());
		List<Map<String, Integer>> told = new ArrayList<>();
		confluence.search("mails of lee@example.org", null, preview -> {
			told.add(preview.redacted());
			return Reviewer.Verdict.SEND;
		}, Progress.NONE);
		assertEquals(List.of(Map.of("EMAIL", 1)), told);
		String cql = wiki.seen().getLast().parameter("cql");
		assertTrue(cql.contains("EMAIL"), cql);
		assertFalse(cql.contains("lee"), cql);
	}

	@ParameterizedTest
	@EnumSource
	void onlyLabelsThatAreMissingAreAdded(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA", "<p>x</p>");
		page.labels.addAll(Set.of("a", "b", "rca"));
		page.ownLabels.add("orders");
		PageContent content = content("RCA", "x", null, List.of(setting("RCA"), setting("Orders"), setting("orders")));
		confluence.label(setting(page.id), content, SEND, Progress.NONE);
		assertEquals("[{\"prefix\":\"global\",\"name\":\"orders\"}]", wiki.take().getLast().text());
		assertEquals(Set.of("a", "b", "rca", "orders"), page.labels);
		confluence.label(setting(page.id), content, SEND, Progress.NONE);
		assertTrue(wiki.take().stream().allMatch(request -> request.method().equals("GET")));
		TftsrException problem = assertThrows(TftsrException.class, () -> confluence.label(setting(page.id),
				content("RCA", "x", null, List.of(setting("what?"))), SEND, Progress.NONE));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
	}

	@ParameterizedTest
	@EnumSource
	void aFileIsSentOnceForEachContent(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA", "<p>x</p>");
		PageContent content = content("RCA", "x");
		for (String name : List.of("a.log", "b.log", "orders \"1\".log")) {
			RedactedFile file = RedactedFile.text(text(name), text("line of " + name));
			assertTrue(confluence.attach(setting(page.id), content, file, SEND, Progress.NONE));
			assertFalse(confluence.attach(setting(page.id), content, file, SEND, Progress.NONE), name);
		}
		assertEquals(3, page.files.size());
		RedactedFile changed = RedactedFile.text(text("a.log"), text("another line"));
		assertTrue(confluence.attach(setting(page.id), content, changed, SEND, Progress.NONE));
		assertFalse(confluence.attach(setting(page.id), content, changed, SEND, Progress.NONE));
		assertEquals("another line", new String(page.files.get("a.log").bytes(), StandardCharsets.UTF_8));
		assertEquals(2, page.files.get("a.log").version());
		assertEquals(1, page.files.get("b.log").version());
	}

	@ParameterizedTest
	@EnumSource
	void aFileWhoseAnswerIsLostIsNotSentAgain(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = wiki.add("OPS", "RCA", "<p>x</p>");
		wiki.loseNextAnswer(kind.isCloud() ? "PUT" : "POST");
		RedactedFile file = RedactedFile.text(text("a.log"), text("a line"));
		assertTrue(confluence.attach(setting(page.id), content("RCA", "x"), file, SEND, Progress.NONE));
		assertEquals(1, page.files.get("a.log").version());
	}
}
