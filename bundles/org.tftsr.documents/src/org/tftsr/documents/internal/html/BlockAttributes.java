package org.tftsr.documents.internal.html;

import java.util.Map;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.tftsr.documents.internal.text.TextDirection;

/** Marks the items of task lists, the alignment of cells, and blocks that read from right to left. */
final class BlockAttributes implements AttributeProvider {

	@Override
	public void setAttributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof ListItem && node.getFirstChild() instanceof TaskListItemMarker) {
			attributes.put("class", "task-item");
		}
		if (node instanceof TableCell) {
			// HTML has no such attribute any more
			String alignment = attributes.remove("align");
			if (alignment != null) {
				attributes.put("class", alignment);
			}
		}
		boolean isBlock = node instanceof Paragraph || node instanceof Heading || node instanceof ListItem
				|| node instanceof TableCell;
		if (isBlock && TextDirection.isRightToLeft(node)) {
			attributes.put("dir", "rtl");
		}
	}
}
