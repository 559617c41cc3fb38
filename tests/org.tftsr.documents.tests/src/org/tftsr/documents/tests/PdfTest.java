package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.MarkdownDocumentRenderer;
import org.tftsr.documents.RcaWriter;

@DisplayName("A root cause analysis as PDF")
class PdfTest {

	private static final String RCA = RcaWriter.markdown(SampleIncident.content());

	@Test
	void saysWhatTheMarkdownSays() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of(SampleIncident.TITLE, RCA)) {
			String text = pdf.textWithoutSpace();
			for (String part : List.of("Issue summary", "019abf00-1111-7222-8333-444455556666", "P1 (critical)",
					"Why 2: Why was no connection free?", SampleIncident.CAUSE, SampleIncident.HASH,
					"<b>not</b> a network problem | see `traceroute`", "WARN <*> retry <*>|<*> of payment `capture`",
					"first of its kind")) {
				assertTrue(text.contains(ReadPdf.withoutSpace(part)), part);
			}
			assertFalse(text.contains("\uFFFD"));
		}
	}

	@Test
	void hasA4PagesWithHeaderAndNumbers() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of(SampleIncident.TITLE, RCA)) {
			assertTrue(pdf.pages() > 1);
			for (int page = 1; page <= pdf.pages(); page++) {
				String text = pdf.text(page);
				assertTrue(text.contains(page + " / " + pdf.pages()), text);
				assertTrue(text.contains(SampleIncident.TITLE), text);
				PDRectangle size = pdf.document().getPage(page - 1).getMediaBox();
				assertEquals(PDRectangle.A4.getWidth(), size.getWidth(), 0.5);
				assertEquals(PDRectangle.A4.getHeight(), size.getHeight(), 0.5);
			}
		}
	}

	@Test
	void isTaggedHasBookmarksAndSaysItsTitleAndLanguage() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of(SampleIncident.TITLE, RCA)) {
			PDDocument document = pdf.document();
			assertEquals(SampleIncident.TITLE, document.getDocumentInformation().getTitle());
			assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
			assertEquals("en", document.getDocumentCatalog().getLanguage());
			assertEquals(ParsedMarkdown.of(RCA).headings(2), pdf.bookmarks());
		}
	}

	@Test
	void theSameDocumentGivesTheSameBytes() throws Exception {
		byte[] first = bytes();
		// dates in a PDF are of a second
		Instant next = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
		while (Instant.now().isBefore(next)) {
			LockSupport.parkUntil(next.toEpochMilli());
		}
		assertArrayEquals(first, bytes());
	}

	private static byte[] bytes() throws TftsrException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new MarkdownDocumentRenderer().render(SampleIncident.TITLE, RCA, DocumentFormat.PDF, out);
		return out.toByteArray();
	}

	@Test
	void listsItsSectionsWithTheirPages() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of(SampleIncident.TITLE, RCA)) {
			String first = pdf.text(1);
			assertTrue(first.contains("Contents"), first);
			int last = IntStream.rangeClosed(1, pdf.pages()).filter(page -> text(pdf, page).contains("What surprised us?"))
					.findFirst().orElseThrow();
			assertTrue(Pattern.compile("Lessons learned[ .]*" + last + "\\R").matcher(first).find(), first);
		}
	}

	private static String text(ReadPdf pdf, int page) {
		try {
			return pdf.text(page);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Not even as presentation forms, which a search would not find. */
	@Test
	void wordsAreFoundAsTheyAreWritten() throws TftsrException, IOException {
		String words = "profile office flow shuffle";
		try (ReadPdf pdf = ReadPdf.of("t", "# " + words + "\n\n" + words + " **" + words + "** `" + words + "`\n")) {
			String text = new PDFTextStripper().getText(pdf.document());
			assertEquals(4, text.split(words, -1).length - 1, text);
		}
	}

	@Test
	void aShortDocumentHasNoContents() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of("t", "# Title\n\n## One\n\ntext\n")) {
			assertFalse(pdf.text(1).contains("Contents"));
		}
	}

	@Test
	void embedsOnlySubsetsOfItsFonts() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of("t", "Latin **bold** `code` 数 ש \uD83D\uDD25 ไทย")) {
			assertEquals(7, pdf.fonts().size());
			for (PDFont font : pdf.fonts().values()) {
				assertTrue(font.isEmbedded(), font.getName());
				assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "Latin, Zażółć gęślą jaźń; façade; Straße; Việt", "Greek, Σφάλμα σύνδεσης; ἀρχή",
			"Cyrillic, Ошибка подключения; Ґґ Її", "Arabic, فشل الاتصال بقاعدة البيانات",
			"Hebrew, החיבור למסד הנתונים נכשל",
			"Chinese, 数据库连接失败，请求超时。資料庫連線失敗", "Japanese, データベース接続に失敗しました", "Korean, 데이터베이스 연결 실패",
			"Thai, ฐานข้อมล", "Armenian, Հայերեն", "Georgian, ქართული", "Symbols, → ⇒ ┌─┐ ▓ ✓ ✅ ❌ ∑ ≤ €",
			"Pictures, \uD83D\uDE00 \uD83D\uDD25 \uD83D\uDE80" })
	void keepsTextOfAnyScript(String script, String text) throws TftsrException, IOException {
		String markdown = "# " + text + "\n\n" + text + "\n\n| a | b |\n| --- | --- |\n| x | **" + text
				+ "** |\n\n```\n" + text + "\n```\n";
		try (ReadPdf pdf = ReadPdf.of(text, markdown)) {
			String expected = ReadPdf.withoutSpace(Normalizer.normalize(text, Normalizer.Form.NFKC));
			String found = pdf.textWithoutSpace();
			// running header, heading, paragraph, cell, code
			assertEquals(5, found.split(Pattern.quote(expected), -1).length - 1, script + ": " + found);
		}
	}

	@Test
	void keepsTextInReadingOrderAcrossStylesAndFonts() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of("t", "before **bold** then `code`, 数据 and ✅ [link](https://example.com) end")) {
			assertTrue(pdf.text().contains("before bold then code, 数据 and ✅ link end"), pdf.text());
		}
	}

	@Test
	void showsAVisibleMarkForWhatNoFontHas() throws TftsrException, IOException {
		String cuneiform = "\uD808\uDC00";
		try (ReadPdf pdf = ReadPdf.of("t", "before " + cuneiform + " after")) {
			assertTrue(pdf.text().contains("before \uFFFD after"), pdf.text());
		}
	}

	@Test
	void readsParagraphsFromRightToLeft() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of("t", "החיבור נכשל אחרי 30 שניות (timeout) שוב")) {
			String text = pdf.textByPosition();
			assertTrue(text.contains("החיבור נכשל אחרי 30 שניות (timeout) שוב"), text);
		}
	}

	@Test
	void wrapsLongLinesWithinThePage() throws TftsrException, IOException {
		String line = "x".repeat(200) + "/" + "0123456789abcdef".repeat(300) + " end of line";
		String markdown = "# " + line + "\n\n" + line + "\n\n```\n" + line + "\n```\n\n"
				+ "| a | b | c |\n| --- | --- | ---: |\n| `" + line
				+ "` | " + line + " | 1 |\n\n- item\n\n  ```\n  " + line + "\n  ```\n\n> " + line + '\n';
		try (ReadPdf pdf = ReadPdf.of(line, markdown)) {
			assertEquals(List.of(), pdf.glyphsOutsideThePage());
			String found = pdf.textWithoutSpace();
			assertTrue(found.contains("0123456789abcdef".repeat(20)));
			assertTrue(found.contains("endofline"));
		}
	}

	@Test
	void repeatsTheHeaderOfATableOnEachPage() throws TftsrException, IOException {
		StringBuilder table = new StringBuilder("| Count | Message column |\n| ---: | --- |\n");
		for (int row = 0; row < 150; row++) {
			table.append("| ").append(row).append(" | message of row ").append(row).append(" |\n");
		}
		try (ReadPdf pdf = ReadPdf.of("t", table.toString())) {
			assertTrue(pdf.pages() > 2);
			for (int page = 1; page <= pdf.pages(); page++) {
				assertTrue(pdf.text(page).contains("Message column"), pdf.text(page));
			}
			assertTrue(pdf.text().contains("message of row 149"));
		}
	}

	@Test
	void keepsHeadingAndHeaderOfATableWithItsFirstRow() throws TftsrException, IOException {
		String table = "## Heading above\n\n| Count | Message column |\n| ---: | --- |\n| 1 | first row "
				+ "word ".repeat(60) + "|\n" + "| 2 | another row |\n".repeat(9);
		// from where all of it fits on the first page to where nothing does
		for (int lines = 22; lines < 30; lines++) {
			try (ReadPdf pdf = ReadPdf.of("t", "x\n\n".repeat(lines) + table)) {
				for (int page = 1; page <= pdf.pages(); page++) {
					String text = pdf.text(page);
					assertEquals(text.contains("Heading above"), text.contains("first row"), lines + ": " + text);
					assertFalse(text.contains("Message column") && !text.contains(" row"), lines + ": " + text);
				}
			}
		}
	}

	@Test
	void keepsTimesAndHeadersOfColumnsInOnePiece() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of(SampleIncident.TITLE, RCA)) {
			String text = pdf.text(1) + pdf.text(2);
			for (String whole : List.of("13:30:00", "15:10:44", "13:58:01", "Warn", "Error", "Fatal", "Lines",
					"checkout-api.log")) {
				assertTrue(text.contains(whole), whole + " in " + text);
			}
		}
	}

	@Test
	void loadsNothing() throws TftsrException, IOException {
		String markdown = "![alternative](http://127.0.0.1:9/x.png) ![local](file:///etc/hostname)\n\n"
				+ "<img src=\"http://127.0.0.1:9/y.png\"/>\n";
		try (ReadPdf pdf = ReadPdf.of("t", markdown)) {
			assertTrue(pdf.text().contains("alternative local"));
			assertTrue(pdf.text().contains("<img src="));
			assertFalse(pdf.document().getPage(0).getResources().getXObjectNames().iterator().hasNext());
		}
	}
}
