package org.tftsr.integrations.internal.azuredevops;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.tftsr.documents.markdown.UnclosedHtml;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/**
 * Turns Markdown (CommonMark, with tables, tasks and strikethrough of GFM) into the HTML of long texts of work items. HTML in the Markdown
 * comes out as text, and only addresses of harmless kinds as links. Thread-safe.
 */
public final class WorkItemHtml {

	private static final int DEEPEST = 64;
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
	/** Not {@code data:}, which commonmark takes for harmless: it may be a page with a program. */
	private static final List<String> HARMLESS = List.of("http", "https", "mailto");
	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
			.urlSanitizer(new DefaultUrlSanitizer(HARMLESS)).build();

	private WorkItemHtml() {
	}

	/**
	 * The HTML of a text.
	 *
	 * @param markdown redacted by now, or wanted as it is
	 * @param redactor looks once more at each block, as a reader will see it: marks of Markdown in the middle of a value hide it; what is
	 *                 a replacement stays as it is
	 */
	public static RedactedText of(String markdown, Redactor redactor) {
		Node document = PARSER.parse(markdown);
		document.accept(new Pass(redactor));
		return Composed.of(RENDERER.render(document));
	}

	/** The HTML of a text that is at a service by now, for a person to compare. */
	static String shown(String markdown) {
		return RENDERER.render(PARSER.parse(markdown));
	}

	/** Redacts what a reader will see. */
	private static final class Pass extends AbstractVisitor {

		private final Redactor redactor;

		Pass(Redactor redactor) {
			this.redactor = redactor;
		}

		@Override
		public void visit(Paragraph paragraph) {
			inlines(paragraph);
		}

		@Override
		public void visit(Heading heading) {
			inlines(heading);
		}

		@Override
		public void visit(CustomNode node) {
			if (node instanceof TableCell) {
				inlines(node);
			} else {
				visitChildren(node);
			}
		}

		@Override
		public void visit(FencedCodeBlock code) {
			code.setLiteral(redacted(code.getLiteral()));
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			code.setLiteral(redacted(code.getLiteral()));
		}

		@Override
		public void visit(HtmlBlock html) {
			html.setLiteral(redacted(html.getLiteral()));
		}

		@Override
		public void visit(Link link) {
			link.setDestination(redacted(link.getDestination()));
			link.setTitle(link.getTitle() == null ? null : redacted(link.getTitle()));
			visitChildren(link);
		}

		@Override
		public void visit(Image image) {
			image.setDestination(redacted(image.getDestination()));
			image.setTitle(image.getTitle() == null ? null : redacted(image.getTitle()));
			visitChildren(image);
		}

		private String redacted(String text) {
			return redactor.redact(text).text();
		}

		/** What comes out of the marks as a value loses them. */
		private void inlines(Node block) {
			VisibleText visible = new VisibleText();
			block.accept(visible);
			String text = visible.text.toString();
			String redacted = redacted(text);
			if (!redacted.equals(text)) {
				while (block.getFirstChild() != null) {
					block.getFirstChild().unlink();
				}
				block.appendChild(new Text(redacted));
			}
			visitChildren(block);
		}
	}

	/** The text without what is done to it. */
	private static final class VisibleText extends AbstractVisitor {

		private final StringBuilder text = new StringBuilder();

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
	}
}
