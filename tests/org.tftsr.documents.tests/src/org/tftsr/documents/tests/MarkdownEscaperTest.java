package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.documents.MarkdownEscaper;

@DisplayName("Text put into Markdown comes back as that text")
class MarkdownEscaperTest {

	private static final int ROUNDS = 4000;

	@Test
	void readsNaturallyWhereNothingHasToBeEscaped() {
		assertEquals("db_pool_size: 10 (was 5), see web-01.example.com & co. at 14:00!",
				MarkdownEscaper.inline("db_pool_size: 10 (was 5), see web-01.example.com & co. at 14:00!"));
	}

	@Test
	void escapesWhatWouldAct() {
		assertEquals("\\*\\*bold\\*\\* \\<b> a \\| b \\[x\\](y) \\`c\\` \\#1 \\&amp; \\_d\\_",
				MarkdownEscaper.inline("**bold** <b> a | b [x](y) `c` #1 &amp; _d_"));
		assertEquals("\\- no item", MarkdownEscaper.inline("- no item"));
		assertEquals("1\\. no item", MarkdownEscaper.inline("1. no item"));
	}

	@Test
	void showsControlCharactersAsPictures() {
		assertEquals("a␛\\[31mb␀\uFFFD", MarkdownEscaper.inline("a\u001b[31mb\u0000\uD800"));
		assertEquals("`a␊b␍`", MarkdownEscaper.code("a\nb\r"));
	}

	@Test
	void headingKeepsText() {
		forAll(HostileText::line, (text, seed) -> {
			ParsedMarkdown parsed = ParsedMarkdown.of("## " + MarkdownEscaper.inline(text) + "\n\nnext");
			assertEquals(List.of("Heading", "Paragraph"), parsed.structure(), seed);
			assertEquals(List.of(text), parsed.headings(2), seed);
		});
	}

	@Test
	void paragraphKeepsText() {
		forAll(HostileText::line, (text, seed) -> {
			ParsedMarkdown parsed = ParsedMarkdown.of("before\n\n" + MarkdownEscaper.inline(text) + "\n\nnext");
			assertEquals(List.of("Paragraph", "Paragraph", "Paragraph"), parsed.structure(), seed);
			assertEquals(text, parsed.paragraphs().get(1), seed);
		});
	}

	@Test
	void tableKeepsRowsColumnsAndText() {
		forAll(HostileText::line, (text, seed) -> {
			String cell = MarkdownEscaper.inline(text);
			String code = MarkdownEscaper.codeCell(text);
			ParsedMarkdown parsed = ParsedMarkdown
					.of("| " + cell + " | b |\n| --- | --- |\n| " + code + " | " + cell + " |\n| 1 | 2 |");
			assertEquals(List.of("TableBlock"), parsed.blocks(), seed);
			assertEquals(List.of(List.of(text, "b"), List.of(text, text), List.of("1", "2")), parsed.rows(), seed);
		});
	}

	@Test
	void codeSpanKeepsText() {
		forAll(HostileText::line, (text, seed) -> {
			ParsedMarkdown parsed = ParsedMarkdown.of("line " + MarkdownEscaper.code(text) + " seen");
			assertEquals(List.of("Paragraph", "Code"), parsed.structure(), seed);
			assertEquals(List.of(text), parsed.codeSpans(), seed);
		});
	}

	@Test
	void fenceKeepsLinesInsideListsToo() {
		forAll(HostileText::line, (text, seed) -> {
			String lines = text + ".\n\n  " + text + '.';
			String fence = MarkdownEscaper.fence(lines);
			ParsedMarkdown parsed = ParsedMarkdown
					.of(fence + "\n\n1. item\n\n   " + fence.replace("\n", "\n   ") + "\n\nnext");
			assertEquals(List.of("FencedCodeBlock", "OrderedList", "Paragraph"), parsed.blocks(), seed);
			assertEquals(List.of(lines + '\n', lines + '\n'), parsed.fences(), seed);
		});
	}

	@Test
	void blockKeepsLinesAndParagraphs() {
		forAll(HostileText::line, (text, seed) -> {
			if (text.isBlank()) {
				return;
			}
			String lines = "\n" + text + "\n" + text + "\n \n\n" + text + '\n';
			ParsedMarkdown parsed = ParsedMarkdown.of(MarkdownEscaper.block(lines));
			assertEquals(List.of("Paragraph", "Paragraph"), parsed.blocks(), seed);
			assertEquals(List.of(text + '\n' + text, text), parsed.paragraphs(), seed);
		});
	}

	@Test
	void nothingEverEscapesItsPlace() {
		forAll(HostileText::anything, (text, seed) -> {
			ParsedMarkdown parsed = ParsedMarkdown.of("# " + MarkdownEscaper.inline(text) + "\n\n**Answer:** "
					+ MarkdownEscaper.block(text) + "\n\n" + MarkdownEscaper.fence(text)
					+ "\n\n| a | b |\n| --- | --- |\n| " + MarkdownEscaper.inline(text) + " | "
					+ MarkdownEscaper.codeCell(text) + " |\n\n## End");
			String blocks = parsed.blocks().stream().collect(Collectors.joining(" "));
			assertTrue(blocks.matches("Heading (Paragraph )+FencedCodeBlock TableBlock Heading"), seed + blocks);
			assertEquals(2, parsed.rows().get(1).size(), seed);
		});
	}

	private static void forAll(Function<Random, String> generator, BiConsumer<String, String> property) {
		long start = System.nanoTime();
		for (int round = 0; round < ROUNDS; round++) {
			long seed = start + round;
			String text = generator.apply(new Random(seed));
			property.accept(text, "seed " + seed + ", text <" + text + ">: ");
		}
	}
}
