package org.tftsr.integrations.internal.publish;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What stands within a block, as plain text: emphasis is lost, addresses stand behind what leads to them. Used once. */
final class PlainInlines extends AbstractVisitor {

	private final StringBuilder text = new StringBuilder();

	private PlainInlines() {
	}

	/** The text of a block. */
	static String text(Node block) {
		PlainInlines inlines = new PlainInlines();
		inlines.visitChildren(block);
		return inlines.text.toString().strip();
	}

	@Override
	public void visit(Text node) {
		text.append(node.getLiteral());
	}

	@Override
	public void visit(Code node) {
		text.append(node.getLiteral());
	}

	@Override
	public void visit(HtmlInline node) {
		text.append(node.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak node) {
		text.append('\n');
	}

	@Override
	public void visit(HardLineBreak node) {
		text.append('\n');
	}

	@Override
	public void visit(Link node) {
		address(node, node.getDestination());
	}

	@Override
	public void visit(Image node) {
		address(node, node.getDestination());
	}

	private void address(Node node, String destination) {
		int start = text.length();
		visitChildren(node);
		String said = text.substring(start);
		if (!destination.isEmpty() && !destination.equals(said) && !destination.equals("mailto:" + said)) {
			text.append(said.isEmpty() ? destination : " (" + destination + ')');
		}
	}

	/** Without its marks, what is struck out would be taken for what holds. */
	@Override
	public void visit(CustomNode node) {
		String mark = node instanceof Strikethrough ? "~~" : "";
		text.append(mark);
		visitChildren(node);
		text.append(mark);
	}
}
