package org.tftsr.documents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.documents.MarkdownDocumentRenderer;
import org.tftsr.documents.markdown.UnclosedHtml;

@DisplayName("HTML in Markdown that is never closed")
class UnclosedHtmlTest {

	private static final int MANY = 40_000;
	/** A hundredth of a second where each beginning is not looked at with all that follows, and minutes where it is. */
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final long SEED = 20_261_202L;
	private static final int TEXTS = 20_000;
	private static final List<String> PIECES = List.of("<!--", "-->", "<!-->", "<!--->", "->", "--", "<?", "?>", "<![CDATA[", "]]>", "<b>", "<", "</b>",
			">", "<http://h/>", "<http://h/", " ", "\n", "\n\n", "x", "`", "\\", "*a*", "[a](<", "<a b='", "'", "!", "<!A", "<a@b.c>", "&lt;", "- ",
			"> ");

	@ParameterizedTest
	@ValueSource(strings = { "<!-- ", "<?x ", "<![CDATA[ ", "<!A ", "<http://h/ ", "<a b='" })
	void thousandsOfBeginningsAreReadAtOnce(String begin) throws Exception {
		ByteArrayOutputStream html = new ByteArrayOutputStream();
		assertTimeoutPreemptively(LIMIT,
				() -> new MarkdownDocumentRenderer().render("Log", "x " + begin.repeat(MANY), DocumentFormat.HTML, html));
		String written = html.toString(StandardCharsets.UTF_8);
		assertEquals(MANY, written.split("&lt;", -1).length - 1);
	}

	@Test
	void whatIsReadIsWhatTheParserReadsByItself() {
		Parser alone = Parser.builder().build();
		Parser quick = Parser.builder().extensions(List.of(UnclosedHtml.EXTENSION)).build();
		HtmlRenderer html = HtmlRenderer.builder().build();
		Random random = new Random(SEED);
		int withHtml = 0;
		for (int i = 0; i < TEXTS; i++) {
			StringBuilder text = new StringBuilder();
			for (int pieces = 1 + random.nextInt(14); pieces > 0; pieces--) {
				text.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			String expected = html.render(alone.parse(text.toString()));
			assertEquals(expected, html.render(quick.parse(text.toString())), text::toString);
			withHtml += expected.contains("<!--") || expected.contains("<?") || expected.contains("<b>") ? 1 : 0;
		}
		assertTrue(withHtml > TEXTS / 10, "with HTML: " + withHtml);
	}
}
