package org.tftsr.ui.chat.internal.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
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
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Makes runs of what stands within a block. */
final class RunReader extends AbstractVisitor {

	private final List<Run> runs = new ArrayList<>();
	private final Set<Look> looks = EnumSet.noneOf(Look.class);
	private String link;

	private RunReader() {
	}

	/** The runs within a node; neighbours of one look are one. */
	static List<Run> read(Node block) {
		RunReader reader = new RunReader();
		reader.visitChildren(block);
		return reader.runs;
	}

	private void add(String text) {
		if (text.isEmpty()) {
			return;
		}
		Run last = runs.isEmpty() ? null : runs.getLast();
		if (last != null && last.looks().equals(looks) && Objects.equals(last.link(), link)) {
			String joined = last.text() + text;
			runs.set(runs.size() - 1, new Run(joined, joined, looks, link));
		} else {
			runs.add(new Run(text, text, looks, link));
		}
	}

	private void within(Look look, Node node) {
		boolean added = looks.add(look);
		visitChildren(node);
		if (added) {
			looks.remove(look);
		}
	}

	@Override
	public void visit(Text text) {
		add(text.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak line) {
		add(" ");
	}

	@Override
	public void visit(HardLineBreak line) {
		add("\n");
	}

	@Override
	public void visit(HtmlInline html) {
		add(html.getLiteral());
	}

	@Override
	public void visit(Emphasis emphasis) {
		within(Look.ITALIC, emphasis);
	}

	@Override
	public void visit(StrongEmphasis strong) {
		within(Look.BOLD, strong);
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof Strikethrough) {
			within(Look.STRIKE, node);
		} else {
			visitChildren(node);
		}
	}

	@Override
	public void visit(Code code) {
		boolean added = looks.add(Look.CODE);
		add(code.getLiteral());
		if (added) {
			looks.remove(Look.CODE);
		}
	}

	@Override
	public void visit(Link node) {
		String outer = link;
		link = node.getDestination();
		visitChildren(node);
		link = outer;
	}

	/** Never loaded: who wants to see it is told where it is. */
	@Override
	public void visit(Image image) {
		String outer = link;
		link = image.getDestination();
		int before = runs.size();
		visitChildren(image);
		if (runs.size() == before) {
			add(image.getDestination());
		}
		link = outer;
	}
}
