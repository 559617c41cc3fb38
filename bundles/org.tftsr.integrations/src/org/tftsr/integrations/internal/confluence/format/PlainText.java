package org.tftsr.integrations.internal.confluence.format;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of nodes without what is done to it. Takes nesting of any depth. */
final class PlainText {

	private PlainText() {
	}

	/** Of all that is in a node. */
	static String of(Node parent) {
		return from(parent.getFirstChild(), parent);
	}

	/** Of a child of a node, and of all that follows it there. */
	static String from(Node first, Node parent) {
		StringBuilder text = new StringBuilder();
		Node node = first;
		while (node != null && node != parent) {
			text.append(own(node));
			boolean down = node.getFirstChild() != null && !(node instanceof LinkReferenceDefinition);
			node = down ? node.getFirstChild() : behind(node, parent);
		}
		return text.toString();
	}

	private static Node behind(Node node, Node parent) {
		Node last = node;
		while (last != null && last != parent && last.getNext() == null) {
			last = last.getParent();
		}
		return last == null || last == parent ? null : last.getNext();
	}

	private static String own(Node node) {
		return switch (node) {
		case Text text -> text.getLiteral();
		case Code code -> code.getLiteral();
		case HtmlInline html -> html.getLiteral();
		case SoftLineBreak soft -> "\n";
		case HardLineBreak hard -> "\n";
		default -> "";
		};
	}
}
