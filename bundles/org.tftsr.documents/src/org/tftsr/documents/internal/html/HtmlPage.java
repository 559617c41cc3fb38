package org.tftsr.documents.internal.html;

import org.commonmark.renderer.html.HtmlWriter;
import org.tftsr.documents.internal.text.StyleSheet;
import org.tftsr.documents.internal.text.VisibleText;

/** A page of HTML that needs nothing but itself, and that a browser lets load nothing. */
public final class HtmlPage {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="UTF-8">
			<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<meta name="referrer" content="no-referrer">
			<title>%s</title>
			<style>
			%s</style>
			</head>
			<body>
			<main>
			%s</main>
			</body>
			</html>
			""";

	private static final String STYLE = StyleSheet.read(HtmlPage.class, "page.css");

	private HtmlPage() {
		// only a function
	}

	/**
	 * A page.
	 *
	 * @param title text
	 * @param body  markup, as {@link MarkdownBody} gives it; what only XML needs is left out
	 */
	public static String of(String title, String body) {
		StringBuilder escaped = new StringBuilder();
		new HtmlWriter(escaped).text(VisibleText.singleLine(title));
		return PAGE.formatted(escaped, STYLE, body.replace("<hr />", "<hr>").replace("<br />", "<br>"));
	}
}
