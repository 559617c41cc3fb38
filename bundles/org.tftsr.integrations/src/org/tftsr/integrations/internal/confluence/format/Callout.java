package org.tftsr.integrations.internal.confluence.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/**
 * A quote that begins with {@code [!NOTE]} or the like on a line of its own, maybe with a title behind it.
 *
 * @param macro the macro that it becomes
 * @param title empty for none
 * @param rest  what of its first paragraph follows the first line; null for nothing
 */
record Callout(String macro, String title, Node rest) {

	private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]{3,12})\\][ \\t]*([^\\n]*)(?:\\n.*)?", Pattern.DOTALL);

	/** What the colours of the macros say: blue, green, yellow, red. */
	private static final Map<String, String> MACROS = Map.of("note", "info", "info", "info", "tip", "tip", "success", "tip", "important",
			"note", "warning", "warning", "caution", "warning", "danger", "warning", "panel", "panel");

	static Optional<Callout> of(BlockQuote quote) {
		if (!(quote.getFirstChild() instanceof Paragraph first)) {
			return Optional.empty();
		}
		Matcher mark = MARK.matcher(PlainText.of(first));
		String macro = mark.matches() ? MACROS.get(mark.group(1).toLowerCase(Locale.ROOT)) : null;
		return macro == null ? Optional.empty() : Optional.of(new Callout(macro, mark.group(2).strip(), secondLine(first)));
	}

	private static Node secondLine(Paragraph paragraph) {
		for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
				return node.getNext();
			}
		}
		return null;
	}
}
