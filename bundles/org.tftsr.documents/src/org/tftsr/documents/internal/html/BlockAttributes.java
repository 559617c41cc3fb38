package org.tftsr.documents.internal.html;

import java.util.Map;
import java.util.PrimitiveIterator;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Marks the items of task lists, and blocks that read from right to left. The direction is that of the first strong
 * character, rules P2 and P3 of <a href="https://www.unicode.org/reports/tr9/">UAX #9</a>.
 */
final class BlockAttributes implements AttributeProvider {

	@Override
	public void setAttributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof ListItem && node.getFirstChild() instanceof TaskListItemMarker) {
			attributes.put("class", "task-item");
		}
		boolean isBlock = node instanceof Paragraph || node instanceof Heading || node instanceof ListItem
				|| node instanceof TableCell;
		if (isBlock && isRightToLeft(node)) {
			attributes.put("dir", "rtl");
		}
	}

	private static boolean isRightToLeft(Node block) {
		FirstStrong search = new FirstStrong();
		block.accept(search);
		return search.found && search.rightToLeft;
	}

	/** Looks for the first character that has a direction, and no further. */
	private static final class FirstStrong extends AbstractVisitor {

		private boolean found;
		private boolean rightToLeft;

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
}
