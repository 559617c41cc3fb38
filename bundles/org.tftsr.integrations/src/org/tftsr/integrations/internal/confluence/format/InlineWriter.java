package org.tftsr.integrations.internal.confluence.format;

import java.util.Locale;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.tftsr.pii.Redactor;

/** Writes what is within a block. */
final class InlineWriter {

	/** Nobody writes deeper; what is, is written as plain text. */
	private static final int DEEPEST = 50;

	/** With a replacement in it, which has brackets, it leads nowhere. */
	private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\[\\]]+");
	private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\[\\]]+");
	private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N} _().\\-]{1,200}\\.[A-Za-z0-9]{1,8}");

	private final Markup out;
	private final Redactor redactor;

	InlineWriter(Markup out, Redactor redactor) {
		this.out = out;
		this.redactor = redactor;
	}

	/** All of a block. */
	void write(Node block) {
		write(block.getFirstChild(), block);
	}

	/**
	 * A child of a block and all that follows it there. Emphasis and references of characters may have hidden a value from the look at the
	 * Markdown; where one comes to light, the text is written without what was done to it.
	 */
	void write(Node first, Node block) {
		String plain = PlainText.from(first, block);
		String redacted = redactor.redact(Markup.allowed(plain)).text();
		if (!redacted.equals(Markup.allowed(plain))) {
			out.text(redacted);
			return;
		}
		for (Node node = first; node != null; node = node.getNext()) {
			if (!(node instanceof Block)) {
				inline(node, 0);
			}
		}
	}

	private void inline(Node node, int depth) {
		switch (node) {
		case Text text -> out.text(text.getLiteral());
		case Code code -> out.open("code").text(code.getLiteral()).close("code");
		case HtmlInline html -> out.text(DocumentMarks.without(html.getLiteral()));
		case SoftLineBreak soft -> out.text("\n");
		case HardLineBreak hard -> out.empty("br");
		case TaskListItemMarker box -> out.text("");
		case Emphasis emphasis -> element("em", node, depth);
		case StrongEmphasis strong -> element("strong", node, depth);
		case Strikethrough struck -> element("del", node, depth);
		case Link link -> link(link, depth);
		case Image image -> image(image);
		default -> children(node, depth);
		}
	}

	private void element(String name, Node node, int depth) {
		out.open(name);
		children(node, depth);
		out.close(name);
	}

	private void children(Node parent, int depth) {
		if (depth >= DEEPEST) {
			out.text(PlainText.of(parent));
			return;
		}
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			inline(node, depth + 1);
		}
	}

	/** What leads to anything else than a server or a mailbox leads nowhere: its text alone stays. */
	private void link(Link link, int depth) {
		String target = Markup.allowed(link.getDestination());
		if (!ADDRESS.matcher(target).matches() && !MAIL.matcher(target).matches() || holdsValue(target)) {
			children(link, depth);
			return;
		}
		String title = link.getTitle();
		if (title == null || title.isBlank() || holdsValue(title)) {
			out.open("a", "href", target);
		} else {
			out.open("a", "href", target, "title", title);
		}
		children(link, depth);
		out.close("a");
	}

	private void image(Image image) {
		String target = Markup.allowed(image.getDestination());
		String instead = PlainText.of(image);
		if (holdsValue(target)) {
			out.text(instead);
		} else if (ADDRESS.matcher(target).matches()) {
			out.open("ac:image", "ac:alt", instead).empty("ri:url", "ri:value", target).close("ac:image");
		} else if (FILE_NAME.matcher(target).matches() && !target.toLowerCase(Locale.ROOT).startsWith("..")) {
			out.open("ac:image", "ac:alt", instead).empty("ri:attachment", "ri:filename", target).close("ac:image");
		} else {
			out.text(instead);
		}
	}

	private boolean holdsValue(String text) {
		return !redactor.redact(text).text().equals(text);
	}
}
