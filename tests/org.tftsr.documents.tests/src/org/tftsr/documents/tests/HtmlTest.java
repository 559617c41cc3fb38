package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentHeading;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.MarkdownDocumentRenderer;
import org.tftsr.documents.RcaWriter;

@DisplayName("Markdown and HTML files")
class HtmlTest {

	private final DocumentRenderer renderer = new MarkdownDocumentRenderer();

	@Test
	void markdownIsWrittenAsItIs() throws TftsrException {
		String markdown = "# Ünïcode 数\n\n<b>raw</b>\n";
		assertArrayEquals(markdown.getBytes(StandardCharsets.UTF_8), render("t", markdown, DocumentFormat.MARKDOWN));
	}

	@Test
	void htmlIsAWholePageThatMayLoadNothing() throws TftsrException {
		String page = html("A <title> & more", "# Heading");
		assertTrue(page.startsWith("<!DOCTYPE html>"));
		assertTrue(page.contains("<title>A &lt;title&gt; &amp; more</title>"));
		assertTrue(page.contains("http-equiv=\"Content-Security-Policy\" "
				+ "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
		assertTrue(page.contains("@media (prefers-color-scheme: dark)"));
		assertTrue(page.contains("@media print"));
	}

	@Test
	void rawHtmlIsTextAndScriptLinksAreDead() throws TftsrException {
		String page = html("t", """
				<script>alert(1)</script>

				inline <img src=x onerror=alert(2)> and [click](javascript:alert(3)) and [data](data:text/html,x)
				""");
		assertFalse(page.contains("<script"));
		assertFalse(page.contains("<img"));
		assertFalse(page.contains("href=\"javascript"));
		assertFalse(page.contains("href=\"data"));
		assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
	}

	@Test
	void imagesBecomeTheirAlternativeText() throws TftsrException {
		String page = html("t", "![a *graph* of errors](https://tracker.example.com/pixel.png)");
		assertTrue(page.contains("<span class=\"image\">a <em>graph</em> of errors</span>"));
		assertFalse(page.contains("tracker.example.com"));
		assertFalse(page.contains("src="));
		assertFalse(page.contains("url("));
	}

	@Test
	void tablesTasksAndAnchorsAreRendered() throws TftsrException {
		String page = html("t", "## Root cause\n\n| a | b |\n| --- | ---: |\n| 1 | ~~2~~ |\n\n"
				+ "- [x] done\n- [ ] open\n");
		assertTrue(page.contains("<h2 id=\"root-cause\">"));
		assertTrue(page.contains("<td class=\"right\"><del>2</del></td>"));
		assertTrue(page.contains("<li class=\"task-item\"><span class=\"task\">☑</span>"));
		assertTrue(page.contains("<li class=\"task-item\"><span class=\"task\">☐</span>"));
	}

	@Test
	void blocksThatStartFromRightToLeftSaySo() throws TftsrException {
		String page = html("t", "פתיחה 30 (timeout)\n\nLatin first, then עברית\n");
		assertTrue(page.contains("<p dir=\"rtl\">פתיחה"));
		assertTrue(page.contains("<p>Latin first"));
	}

	@Test
	void controlCharactersAreShownHoweverTheyAreWritten() throws TftsrException {
		String page = html("t", "a\u001b[0mb &#7; \uD800");
		assertTrue(page.contains("a␛[0mb ␇ \uFFFD"));
	}

	@Test
	void theOutlineHasTheHeadingsAndTheirLines() {
		assertEquals(List.of(new DocumentHeading(1, "A b", 0), new DocumentHeading(2, "c d", 6)),
				renderer.outline("# A *b*\n\n```text\n# no heading\n```\n\n## c `d`\n"));
	}

	@Test
	void sameInputGivesSameBytes() throws TftsrException {
		String markdown = RcaWriter.markdown(SampleIncident.content());
		ByteArrayOutputStream other = new ByteArrayOutputStream();
		new MarkdownDocumentRenderer().render("t", markdown, DocumentFormat.HTML, other);
		assertArrayEquals(render("t", markdown, DocumentFormat.HTML), other.toByteArray());
	}

	@Test
	void refusedBytesAreReported() throws IOException {
		try (OutputStream fullDisk = new FullDisk()) {
			for (DocumentFormat format : DocumentFormat.values()) {
				TftsrException e = assertThrows(TftsrException.class,
						() -> renderer.render("t", "text", format, fullDisk));
				assertEquals(ProblemKind.IO, e.kind());
			}
		}
	}

	@Test
	void theStreamIsLeftOpen() throws TftsrException {
		for (DocumentFormat format : DocumentFormat.values()) {
			CloseCounter out = new CloseCounter();
			renderer.render("t", "text", format, out);
			assertEquals(0, out.closed);
			assertTrue(out.size() > 0);
		}
	}

	private String html(String title, String markdown) throws TftsrException {
		return new String(render(title, markdown, DocumentFormat.HTML), StandardCharsets.UTF_8);
	}

	private byte[] render(String title, String markdown, DocumentFormat format) throws TftsrException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		renderer.render(title, markdown, format, out);
		return out.toByteArray();
	}

	private static final class FullDisk extends OutputStream {

		@Override
		public void write(int b) throws IOException {
			throw new IOException("No space left on device");
		}
	}

	private static final class CloseCounter extends ByteArrayOutputStream {

		private int closed;

		@Override
		public void close() throws IOException {
			closed++;
			super.close();
		}
	}
}
