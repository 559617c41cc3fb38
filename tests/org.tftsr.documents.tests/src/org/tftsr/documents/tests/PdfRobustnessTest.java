package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.TftsrException;

@DisplayName("Whatever the Markdown holds, it becomes a PDF")
class PdfRobustnessTest {

	@Test
	void oneVeryLongLine() {
		String line = "GET/api/v1/orders?token=[TOKEN-1]&".repeat(3_000);
		// a hundred thousand characters; time that grows with their square would be minutes
		assertTimeout(Duration.ofSeconds(20), () -> {
			try (ReadPdf pdf = ReadPdf.of("t", "```\n" + line + "\n```\n")) {
				assertTrue(pdf.pages() > 10);
				String lastPage = ReadPdf.withoutSpace(pdf.text(pdf.pages()));
				assertTrue(lastPage.contains("token=[TOKEN-1]&"), lastPage);
			}
		});
	}

	@Test
	void longLineThatChangesItsScriptAllTheTime() {
		String line = "a数שЯ→é".repeat(600);
		assertTimeout(Duration.ofSeconds(20), () -> {
			try (ReadPdf pdf = ReadPdf.of("t", "```\n" + line + "\n```\n")) {
				String text = pdf.text();
				assertEquals(600, text.chars().filter(c -> c == '数').count());
				assertEquals(600, text.chars().filter(c -> c == 'ש').count());
			}
		});
	}

	@Test
	void controlCharactersUnpairedSurrogatesAndNoncharacters() throws TftsrException, IOException {
		String nasty = "nul \u0000 esc \u001b bell &#7; low \uDC00 high \uD800 bom \uFEFF non \uFFFE\uFFFF end";
		String markdown = "# " + nasty + "\n\n| a |\n| --- |\n| " + nasty + " |\n\n```\n" + nasty + "\n```\n";
		try (ReadPdf pdf = ReadPdf.of(nasty, markdown)) {
			assertTrue(pdf.text().contains("esc ␛ bell"), pdf.text());
		}
	}

	@Test
	void deeplyNestedQuotesAndLists() throws TftsrException, IOException {
		String markdown = "> ".repeat(8) + "quoted\n\n" + "- ".repeat(8) + "listed\n";
		try (ReadPdf pdf = ReadPdf.of("t", markdown)) {
			assertEquals(1, pdf.text().split("quoted", -1).length - 1, pdf.text());
		}
	}

	@Test
	void emptyDocument() throws TftsrException, IOException {
		try (ReadPdf pdf = ReadPdf.of("", "")) {
			assertEquals(1, pdf.pages());
		}
	}

	@Test
	void randomMarkdown() {
		long start = System.nanoTime();
		for (int round = 0; round < 12; round++) {
			long seed = start + round;
			Random random = new Random(seed);
			String markdown = HostileText.anything(random) + "\n\n" + HostileText.anything(random);
			assertDoesNotThrow(() -> ReadPdf.of(HostileText.anything(random), markdown).close(),
					() -> "seed " + seed + ", markdown <" + markdown + ">");
		}
	}

	@Test
	void librariesWriteNothingToTheConsole() throws TftsrException, IOException {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		PrintStream listener = new PrintStream(written, true, StandardCharsets.UTF_8);
		System.setOut(listener);
		System.setErr(listener);
		try {
			ReadPdf.of("t", "\uD808\uDC00 ![x](http://127.0.0.1:9/) \u202e").close();
		} finally {
			System.setOut(out);
			System.setErr(err);
		}
		assertEquals("", written.toString(StandardCharsets.UTF_8));
	}

	@Test
	void contextClassLoaderOfTheCallerNeitherMattersNorChanges() throws TftsrException, IOException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader seesNothing = new URLClassLoader(new URL[0], null)) {
			thread.setContextClassLoader(seesNothing);
			ReadPdf.of("t", "text").close();
			assertSame(seesNothing, thread.getContextClassLoader());
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
