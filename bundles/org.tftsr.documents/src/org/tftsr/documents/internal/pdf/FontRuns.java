package org.tftsr.documents.internal.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Marks text that the main fonts lack with the class of the fonts that have it. The layout engine could search a list
 * of fonts for each character, but it loads every font of the list for every document, takes its line height from the
 * tallest of them, and searches by exception.
 */
final class FontRuns {

	private static final String MAIN = "";

	/** The class that searches all fonts, for text that would fall into so many runs that memory runs out. */
	private static final String ANY = "font-any";
	private static final int MOST_RUNS = 1000;

	/** Blocks of Unicode of which each is wholly up to one font. */
	private static final List<FontRange> RANGES = List.of(new FontRange(0x900, 0x97F, "font-devanagari"),
			new FontRange(0x980, 0x9FF, "font-bengali"), new FontRange(0xB80, 0xBFF, "font-tamil"),
			new FontRange(0xC00, 0xC7F, "font-telugu"), new FontRange(0xE00, 0xE7F, "font-thai"),
			new FontRange(0x1100, 0x11FF, "font-cjk"), new FontRange(0x2E80, 0x9FFF, "font-cjk"),
			new FontRange(0xAC00, 0xD7FF, "font-cjk"), new FontRange(0xF900, 0xFAFF, "font-cjk"),
			new FontRange(0xFE30, 0xFE4F, "font-cjk"), new FontRange(0xFF00, 0xFFEF, "font-cjk"));

	/** What the font of running text has: Latin, Greek, Cyrillic and punctuation. */
	private static final List<FontRange> SANS = List.of(new FontRange(0, 0x24F, MAIN),
			new FontRange(0x384, 0x3FF, MAIN),
			new FontRange(0x400, 0x52F, MAIN), new FontRange(0x1E00, 0x1EFF, MAIN), new FontRange(0x2010, 0x2027, MAIN),
			new FontRange(0x20AC, 0x20AC, MAIN), new FontRange(0xFFFD, 0xFFFD, MAIN));

	/** What the font of code has: less of the same, but all arrows, lines, blocks and shapes. */
	private static final List<FontRange> MONOSPACED = List.of(new FontRange(0, 0x17F, MAIN),
			new FontRange(0x384, 0x3CE, MAIN), new FontRange(0x400, 0x45F, MAIN), new FontRange(0x2010, 0x2026, MAIN),
			new FontRange(0x20AC, 0x20AC, MAIN), new FontRange(0x2190, 0x21FF, MAIN),
			new FontRange(0x2500, 0x25FF, MAIN), new FontRange(0xFFFD, 0xFFFD, MAIN));

	private final List<FontRange> mainFont;

	private record FontRange(int first, int last, String fontClass) {
	}

	private FontRuns(List<FontRange> mainFont) {
		this.mainFont = mainFont;
	}

	/** Puts each run of characters of one class below an element into an element of that class. */
	static void mark(Element element) {
		new FontRuns(SANS).markChildren(element);
	}

	private void markChildren(Node node) {
		Node child = node.getFirstChild();
		while (child != null) {
			Node next = child.getNextSibling();
			if (child instanceof Text text) {
				markText(text);
			} else {
				(child.getNodeName().equals("code") ? new FontRuns(MONOSPACED) : this).markChildren(child);
			}
			child = next;
		}
	}

	private void markText(Text text) {
		String content = text.getData();
		if (endOfRun(content, 0, MAIN) == content.length()) {
			return;
		}
		Node parent = text.getParentNode();
		for (Node run : hasTooManyRuns(content) ? List.of(span(text, content, ANY)) : runs(text, content)) {
			parent.insertBefore(run, text);
		}
		parent.removeChild(text);
	}

	private boolean hasTooManyRuns(String content) {
		int runs = 0;
		for (int i = 0; i < content.length() && runs <= MOST_RUNS; runs++) {
			i = endOfRun(content, i, fontClass(content.codePointAt(i)));
		}
		return runs > MOST_RUNS;
	}

	private List<Node> runs(Text text, String content) {
		List<Node> runs = new ArrayList<>();
		for (int start = 0, end; start < content.length(); start = end) {
			String fontClass = fontClass(content.codePointAt(start));
			end = endOfRun(content, start, fontClass);
			String run = content.substring(start, end);
			runs.add(fontClass.equals(MAIN) ? text.getOwnerDocument().createTextNode(run) : span(text, run, fontClass));
		}
		return runs;
	}

	private static Element span(Text text, String content, String fontClass) {
		Element span = text.getOwnerDocument().createElement("span");
		span.setAttribute("class", fontClass);
		span.setTextContent(content);
		return span;
	}

	/** Where the font class changes. Blanks and combining marks stay with what is before them. */
	private int endOfRun(String content, int start, String fontClass) {
		int i = start;
		while (i < content.length()) {
			int c = content.codePointAt(i);
			boolean joins = i > start && (c == ' ' || Character.getType(c) == Character.NON_SPACING_MARK);
			if (!joins && !fontClass(c).equals(fontClass)) {
				return i;
			}
			i += Character.charCount(c);
		}
		return i;
	}

	/** The class in {@code print.css} for a character; empty where the font of the surrounding text has it. */
	private String fontClass(int c) {
		if (isInMainFont(c)) {
			return MAIN;
		}
		if (isInMonospacedFont(c)) {
			return "font-mono";
		}
		for (FontRange range : RANGES) {
			if (c >= range.first() && c <= range.last()) {
				return range.fontClass();
			}
		}
		return UnicodeScript.of(c) == UnicodeScript.COMMON ? "font-symbols" : "font-other";
	}

	private boolean isInMainFont(int c) {
		return mainFont.stream().anyMatch(range -> c >= range.first() && c <= range.last());
	}

	/** Arrows, box drawing, blocks, geometric shapes and the boxes of task lists. */
	private static boolean isInMonospacedFont(int c) {
		return c >= 0x2190 && c <= 0x21FF || c >= 0x2500 && c <= 0x25FF || c == 0x2610 || c == 0x2611;
	}
}
