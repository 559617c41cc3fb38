package org.tftsr.documents.internal.text;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tftsr.core.document.DocumentHeading;

/** The headings of a document. */
public final class Outline extends AbstractVisitor {

	private final List<DocumentHeading> headings = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();

	private Outline() {
		// only through the function
	}

	/** Those of a document that was parsed with the lines that its blocks come from. */
	public static List<DocumentHeading> of(Node document) {
		Outline outline = new Outline();
		document.accept(outline);
		return List.copyOf(outline.headings);
	}

	@Override
	public void visit(Heading heading) {
		text.setLength(0);
		visitChildren(heading);
		headings.add(new DocumentHeading(heading.getLevel(), text.toString(),
				heading.getSourceSpans().getFirst().getLineIndex()));
	}

	@Override
	public void visit(Text literal) {
		text.append(literal.getLiteral());
	}

	@Override
	public void visit(Code code) {
		text.append(code.getLiteral());
	}
}
