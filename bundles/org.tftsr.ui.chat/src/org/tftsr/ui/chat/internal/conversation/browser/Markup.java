package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.List;

import org.tftsr.ui.chat.internal.conversation.LinkTitle;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.CodeLexer;
import org.tftsr.ui.chat.internal.markdown.CodeToken;
import org.tftsr.ui.chat.internal.markdown.Run;
import org.tftsr.ui.chat.internal.markdown.Run.Look;

/** Writes blocks as HTML. All text is escaped: nothing that an answer says is markup here. */
final class Markup {

	private final StringBuilder html = new StringBuilder();

	private Markup() {
	}

	/** A block as HTML. */
	static String of(Block block) {
		Markup markup = new Markup();
		markup.write(block);
		return markup.html.toString();
	}

	/** A text as it stands in HTML. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}

	private void write(Block block) {
		switch (block) {
		case Block.Paragraph paragraph -> element("p", paragraph.runs());
		case Block.Heading heading -> element("h" + heading.level(), heading.runs());
		case Block.Code code -> code(code);
		case Block.Items items -> items(items);
		case Block.Quote quote -> {
			html.append("<blockquote>");
			quote.blocks().forEach(this::write);
			html.append("</blockquote>");
		}
		case Block.Table table -> table(table);
		case Block.Rule rule -> html.append("<hr>");
		}
	}

	private void element(String name, List<Run> runs) {
		html.append('<').append(name).append('>');
		runs.forEach(this::run);
		html.append("</").append(name).append('>');
	}

	private void run(Run run) {
		if (run.link() != null) {
			html.append("<a href=\"").append(PageAddress.follow(run.link())).append("\" title=\"").append(escape(LinkTitle.of(run)))
					.append("\">");
		}
		for (Look look : run.looks()) {
			html.append(tag(look, false));
		}
		text(run.text(), run.shown());
		List.copyOf(run.looks()).reversed().forEach(look -> html.append(tag(look, true)));
		if (run.link() != null) {
			html.append("</a>");
		}
	}

	private static String tag(Look look, boolean end) {
		String name = switch (look) {
		case BOLD -> "strong";
		case ITALIC -> "em";
		case STRIKE -> "s";
		case CODE -> "code";
		case DIM -> "small";
		};
		return (end ? "</" : "<") + name + '>';
	}

	/**
	 * A real value is drawn by the style sheet, where nothing can select it; what stands there to be selected and copied is what
	 * came.
	 */
	private void text(String came, String shown) {
		if (came.equals(shown)) {
			html.append(escape(shown).replace("\n", "<br>"));
			return;
		}
		int same = 0;
		int shorter = Math.min(came.length(), shown.length());
		while (same < shorter && came.charAt(same) == shown.charAt(same)) {
			same++;
		}
		int end = 0;
		while (end < shorter - same && came.charAt(came.length() - 1 - end) == shown.charAt(shown.length() - 1 - end)) {
			end++;
		}
		html.append(escape(came.substring(0, same))).append("<span class=\"v\" data-v=\"")
				.append(escape(shown.substring(same, shown.length() - end))).append("\">")
				.append(escape(came.substring(same, came.length() - end))).append("</span>")
				.append(escape(came.substring(came.length() - end)));
	}

	private void code(Block.Code code) {
		html.append("<pre>");
		if (!code.language().isEmpty()) {
			html.append("<span class=\"lang\">").append(escape(code.language())).append("</span>");
		}
		html.append("<code>");
		if (code.text().equals(code.shown())) {
			tokens(code);
		} else {
			text(code.text(), code.shown());
		}
		html.append("</code></pre>");
	}

	private void tokens(Block.Code code) {
		int at = 0;
		for (CodeToken token : CodeLexer.tokens(code.language(), code.text())) {
			int end = token.start() + token.length();
			html.append(escape(code.text().substring(at, token.start()))).append("<span class=\"k-")
					.append(token.kind().name()).append("\">").append(escape(code.text().substring(token.start(), end)))
					.append("</span>");
			at = end;
		}
		html.append(escape(code.text().substring(at)));
	}

	private void items(Block.Items items) {
		String name = items.first() > 0 ? "ol" : "ul";
		html.append('<').append(name);
		if (items.first() > 1) {
			html.append(" start=\"").append(items.first()).append('"');
		}
		html.append('>');
		for (Block.Item item : items.items()) {
			if (item.checked() == null) {
				html.append("<li>");
			} else {
				html.append("<li class=\"task\"><span class=\"box\">").append(item.checked() ? '\u2611' : '\u2610')
						.append("</span>");
			}
			item.blocks().forEach(this::write);
			html.append("</li>");
		}
		html.append("</").append(name).append('>');
	}

	private void table(Block.Table table) {
		html.append("<div class=\"wide\"><table>");
		for (int row = 0; row < table.rows().size(); row++) {
			String cell = row == 0 ? "th" : "td";
			html.append("<tr>");
			for (int column = 0; column < table.alignments().size(); column++) {
				html.append('<').append(cell).append(" class=\"").append(table.alignments().get(column).name()).append("\">");
				table.rows().get(row).get(column).runs().forEach(this::run);
				html.append("</").append(cell).append('>');
			}
			html.append("</tr>");
		}
		html.append("</table></div>");
	}
}
