package org.tftsr.documents.internal.docx;

import java.util.Optional;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.tftsr.documents.internal.text.TextDirection;

/** Writes what stands in a paragraph as runs. */
final class Inlines extends AbstractVisitor {

	private final Xml out;
	private final Links links;
	private boolean bold;
	private boolean italic;
	private boolean struck;
	private boolean linked;

	Inlines(Xml out, Links links) {
		this.out = out;
		this.links = links;
	}

	/** Writes the children of a block. */
	void write(Node block) {
		visitChildren(block);
	}

	@Override
	public void visit(Text text) {
		run(text.getLiteral(), null);
	}

	/** HTML comes out as text, as in every format. */
	@Override
	public void visit(HtmlInline html) {
		run(html.getLiteral(), null);
	}

	@Override
	public void visit(Code code) {
		run(code.getLiteral(), Styles.CODE);
	}

	@Override
	public void visit(SoftLineBreak lineBreak) {
		run(" ", null);
	}

	@Override
	public void visit(HardLineBreak lineBreak) {
		out.open("r").empty("br").close();
	}

	@Override
	public void visit(StrongEmphasis strong) {
		boolean before = bold;
		bold = true;
		visitChildren(strong);
		bold = before;
	}

	@Override
	public void visit(Emphasis emphasis) {
		boolean before = italic;
		italic = true;
		visitChildren(emphasis);
		italic = before;
	}

	/** An image shows its alternative text: nothing is fetched. */
	@Override
	public void visit(Image image) {
		visitChildren(image);
	}

	@Override
	public void visit(Link link) {
		Optional<String> id = linked ? Optional.empty() : links.id(link.getDestination());
		if (id.isEmpty()) {
			visitChildren(link);
			return;
		}
		out.open("hyperlink", "r:id", id.get(), "history", "1");
		linked = true;
		visitChildren(link);
		linked = false;
		out.close();
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof Strikethrough) {
			boolean before = struck;
			struck = true;
			visitChildren(node);
			struck = before;
		} else if (!(node instanceof TaskListItemMarker)) {
			visitChildren(node);
		}
	}

	/** @param style of characters, or null */
	void run(String text, String style) {
		if (text.isEmpty()) {
			return;
		}
		out.open("r");
		properties(style == null && linked ? Styles.LINK : style, TextDirection.isRightToLeft(text));
		text(text);
		out.close();
	}

	/** In the order that the schema prescribes. */
	private void properties(String style, boolean rightToLeft) {
		if (style == null && !bold && !italic && !struck && !rightToLeft) {
			return;
		}
		out.open("rPr");
		if (style != null) {
			out.value("rStyle", style);
		}
		if (bold) {
			out.empty("b").empty("bCs");
		}
		if (italic) {
			out.empty("i").empty("iCs");
		}
		if (struck) {
			out.empty("strike");
		}
		if (rightToLeft) {
			out.empty("rtl");
		}
		out.close();
	}

	/** A run's text; line feeds and tabs are elements of their own. */
	private void text(String text) {
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = i < text.length() ? text.charAt(i) : '\n';
			if (c != '\n' && c != '\t') {
				continue;
			}
			if (i > start) {
				out.text("t", text.substring(start, i));
			}
			if (i < text.length()) {
				out.empty(c == '\t' ? "tab" : "br");
			}
			start = i + 1;
		}
	}
}
