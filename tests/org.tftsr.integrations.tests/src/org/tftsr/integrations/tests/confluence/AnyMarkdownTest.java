package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.testsupport.TestServices;

/** Whatever a document holds, its page is well-formed, and its words are there. */
class AnyMarkdownTest {

	private static final int DOCUMENTS = 1500;
	private static final long SEED = 20_261_130L;

	/** Beginnings of everything, ends of some of it, and what breaks XML. */
	private static final List<String> PIECES = List.of("# ", "## ", "\n", "\n\n", "\n    ", "- ", "- [ ] ", "- [x] ", "1. ", "7) ", "> ",
			"> [!NOTE]\n> ", "> [!TIP] t\n> ", "```", "```xml\n", "~~~\n", "`", "``", "*", "**", "_", "~~", "~", "[", "](", ")", "![",
			"](https://www.example.com/x?a=1&b=\"2\")", "](x.png)", "](javascript:1)", "<", ">", "&", "&amp;", "&nbsp;", "&#0;", "&#x1f;", "&bogus;", "]]>",
			"<![CDATA[", "<!--", "-->", "<!-- tftsr:begin x 0123456789abcdef -->\n", "<?php", "<!DOCTYPE x>", "<b>", "</b>", "<p/>", "\"", "'", "|",
			"\n|---|:-:|\n", "| a | b |\n", "\\", "\\*", "---\n", "***\n", "  \n", "\t", "\r\n", "\r", "\u0000", "\u001b[31m", "\u009b31m",
			"\u0085", "\ud83d", "\ude00", "\ud83d\ude00", "\ufffe", "\uffff", "\ufeff", "\u202e", "\u00a0", "<https://www.example.com/a>", "[r]: https://h \"t\"\n",
			"[r]", "ac:name=\"code\"", "</ac:plain-text-body>", "ü", "漢");

	private final ConfluenceService confluence = TestServices.get(ConfluenceService.class);

	private static String textOf(String storage) throws Exception {
		String whole = "<page xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">" + storage + "</page>";
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8))).getDocumentElement()
				.getTextContent();
	}

	@Test
	void anyDocumentMakesAWellFormedPageWithItsWords() throws Exception {
		Random random = new Random(SEED);
		for (int i = 0; i < DOCUMENTS; i++) {
			StringBuilder markdown = new StringBuilder();
			int words = 0;
			int pieces = 1 + random.nextInt(30);
			for (int p = 0; p < pieces; p++) {
				markdown.append(PIECES.get(random.nextInt(PIECES.size())));
				if (random.nextInt(3) == 0) {
					markdown.append(" word").append(words).append("x ");
					words++;
				}
			}
			String storage = confluence.storage(markdown.toString(), ConfluenceCase.REDACTOR, random.nextBoolean()).text();
			assertNull(FakeConfluence.objection(storage), () -> "of " + markdown + " came " + storage);
			String text = textOf(storage);
			for (int w = 0; w < words; w++) {
				String word = "word" + w + 'x';
				if (isText(markdown.toString(), word)) {
					assertTrue(text.contains(word) || storage.contains(word), () -> "of " + markdown + " came " + storage);
				}
			}
		}
	}

	/** Whether a word is none of an address, of the name of a language, or behind the last column of a table, which GFM leaves out. */
	private static boolean isText(String markdown, String word) {
		int at = markdown.indexOf(word);
		String before = markdown.substring(0, at);
		String line = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
		boolean address = before.contains("](") || markdown.contains("]:");
		boolean language = line.contains("```") || line.contains("~~~");
		return !address && !language && !before.contains("|---|") && !line.contains("|");
	}

	@Test
	void aLongDocumentIsWhole() throws Exception {
		StringBuilder markdown = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			markdown.append("## Line ").append(i).append("\n\nIt & that < this, `x").append(i).append("` and *more* of it.\n\n");
		}
		String storage = confluence.storage(markdown.toString(), ConfluenceCase.REDACTOR, false).text();
		assertNull(FakeConfluence.objection(storage));
		assertTrue(storage.contains("<h2>Line 4999</h2>"));
		assertEquals(5000, storage.split("<h2>", -1).length - 1);
		assertTrue(textOf(storage).contains("x4999"));
	}
}
