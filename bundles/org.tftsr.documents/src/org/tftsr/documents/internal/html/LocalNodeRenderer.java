package org.tftsr.documents.internal.html;

import java.util.Map;
import java.util.Set;

import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders what would load something or be no XML. An image becomes its alternative text; the box of a task becomes a
 * character, because the {@code input} element of the extension is not closed.
 */
final class LocalNodeRenderer implements NodeRenderer {

	private static final String UNCHECKED = "\u2610";
	private static final String CHECKED = "\u2611";

	private final HtmlNodeRendererContext context;

	LocalNodeRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Image.class, TaskListItemMarker.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof TaskListItemMarker marker) {
			span("task", () -> context.getWriter().text(marker.isChecked() ? CHECKED : UNCHECKED));
			context.getWriter().raw(" ");
		} else {
			span("image", () -> renderChildren(node));
		}
	}

	private void span(String cssClass, Runnable content) {
		HtmlWriter html = context.getWriter();
		html.tag("span", Map.of("class", cssClass));
		content.run();
		html.tag("/span");
	}

	private void renderChildren(Node node) {
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			context.render(child);
		}
	}
}
