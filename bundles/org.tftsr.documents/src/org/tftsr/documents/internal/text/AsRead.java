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

/**
 * Changes Markdown by what a reader sees of it: a word whose letters are divided by emphasis, or written as character references, is whole
 * only there. Used once.
 */
public final class AsRead extends AbstractVisitor {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(Nesting.DEEPEST).build();
	private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().extensions(EXTENSIONS).build();
	/** What starts an item of a list of tasks (GitHub Flavored Markdown, section 5.3). */
	private static final Pattern TASK = Pattern.compile("(\\[[ xX]\\] )(.*)", Pattern.DOTALL);

	/** In one block, more than anybody writes: a parser takes longer and longer for those that stand in one another. */
	private static final int MOST_MARKS = 40_000;
	private static final Pattern MARK = Pattern.compile("[*_~`]");

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
	 *         anybody writes loses all of them instead, and is still to be changed as it is written then
	 */
	public static String changed(String markdown, UnaryOperator<String> change) {
		Node document = mostMarks(markdown) > MOST_MARKS ? null : Nesting.shallow(PARSER, markdown).orElse(null);
		if (document == null) {
			String unmarked = MARK.matcher(markdown).replaceAll("");
			return change.apply(unmarked).equals(unmarked) ? markdown : unmarked;
		}
		AsRead reader = new AsRead(change);
		document.accept(reader);
		if (!reader.changed) {
			return markdown;
		}
		document.accept(new Tasks());
		return RENDERER.render(document);
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
		// HTML is shown as text here, and elsewhere it may be taken
		if (!replace(block, VisibleInlines.of(block, true))) {
			replace(block, VisibleInlines.of(block, false));
		}
	}

	private boolean replace(Node block, String seen) {
		String wanted = change.apply(seen);
		if (wanted.equals(seen)) {
			return false;
		}
		changed = true;
		while (block.getFirstChild() != null) {
			block.getFirstChild().unlink();
		}
		block.appendChild(new Text(wanted));
		return true;
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

		private final boolean html;
		private final StringBuilder text = new StringBuilder();

		private VisibleInlines(boolean html) {
			this.html = html;
		}

		/** @param html whether HTML is a part of it */
		static String of(Node block, boolean html) {
			VisibleInlines inlines = new VisibleInlines(html);
			inlines.visitChildren(block);
			return BLANKS.matcher(UNSEEN.matcher(inlines.text).replaceAll("")).replaceAll(" ").strip();
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
			text.append(html ? node.getLiteral() : "");
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
