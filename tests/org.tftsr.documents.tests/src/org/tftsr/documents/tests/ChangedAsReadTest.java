package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.documents.DocumentText;
import org.tftsr.documents.MarkdownDocumentRenderer;
import org.tftsr.documents.RcaWriter;

/** A value that is divided where a text is written is whole where it is read, and has to be found there. */
class ChangedAsReadTest {

	private static final String SECRET = "Winter-2026-Vault";
	private static final String TOKEN = "[PASSWORD-1]";

	private final DocumentRenderer renderer = new MarkdownDocumentRenderer();

	private static String changed(String markdown) {
		return DocumentText.changedAsRead(markdown, line -> line.replace(SECRET, TOKEN));
	}

	/** As a browser shows it. */
	private String read(String markdown) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		renderer.render("A title", markdown, DocumentFormat.HTML, out);
		String html = out.toString(StandardCharsets.UTF_8);
		return html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", "").replace("\u00AD", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "The key was Winter-**2026**-Vault.", "The key was W*inter*-2026-Vault.", "The key was Winter&#45;2026&#x2d;Vault.",
			"The key was Winter-`2026`-Vault.", "The key was Winter\\-2026\\-Vault.", "The key was Winter-~~2026~~-Vault.",
			"The key was Winter-&shy;2026-Vault.", "# Of Winter-**2026**-Vault", "Of Winter-*2026*-Vault\n=====", "- one\n- two Win**ter-2026-Vault**\n",
			"> so said Winter-**2026**-Vault", "| a | b |\n| --- | --- |\n| x | Winter-**2026**-Vault |", "1. one\n\n   of Winter-**2026**-Vault",
			"- [x] rotate Winter-**2026**-Vault", "See [Winter-**2026**-Vault](https://example.org)", "![Winter-**2026**-Vault](https://example.org)" })
	void isFoundThere(String markdown) throws Exception {
		assertTrue(read(markdown).contains(SECRET), read(markdown));
		String changed = changed(markdown);
		assertFalse(read(changed).contains(SECRET), changed);
		assertTrue(read(changed).contains(TOKEN), changed);
	}

	/** As they do who take HTML in Markdown. */
	@ParameterizedTest
	@ValueSource(strings = { "The key was Winter-<b>2026</b>-Vault.", "The key was Winter-<!-- x -->2026-Vault.",
			"<div>\nWinter-<b>2026</b>-Vault\n</div>", "<details>\nWinter&#45;2026-Vault\n</details>", "See <a href=\"x:Winter&#45;2026-Vault\">there</a>",
			"Winter-*2026*-Vault, and another Winter-<b>2026</b>-Vault." })
	void orWhereHtmlIsTaken(String markdown) {
		assertFalse(changed(markdown).replaceAll("</?b>", "").replace("&#45;", "-").contains(SECRET), changed(markdown));
		assertTrue(changed(markdown).contains("PASSWORD-1"), changed(markdown));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[here](https://example.org/Winter&#45;2026-Vault)", "[here][1]\n\n[1]: https://example.org/Winter&#45;2026-Vault",
			"[here](https://example.org 'Winter&#45;2026-Vault')", "![here](https://example.org/Winter&#45;2026-Vault)" })
	void addressesAreRead(String markdown) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		renderer.render("A title", changed(markdown), DocumentFormat.HTML, out);
		assertFalse(out.toString(StandardCharsets.UTF_8).contains(SECRET), changed(markdown));
		assertTrue(read(changed(markdown)).contains("here"), changed(markdown));
	}

	@Test
	void whatIsAroundItStaysWhatItIs() {
		assertEquals("# A *title*\n\n- [x] done by **us**\n- [ ] not \\[PASSWORD-1\\]\n\n|a|b|\n|---|---|\n|`x`|\\[PASSWORD-1\\]|\n\n```text\n*code*\n```",
				changed("# A *title*\n\n- [x] done by **us**\n- [ ] not Winter-**2026**-Vault\n\n| a | b |\n| --- | --- |\n| `x` | Winter-**2026**-Vault |\n\n"
						+ "```text\n*code*\n```\n").strip());
	}

	/** In seconds, whatever somebody has pasted. */
	@ParameterizedTest
	@ValueSource(ints = { 50, 5_000, 300_000 })
	void howeverManyMarksStandInOneAnother(int times) throws Exception {
		for (String value : List.of("of Winter-**2026**-Vault", "x\n\nof Winter&#45;2026-Vault\n\ny", "x\n\nof Winter\\-2026\\-Vault\n\ny")) {
			String deep = "**b *i ".repeat(times) + value + " i* b**".repeat(times);
			String changed = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> changed(deep));
			assertNotEquals(deep, changed);
			assertFalse(read(changed).contains(SECRET), value);
		}
		String harmless = "**b *i ".repeat(times) + "x" + " i* b**".repeat(times);
		assertSame(harmless, changed(harmless));
	}

	@Test
	void whereNothingIsFoundNotACharacterChanges() {
		String markdown = RcaWriter.draft(SampleIncident.content()).plain();
		assertSame(markdown, changed(markdown));
	}
}
