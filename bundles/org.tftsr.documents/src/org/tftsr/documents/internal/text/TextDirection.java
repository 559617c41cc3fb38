package org.tftsr.documents.internal.text;

import java.util.PrimitiveIterator;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Which way a text reads: that of its first strong character, rules P2 and P3 of
 * <a href="https://www.unicode.org/reports/tr9/">UAX #9</a>.
 */
public final class TextDirection extends AbstractVisitor {

	private boolean found;
	private boolean rightToLeft;

	private TextDirection() {
		// only through the functions
	}

	/** Whether a block reads from right to left. */
	public static boolean isRightToLeft(Node block) {
		TextDirection search = new TextDirection();
		block.accept(search);
		return search.rightToLeft;
	}

	/** Whether a text reads from right to left. */
	public static boolean isRightToLeft(String text) {
		TextDirection search = new TextDirection();
		search.search(text);
		return search.rightToLeft;
	}

	@Override
	public void visit(Text text) {
		search(text.getLiteral());
	}

	@Override
	public void visit(Code code) {
		search(code.getLiteral());
	}

	@Override
	protected void visitChildren(Node parent) {
		for (Node child = parent.getFirstChild(); child != null && !found; child = child.getNext()) {
			child.accept(this);
		}
	}

	private void search(String text) {
		PrimitiveIterator.OfInt characters = text.codePoints().iterator();
		while (characters.hasNext() && !found) {
			byte direction = Character.getDirectionality(characters.nextInt());
			rightToLeft = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
					|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
			found = rightToLeft || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
		}
	}
}
