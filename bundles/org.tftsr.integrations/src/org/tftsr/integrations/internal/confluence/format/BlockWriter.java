package org.tftsr.integrations.internal.confluence.format;

import java.util.Optional;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.tftsr.pii.Redactor;

/** Writes the blocks of a document one below the other. Used once. */
final class BlockWriter extends AbstractVisitor {

	private static final String UNCHECKED = "\u2610 ";
	private static final String CHECKED = "\u2611 ";

	private final Markup out;
	private final Redactor redactor;
	private final InlineWriter inlines;
	private int tasks;

	BlockWriter(Markup out, Redactor redactor) {
		this.out = out;
		this.redactor = redactor;
		this.inlines = new InlineWriter(out, redactor);
	}

	@Override
	public void visit(Document document) {
		visitChildren(document);
	}

	@Override
	public void visit(Heading heading) {
		String name = "h" + heading.getLevel();
		out.open(name);
		inlines.write(heading);
		out.close(name);
	}

	@Override
	public void visit(Paragraph paragraph) {
		if (paragraph.getParent() instanceof ListItem item && isTight(item)) {
			inlines.write(paragraph);
			return;
		}
		out.open("p");
		inlines.write(paragraph);
		out.close("p");
	}

	private static boolean isTight(ListItem item) {
		return item.getParent() instanceof ListBlock list && list.isTight();
	}

	@Override
	public void visit(FencedCodeBlock code) {
		code(code.getLiteral(), CodeLanguages.of(code.getInfo()));
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		code(code.getLiteral(), Optional.empty());
	}

	private void code(String literal, Optional<String> language) {
		String text = redactor.redact(Markup.allowed(literal)).text();
		out.open("ac:structured-macro", "ac:name", "code");
		language.ifPresent(name -> out.parameter("language", name));
		out.open("ac:plain-text-body").cdata(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
				.close("ac:plain-text-body").close("ac:structured-macro");
	}

	/** HTML comes out as text, as in every format. */
	@Override
	public void visit(HtmlBlock html) {
		String text = DocumentMarks.without(html.getLiteral()).strip();
		if (!text.isEmpty()) {
			out.open("p").text(redactor.redact(Markup.allowed(text)).text()).close("p");
		}
	}

	@Override
	public void visit(ThematicBreak rule) {
		out.empty("hr");
	}

	@Override
	public void visit(BlockQuote quote) {
		Optional<Callout> callout = Callout.of(quote);
		if (callout.isPresent()) {
			callout(callout.get(), quote);
			return;
		}
		out.open("blockquote");
		visitChildren(quote);
		out.close("blockquote");
	}

	private void callout(Callout callout, BlockQuote quote) {
		out.open("ac:structured-macro", "ac:name", callout.macro());
		if (!callout.title().isEmpty()) {
			out.parameter("title", redactor.redact(Markup.allowed(callout.title())).text());
		}
		out.open("ac:rich-text-body");
		Paragraph first = (Paragraph) quote.getFirstChild();
		if (callout.rest() != null) {
			out.open("p");
			inlines.write(callout.rest(), first);
			out.close("p");
		} else if (first.getNext() == null) {
			out.empty("p");
		}
		for (Node node = first.getNext(); node != null; node = node.getNext()) {
			node.accept(this);
		}
		out.close("ac:rich-text-body").close("ac:structured-macro");
	}

	@Override
	public void visit(BulletList list) {
		if (isAllTasks(list)) {
			out.open("ac:task-list");
			visitChildren(list);
			out.close("ac:task-list");
		} else {
			out.open("ul");
			visitChildren(list);
			out.close("ul");
		}
	}

	@Override
	public void visit(OrderedList list) {
		Integer start = list.getMarkerStartNumber();
		if (start == null || start == 1) {
			out.open("ol");
		} else {
			out.open("ol", "start", start.toString());
		}
		visitChildren(list);
		out.close("ol");
	}

	@Override
	public void visit(ListItem item) {
		TaskListItemMarker box = box(item);
		if (box != null && item.getParent() instanceof BulletList list && isAllTasks(list)) {
			tasks++;
			out.open("ac:task").open("ac:task-id").text(Integer.toString(tasks)).close("ac:task-id").open("ac:task-status")
					.text(box.isChecked() ? "complete" : "incomplete").close("ac:task-status").open("ac:task-body");
			visitChildren(item);
			out.close("ac:task-body").close("ac:task");
			return;
		}
		out.open("li");
		if (box != null) {
			out.text(box.isChecked() ? CHECKED : UNCHECKED);
		}
		visitChildren(item);
		out.close("li");
	}

	private static TaskListItemMarker box(Node item) {
		return item.getFirstChild() instanceof TaskListItemMarker marker ? marker : null;
	}

	/** Confluence has no lists in which some items are tasks and others are not. */
	private static boolean isAllTasks(ListBlock list) {
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			if (box(item) == null) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock table) {
			new TableWriter(out, inlines).write(table);
		} else {
			visitChildren(block);
		}
	}
}
