package org.tftsr.documents.internal.conversation;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.tftsr.documents.internal.text.Nesting;
import org.tftsr.documents.internal.text.VisibleText;
import org.tftsr.documents.markdown.UnclosedHtml;

/** Markdown of somebody else as a part of a document: images are told instead of loaded, and HTML is shown instead of taken. */
public final class SafeMarkdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(Nesting.DEEPEST).build();
	private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().extensions(EXTENSIONS).build();
	private static final int LOWEST = 6;

	private SafeMarkdown() {
	}

	/**
	 * The same text in Markdown that is whole in itself: every block ends in it.
	 *
	 * @param deeper by how many levels headings are put deeper
	 * @return without blank lines around it; empty of blank text
	 */
	public static String of(String markdown, int deeper) {
		Node document = Nesting.parsed(PARSER, VisibleText.of(markdown));
		document.accept(new Disarming(deeper));
		return RENDERER.render(document).strip();
	}

	private static final class Disarming extends AbstractVisitor {

		private final int deeper;

		Disarming(int deeper) {
			this.deeper = deeper;
		}

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(LOWEST, heading.getLevel() + deeper));
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			image.insertBefore(new Text("Image: "));
			while (image.getFirstChild() != null) {
				image.insertBefore(image.getFirstChild());
			}
			image.insertBefore(new Text(" "));
			image.insertBefore(new Code(image.getDestination()));
			image.unlink();
		}

		/** Links that used it have the address by now; it must mean nothing to other parts of the document. */
		@Override
		public void visit(LinkReferenceDefinition definition) {
			definition.unlink();
		}

		@Override
		public void visit(HtmlInline html) {
			html.insertBefore(new Code(html.getLiteral()));
			html.unlink();
		}

		@Override
		public void visit(HtmlBlock html) {
			fence(html, html.getLiteral() + '\n');
		}

		/** Whose indentation could be lost. */
		@Override
		public void visit(IndentedCodeBlock code) {
			fence(code, code.getLiteral());
		}

		private static void fence(Node node, String literal) {
			FencedCodeBlock code = new FencedCodeBlock();
			code.setLiteral(literal);
			node.insertBefore(code);
			node.unlink();
		}
	}
}
