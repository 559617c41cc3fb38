package org.tftsr.documents.internal.html;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.tftsr.documents.internal.text.Nesting;
import org.tftsr.documents.internal.text.VisibleText;
import org.tftsr.documents.markdown.UnclosedHtml;

/**
 * Turns Markdown into the inside of a {@code body} element that is HTML and well-formed XML at once. HTML in the
 * Markdown comes out as text. Thread-safe.
 */
public final class MarkdownBody {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create(), HeadingAnchorExtension.create(), UnclosedHtml.EXTENSION);

	/** What a link may lead to; a link to anything else leads nowhere. */
	public static final List<String> LINK_SCHEMES = List.of("http", "https", "mailto");

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(Nesting.DEEPEST)
			.includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	// the first renderer of a node wins, so ours comes before those of the extensions
	private final HtmlRenderer renderer = HtmlRenderer.builder().nodeRendererFactory(LocalNodeRenderer::new)
			.attributeProviderFactory(context -> new BlockAttributes()).extensions(EXTENSIONS).escapeHtml(true)
			.sanitizeUrls(true).urlSanitizer(new DefaultUrlSanitizer(LINK_SCHEMES)).build();

	/** What the Markdown says, each block with the lines it comes from; as one paragraph where it is too deep for anybody to have written it. */
	public Node parse(String markdown) {
		return Nesting.parsed(parser, markdown);
	}

	/** The markup, without an element around it. */
	public String render(String markdown) {
		// afterwards, not before: a character reference in the Markdown can stand for a control character too
		return VisibleText.of(renderer.render(parse(markdown)));
	}
}
