package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.BlockConflict;
import org.tftsr.documents.DocumentDraft;
import org.tftsr.documents.DocumentDraft.Part;
import org.tftsr.documents.DocumentMerge;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.PostmortemWriter;
import org.tftsr.documents.RcaWriter;

@DisplayName("A document that is written anew keeps what people wrote")
class DocumentMergeTest {

	private final DocumentDraft before = draft("Facts of yesterday.", "One cause.");
	private final DocumentDraft after = draft("Facts of today.", "Two causes.");

	@Test
	void marksCannotBeSeenInTheText() {
		assertEquals(before.plain(), DocumentText.plain(before.markdown()));
		assertTrue(before.markdown().contains("<!-- tftsr:begin facts "));
		for (DocumentDraft draft : List.of(RcaWriter.draft(SampleIncident.content()),
				PostmortemWriter.draft(SampleIncident.content()))) {
			assertEquals(draft.plain(), DocumentText.plain(draft.markdown()));
			assertFalse(draft.plain().contains("tftsr:"));
		}
	}

	@Test
	void whatNobodyTouchedGetsItsNewText() {
		DocumentMerge.Result result = merge(before.markdown());
		assertEquals(after.markdown(), result.markdown());
		assertEquals(List.of(), result.conflicts());
	}

	@Test
	void textOutsideOfBlocksStaysWhereItIs() {
		String edited = before.markdown().replace("*to be filled in*", "All customers | in Europe")
				.replace("# Title\n", "# Title\n").replace("<!-- tftsr:begin causes", "A note.\n\n<!-- tftsr:begin causes");
		DocumentMerge.Result result = merge(edited);
		assertEquals("# Title\n\nFacts of today.\n\nAll customers | in Europe\n\nA note.\n\nTwo causes.\n",
				DocumentText.plain(result.markdown()));
	}

	@Test
	void anEditedBlockStaysAndIsToldUntilItIsReplaced() {
		String edited = before.markdown().replace("One cause.", "My cause.");
		DocumentMerge.Result kept = merge(edited);
		assertEquals(List.of(new BlockConflict("causes", "My cause.\n", "Two causes.\n")), kept.conflicts());
		assertTrue(kept.markdown().contains("My cause.") && kept.markdown().contains("Facts of today."));
		assertEquals(kept.conflicts(), merge(kept.markdown()).conflicts(), "it is still known to be edited");
		assertEquals(after.markdown(), merge(kept.markdown(), "causes").markdown());
	}

	@Test
	void anEditedBlockIsNoConflictWhereThereIsNoNews() {
		String edited = before.markdown().replace("One cause.", "My cause.");
		assertEquals(List.of(), DocumentMerge.merge(edited, before, Set.of()).conflicts());
	}

	@Test
	void lineEndsAndBlankLinesOfAnEditorAreNoEdit() {
		String saved = before.markdown().replace("Facts of yesterday.\n", "\nFacts of yesterday.\n\n").replace("\n", "\r\n");
		assertEquals(List.of(), merge(saved).conflicts());
		assertTrue(merge(saved).markdown().contains("Facts of today."));
	}

	@Test
	void aDeletedBlockStaysAwayUntilItIsAskedFor() {
		String cut = before.markdown().substring(0, before.markdown().indexOf("<!-- tftsr:begin causes"));
		DocumentMerge.Result result = merge(cut);
		assertEquals(List.of("causes"), result.leftOut());
		assertFalse(result.markdown().contains("causes"));
		assertEquals(List.of("Two causes."), paragraphsBehindFacts(merge(cut, "causes").markdown()));
	}

	private static List<String> paragraphsBehindFacts(String markdown) {
		return ParsedMarkdown.of(DocumentText.plain(markdown)).paragraphs().stream()
				.filter(paragraph -> paragraph.equals("Two causes.")).toList();
	}

	@Test
	void aDocumentWithoutMarksIsKeptWhole() {
		DocumentMerge.Result result = merge("My own text.\n");
		assertEquals("My own text.\n", result.markdown());
		assertEquals(BlockConflict.WHOLE, result.conflicts().getFirst().block());
		assertEquals(after.markdown(), merge("My own text.\n", BlockConflict.WHOLE).markdown());
	}

	@Test
	void aMarkWithoutItsCounterpartIsTextOfPeopleAndNeverShown() {
		String half = before.markdown().replaceAll("<!-- tftsr:end causes \\w+ -->\n", "");
		DocumentMerge.Result result = merge(half);
		assertTrue(result.markdown().contains("One cause."));
		assertEquals(List.of("causes"), result.leftOut());
		assertFalse(DocumentText.plain(result.markdown()).contains("tftsr:"));
	}

	@Test
	void aLineOfALogThatLooksLikeAMarkEndsNoBlock() {
		String log = "```text\n<!-- tftsr:end facts 0123456789abcdef -->\n<!-- tftsr:begin causes 0123456789abcdef -->\n```";
		DocumentDraft hostile = draft(log, "One cause.");
		assertEquals(hostile.plain(), DocumentText.plain(hostile.markdown()));
		assertEquals(after.markdown(), merge(hostile.markdown()).markdown());
	}

	@Test
	void aChangeIsMadeToAllOfTheText() {
		String edited = before.markdown().replace("One cause.", "My CAUSE.");
		assertEquals("# TITLE\n\nFACTS OF YESTERDAY.\n\n*TO BE FILLED IN*\n\nMY CAUSE.\n",
				DocumentText.forReaders(edited, String::toUpperCase));
	}

	@Test
	void afterAChangeBlocksAreEditedWhereTheyWereAndTellNothingOfTheOldText() {
		String edited = before.markdown().replace("One cause.", "My cause.");
		String changed = DocumentText.changed(edited, text -> text.replace("cause", "reason").replace("yesterday", "then"));
		DocumentMerge.Result merged = merge(changed);
		assertEquals(List.of("causes"), merged.conflicts().stream().map(BlockConflict::block).toList());
		assertTrue(merged.markdown().contains("Facts of today."), merged.markdown());
		before.markdown().lines().filter(line -> line.startsWith("<!-- tftsr:begin facts") || line.contains("causes"))
				.forEach(mark -> assertFalse(changed.contains(mark), mark));
	}

	@Test
	void noEditOutsideOfBlocksIsEverLost() {
		long start = System.nanoTime();
		for (int round = 0; round < 1000; round++) {
			Random random = new Random(start + round);
			List<Part> parts = new ArrayList<>();
			List<String> notes = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				parts.add(new Part("block-" + i, "old " + HostileText.line(random) + "\n"));
				notes.add("note " + HostileText.anything(random).replace("\r\n", "\n").replace('\r', '\n') + '.');
				parts.add(new Part(null, notes.getLast() + '\n'));
			}
			DocumentDraft fresh = new DocumentDraft(
					parts.stream().map(part -> part.isGenerated() ? new Part(part.block(), "new\n") : new Part(null, "")).toList());
			String merged = DocumentMerge.merge(new DocumentDraft(parts).markdown(), fresh, Set.of()).markdown();
			for (String note : notes) {
				assertTrue(merged.contains(note), "seed " + (start + round) + ": <" + note + ">\n" + merged);
			}
			assertFalse(merged.contains("old "), "seed " + (start + round) + ": " + merged);
		}
	}

	private DocumentMerge.Result merge(String kept, String... replace) {
		return DocumentMerge.merge(kept, after, Set.of(replace));
	}

	private static DocumentDraft draft(String facts, String causes) {
		return new DocumentDraft(List.of(new Part("title", "# Title\n"), new Part("facts", facts + '\n'),
				new Part(null, "*to be filled in*\n"), new Part("causes", causes + '\n')));
	}
}
