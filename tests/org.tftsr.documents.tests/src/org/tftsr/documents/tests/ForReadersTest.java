package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.documents.DocumentDraft;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.PostmortemWriter;
import org.tftsr.documents.RcaWriter;

/** Documents for those who did not write them: what they ask their author is left out, unless somebody has answered. */
class ForReadersTest {

	static Stream<DocumentDraft> drafts() {
		return Stream.of(RcaWriter.draft(SampleIncident.content()), PostmortemWriter.draft(SampleIncident.content()));
	}

	private static List<String> headings(String markdown) {
		return markdown.lines().filter(line -> line.matches("#+ .*")).toList();
	}

	@ParameterizedTest
	@MethodSource("drafts")
	void whatNobodyHasAnsweredIsLeftOutAndEverySectionStays(DocumentDraft draft) {
		String text = DocumentText.forReaders(draft.markdown());
		for (String hint : List.of("to be filled in", "What removes the root cause?", "owner, due date", "Give each action", "Each action has one owner",
				"add an event such", "- [ ]", "tftsr:")) {
			assertFalse(text.contains(hint), hint + " in " + text);
		}
		assertEquals(headings(draft.plain()), headings(text));
		assertTrue(text.contains("*Not filled in yet.*"), text);
		assertFalse(text.contains("\n\n\n"), text);
		assertFalse(text.matches("(?s).*\\| --- \\|\\n(?!\\|).*"), text);
		assertTrue(text.endsWith(draft.plain().substring(draft.plain().lastIndexOf("\n---\n"))), text);
	}

	@ParameterizedTest
	@MethodSource("drafts")
	void whatSomebodyHasWrittenStays(DocumentDraft draft) {
		String edited = draft.markdown().replaceFirst("\\*to be filled in\\*", "All customers in Europe").replace("- [ ] Stop the impact: *action, owner, due date, ticket*",
				"- [x] Stop the impact: rolled back, Ada, 2026-03-02, OPS-1\n- [ ] Rotate the logs");
		String text = DocumentText.forReaders(edited);
		assertTrue(text.contains("All customers in Europe |"), text);
		if (draft.markdown().contains("Stop the impact")) {
			assertTrue(text.contains("- [x] Stop the impact: rolled back") && text.contains("- [ ] Rotate the logs"), text);
		}
		assertFalse(text.contains("to be filled in"), text);
	}

	@Test
	void aTableThatAnEditorHasAlignedAndOneWithAnAnswerInIt() {
		String table = "## Impact\n\n| Question                              | Answer             |\n| ------------------------------------- | ------------------ |\n"
				+ "| Who was affected, and how many?       | *to be filled in*  |\n| From when to when (UTC)?              | 10:00 to 10:40     |\n";
		assertEquals("## Impact\n\n| Question                              | Answer             |\n| ------------------------------------- | ------------------ |\n"
				+ "| From when to when (UTC)?              | 10:00 to 10:40     |\n", DocumentText.forReaders(table));
	}

	@Test
	void whatIsSaidOfNothingIsSaidWithoutAWordForTheAuthor() {
		String text = "## Root cause\n\n*Not known yet. Complete the 5 Whys: the last confirmed answer becomes the root cause.*\n\n## 5 Whys\n\n"
				+ "*No why has been asked yet. Start from what the users saw and ask why, until the answer is something that can be changed.*\n";
		assertEquals("## Root cause\n\n*Not known yet.*\n\n## 5 Whys\n\n*No why has been asked yet.*\n", DocumentText.forReaders(text));
	}

	@Test
	void codeAndOtherDocumentsStayAsTheyAre() {
		String code = "# T\n\n```\n| Who was affected, and how many? | *to be filled in* |\n\n\n- x\n```\n\n## Empty\n\n## Next\n\n| Who was affected, and how many? | *to be filled in* |\n";
		assertEquals("# T\n\n```\n| Who was affected, and how many? | *to be filled in* |\n\n\n- x\n```\n\n## Empty\n\n## Next\n\n*Not filled in yet.*\n",
				DocumentText.forReaders(code));
		String own = "# T\n\n\n\nAs it is   \n\n## Empty\n";
		assertEquals(own, DocumentText.forReaders(own));
	}
}
