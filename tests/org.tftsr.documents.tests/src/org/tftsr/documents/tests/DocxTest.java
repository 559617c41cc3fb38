package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.documents.MarkdownDocumentRenderer;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.PostmortemWriter;
import org.tftsr.documents.RcaWriter;

@DisplayName("A document for word processors")
class DocxTest {

	@Test
	void headingsAreHeadings() throws Exception {
		ReadDocx docx = render("# One\n\n## Two *three*\n\ntext\n\n###### Six\n");
		assertEquals(List.of("One"), docx.paragraphs("Heading1"));
		assertEquals(List.of("Two three"), docx.paragraphs("Heading2"));
		assertEquals(List.of("Six"), docx.paragraphs("Heading6"));
	}

	@Test
	void everyPartIsWellFormedAndDeclared() throws Exception {
		ReadDocx docx = render(RcaWriter.draft(SampleIncident.content()).markdown());
		assertEquals(6, docx.xml("[Content_Types].xml").getElementsByTagName("Override").getLength());
		for (String part : docx.partNames()) {
			docx.xml(part);
		}
		assertEquals("[Content_Types].xml", docx.partNames().getFirst(), "where programs look first");
		assertEquals("A title & more", docx.xml("docProps/core.xml").getElementsByTagName("dc:title").item(0).getTextContent());
	}

	@Test
	void tablesHaveAHeaderThatIsRepeated() throws Exception {
		ReadDocx docx = render("| a | n |\n| --- | ---: |\n| x \\| y | `1` |\n");
		assertEquals(List.of(List.of("a", "n")), docx.headerRows());
		assertEquals(List.of(List.of("x | y", "1")), docx.rows());
	}

	@Test
	void listsAreLists() throws Exception {
		ReadDocx docx = render("- a\n  - b\n\n3. c\n4. d\n\ntext\n\n1. e\n");
		assertEquals(List.of("0/1 a", "1/1 b", "0/2 c", "0/2 d", "0/3 e"), docx.items());
		assertEquals(List.of("☐ open", "☑ done"), render("- [ ] open\n- [x] done\n").paragraphs("ListParagraph"));
	}

	@Test
	void codeKeepsItsLinesAndBlanks() throws Exception {
		ReadDocx docx = render("a `c  d` b\n\n```text\n  x\n\n\ty\n```\n");
		assertEquals(List.of("c  d"), docx.styledRuns("Code"));
		assertEquals(List.of("  x\n\n\ty"), docx.paragraphs("CodeBlock"));
	}

	@Test
	void emphasisLinksAndQuotes() throws Exception {
		ReadDocx docx = render("**b** *i* ~~s~~ [text](https://example.com/?a=1&b=2) [dead](javascript:alert(1))\n\n> quoted\n");
		assertEquals(List.of("b"), docx.runs("b"));
		assertEquals(List.of("i"), docx.runs("i"));
		assertEquals(List.of("s"), docx.runs("strike"));
		assertEquals(Map.of("https://example.com/?a=1&b=2", "text"), docx.links());
		assertEquals(List.of("quoted"), docx.paragraphs("Quote"));
	}

	@Test
	void nothingIsFetchedAndNothingIsHidden() throws Exception {
		ReadDocx docx = render("![a graph](https://tracker.example.com/x.png) <b>raw</b>\n\n<script>x</script>\n");
		assertEquals("a graph <b>raw</b>", docx.paragraphs().getFirst());
		assertEquals("<script>x</script>", docx.paragraphs().get(1).strip());
		assertEquals(Map.of(), docx.links());
	}

	@Test
	void textFromRightToLeftSaysSo() throws Exception {
		assertEquals(1, render("שלום\n").runs("rtl").size());
		assertEquals(0, render("Latin\n").runs("rtl").size());
	}

	@Test
	void anyTextComesBackAsThatText() throws Exception {
		long start = System.nanoTime();
		for (int round = 0; round < 300; round++) {
			String text = HostileText.line(new Random(start + round));
			if (text.isBlank()) {
				continue;
			}
			String seed = "seed " + (start + round) + " <" + text + ">";
			ReadDocx docx = render("## " + MarkdownEscaper.inline(text) + "\n\n| h |\n| --- |\n| "
					+ MarkdownEscaper.inline(text) + " |\n\n" + MarkdownEscaper.fence(text) + '\n');
			assertEquals(List.of(text), docx.paragraphs("Heading2"), seed);
			assertEquals(List.of(List.of(text)), docx.rows(), seed);
			assertEquals(List.of(text), docx.paragraphs("CodeBlock"), seed);
		}
	}

	@Test
	void brokenTextStillGivesAWholeFile() throws Exception {
		for (int round = 0; round < 100; round++) {
			String text = HostileText.anything(new Random(round));
			ReadDocx docx = render(text + "\n\n" + MarkdownEscaper.block(text));
			for (String part : docx.partNames()) {
				docx.xml(part);
			}
		}
	}

	@Test
	void theSameDocumentGivesTheSameBytes() throws Exception {
		String markdown = PostmortemWriter.draft(SampleIncident.content()).markdown();
		assertArrayEquals(bytes(markdown), bytes(markdown));
		assertTrue(new ReadDocx(bytes(markdown)).paragraphs("Heading2").contains("Action items"));
	}

	private static ReadDocx render(String markdown) throws Exception {
		return new ReadDocx(bytes(markdown));
	}

	private static byte[] bytes(String markdown) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new MarkdownDocumentRenderer().render("A title & more", markdown, DocumentFormat.DOCX, out);
		return out.toByteArray();
	}
}
