package org.tftsr.documents.internal.pdf;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Keeps text in reading order within the file. The layout engine paints a line's own text before the text of the
 * elements in it, and whoever copies or searches text gets it in the order of painting. Where all text of a line lies
 * in elements, both orders are the same.
 */
final class TextOrder {

	private TextOrder() {
		// only a function
	}

	/** Puts text that has elements beside it into elements of its own, everywhere below a node. */
	static void keep(Node node) {
		List<Node> children = children(node);
		boolean hasElement = children.stream().anyMatch(Element.class::isInstance);
		boolean hasText = children.stream().anyMatch(child -> child instanceof Text text && !text.getData().isBlank());
		for (Node child : children) {
			if (!(child instanceof Text)) {
				keep(child);
			} else if (hasElement && hasText) {
				Element span = node.getOwnerDocument().createElement("span");
				node.replaceChild(span, child);
				span.appendChild(child);
			}
		}
	}

	private static List<Node> children(Node node) {
		NodeList nodes = node.getChildNodes();
		List<Node> children = new ArrayList<>(nodes.getLength());
		for (int i = 0; i < nodes.getLength(); i++) {
			children.add(nodes.item(i));
		}
		return children;
	}
}
