package org.tftsr.documents.internal.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Cuts long text into pieces. The layout engine measures the rest of a text anew for each line it breaks, which takes
 * quadratic time; with pieces of bounded length it takes linear time, and a reader sees no difference.
 */
final class LongText {

	private static final int PIECE = 1000;

	private LongText() {
		// only a function
	}

	/** Puts each piece of every long text below a node into an element of its own. */
	static void split(Node node) {
		Node child = node.getFirstChild();
		while (child != null) {
			Node next = child.getNextSibling();
			if (child instanceof Text text) {
				splitText(text);
			} else {
				split(child);
			}
			child = next;
		}
	}

	private static void splitText(Text text) {
		String content = text.getData();
		if (content.length() <= PIECE) {
			return;
		}
		Document document = text.getOwnerDocument();
		int start = 0;
		while (start < content.length()) {
			int end = end(content, start);
			Element piece = document.createElement("span");
			piece.setTextContent(content.substring(start, end));
			text.getParentNode().insertBefore(piece, text);
			start = end;
		}
		text.getParentNode().removeChild(text);
	}

	/** The end of a piece: behind a blank or a line end if one is near, never inside a surrogate pair. */
	private static int end(String content, int start) {
		int limit = Math.min(start + PIECE, content.length());
		if (limit == content.length()) {
			return limit;
		}
		for (int i = limit; i > start + PIECE / 2; i--) {
			char before = content.charAt(i - 1);
			if (before == ' ' || before == '\n') {
				return i;
			}
		}
		return Character.isHighSurrogate(content.charAt(limit - 1)) ? limit - 1 : limit;
	}
}
