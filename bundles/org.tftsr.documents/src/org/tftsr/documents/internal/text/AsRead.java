package org.tftsr.documents.internal.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.markdown.UnclosedHtml;

/**
 * Changes Markdown by what a reader sees of it: a word whose letters are divided by emphasis, or written as character references, is whole
 * only there. Used once.
 */
public final class AsRead extends AbstractVisitor {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(Nesting.DEEPEST).build();
	private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().extensions(EXTENSIONS).build();
	private static final Pattern TAG = Pattern.compile("<!--.{0,5000}?-->|<[^>]{0,5000}>", Pattern.DOTALL);
	/** What starts an item of a list of tasks (GitHub Flavored Markdown, section 5.3). */
	private static final Pattern TASK = Pattern.compile("(\\[[ xX]\\] )(.*)", Pattern.DOTALL);

	/** In one block, more than anybody writes: a parser takes longer and longer for those that stand in one another. */
	private static final int MOST_MARKS = 40_000;
	private static final Pattern MARK = Pattern.compile("\\]\\([^)\\n]{0,200}\\)|<[^>\\n]{0,200}>|[*_~`!\\[\\]]");
	/** What stands for another character. */
	private static final Pattern REFERENCE = Pattern.compile("[&\\\\]");

	private final UnaryOperator<String> change;
	private boolean changed;

	private AsRead(UnaryOperator<String> change) {
		this.change = change;
	}

	/**
	 * The text with a change to each block of it, as a reader sees the block.
	 *
	 * @param change of one line of plain text; it leaves alone what it has made
	 * @return the very same text where nothing changes; else Markdown in which the blocks that change are plain text. A text with more marks than
	 *         anybody writes becomes one block of code instead, in which a reader sees what is written
	 */
	public static String changed(String markdown, UnaryOperator<String> change) {
		Node document = mostMarks(markdown) > MOST_MARKS ? null : Nesting.shallow(PARSER, markdown).orElse(null);
		if (document == null) {
			return asWritten(markdown, change);
		}
		AsRead reader = new AsRead(change);
		document.accept(reader);
		if (!reader.changed) {
			return markdown;
		}
		document.accept(new Tasks());
		return RENDERER.render(document);
	}

	/** Of what cannot be read as a reader sees it, a reader is shown what is written, where more than that might be seen. */
	private static String asWritten(String markdown, UnaryOperator<String> change) {
		String unmarked = MARK.matcher(markdown).replaceAll("");
		boolean hides = REFERENCE.matcher(markdown).find() || !change.apply(unmarked).equals(unmarked);
		return hides ? MarkdownEscaper.fence(markdown) + '\n' : markdown;
	}

	/** Of the block with most of them; nothing within blocks is parsed. */
	private static int mostMarks(String markdown) {
		int[] most = new int[1];
		Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(Nesting.DEEPEST).inlineParserFactory(context -> (lines, block) -> {
			int marks = (int) lines.getContent().chars().filter(c -> "*_~[".indexOf(c) >= 0).count();
			most[0] = Math.max(most[0], marks);
		}).build().parse(markdown);
		return most[0];
	}

	@Override
	public void visit(Paragraph paragraph) {
		block(paragraph);
	}

	@Override
	public void visit(Heading heading) {
		block(heading);
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableCell) {
			block(node);
		} else {
			visitChildren(node);
		}
	}

	private void block(Node block) {
		visitChildren(block);
		String wanted = wanted(VisibleInlines.of(block, true), VisibleInlines.of(block, false));
		if (wanted != null) {
			while (block.getFirstChild() != null) {
				block.getFirstChild().unlink();
			}
			block.appendChild(new Text(wanted));
		}
	}

	/** Shown as text here, and elsewhere it may be taken. */
	@Override
	public void visit(HtmlBlock html) {
		String seen = VisibleInlines.plain(html.getLiteral());
		String wanted = wanted(seen, VisibleInlines.plain(TAG.matcher(html.getLiteral()).replaceAll("")));
		if (wanted != null) {
			Paragraph paragraph = new Paragraph();
			paragraph.appendChild(new Text(wanted));
			html.insertBefore(paragraph);
			html.unlink();
		}
	}

	/**
	 * What is to stand there.
	 *
	 * @param shown what is seen where HTML is shown as text
	 * @param taken what is seen where it is taken
	 * @return null where both can stay
	 */
	private String wanted(String shown, String taken) {
		String first = change.apply(shown);
		boolean changes = !first.equals(shown);
		if (!changes && taken.equals(shown)) {
			return null;
		}
		String rest = changes ? TAG.matcher(first).replaceAll("") : taken;
		String second = change.apply(rest);
		changes |= !second.equals(rest);
		changed |= changes;
		return !changes ? null : second.equals(rest) ? first : second;
	}

	@Override
	public void visit(Link link) {
		visitChildren(link);
		link.setDestination(address(link.getDestination()));
		link.setTitle(address(link.getTitle()));
	}

	@Override
	public void visit(Image image) {
		visitChildren(image);
		image.setDestination(address(image.getDestination()));
		image.setTitle(address(image.getTitle()));
	}

	/** Links that use it have its address by now, and are written with it where anything changes. */
	@Override
	public void visit(LinkReferenceDefinition definition) {
		definition.setDestination(address(definition.getDestination()));
		definition.setTitle(address(definition.getTitle()));
	}

	private String address(String said) {
		String wanted = said == null ? null : change.apply(said);
		changed |= said != null && !said.equals(wanted);
		return wanted;
	}

	/** What a reader sees of one block, on one line, without characters that nobody sees. */
	private static final class VisibleInlines extends AbstractVisitor {

		private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
		private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
		/** What could be a mark of Markdown: all but what a reference to a character is made of. */
		private static final Pattern MARKDOWN = Pattern.compile("[!-/:-@\\[-`{-~&&[^&#;]]");

		private final boolean html;
		private final StringBuilder text = new StringBuilder();

		private VisibleInlines(boolean html) {
			this.html = html;
		}

		/** @param html whether HTML is a part of it */
		static String of(Node block, boolean html) {
			VisibleInlines inlines = new VisibleInlines(html);
			inlines.visitChildren(block);
			return inlines.line();
		}

		/** Of HTML: what its references to characters mean, and all else as it is. */
		static String plain(String html) {
			VisibleInlines inlines = new VisibleInlines(true);
			inlines.visitChildren(PARSER.parse(MARKDOWN.matcher(html).replaceAll("\\\\$0")));
			return inlines.line();
		}

		private String line() {
			return BLANKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
		}

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
			text.append(html ? plain(node.getLiteral()) : "");
		}

		@Override
		public void visit(SoftLineBreak node) {
			text.append(' ');
		}

		@Override
		public void visit(HardLineBreak node) {
			text.append(' ');
		}
	}

	/** Keeps what says that an item is a task: written as text it would have its brackets escaped. */
	private static final class Tasks extends AbstractVisitor {

		@Override
		public void visit(ListItem item) {
			if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
				Matcher task = TASK.matcher(text.getLiteral());
				if (task.matches()) {
					HtmlInline mark = new HtmlInline();
					mark.setLiteral(task.group(1));
					text.insertBefore(mark);
					text.setLiteral(task.group(2));
				}
			}
			visitChildren(item);
		}
	}
}
