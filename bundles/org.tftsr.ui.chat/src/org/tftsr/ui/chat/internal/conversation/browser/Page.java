package org.tftsr.ui.chat.internal.conversation.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.RGB;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.markdown.CodeToken;

/**
 * The page around the messages. Its content security policy forbids scripts and loading anything; the one script that there is, the
 * product runs from outside.
 */
final class Page {

	/** Told to the page once it is there. */
	static final String SCRIPT = script();

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

	private Page() {
	}

	private static String script() {
		try (InputStream in = Page.class.getResourceAsStream("page.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A page in the colours of the theme as they are now.
	 *
	 * @param title the title that it gets once it has been told {@link #SCRIPT}
	 */
	static String of(PageContent content, String title) {
		StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"")
				.append("Content-Security-Policy\" content=\"").append(POLICY).append("\"><title>")
				.append(Markup.escape(Messages.Conversation_name)).append("</title><style>").append(style())
				.append("</style></head><body data-title=\"").append(Markup.escape(title)).append("\">");
		return html.append(content.html()).append("</body></html>").toString();
	}

	private static String style() {
		StringBuilder css = new StringBuilder(":root{");
		variable(css, "page", ChatColors.PAGE);
		variable(css, "text", ChatColors.TEXT);
		variable(css, "question", ChatColors.QUESTION);
		variable(css, "accent", ChatColors.ACCENT);
		variable(css, "code", ChatColors.CODE);
		variable(css, "edge", ChatColors.EDGE);
		variable(css, "dim", ChatColors.DIM);
		variable(css, "link", ChatColors.LINK);
		variable(css, "warning", ChatColors.WARNING);
		variable(css, "error", ChatColors.ERROR);
		css.append('}');
		for (CodeToken.Kind kind : CodeToken.Kind.values()) {
			css.append(".k-").append(kind.name()).append("{color:").append(color(ChatColors.of(kind))).append('}');
		}
		FontData text = JFaceResources.getDialogFont().getFontData()[0];
		FontData code = JFaceResources.getTextFont().getFontData()[0];
		css.append("html{font:").append(text.getHeight()).append("pt/1.5 '").append(text.getName()).append("',sans-serif}")
				.append("code,pre{font-family:'").append(code.getName()).append("',monospace;font-size:.92rem}");
		return css.append(LAYOUT).toString();
	}

	private static void variable(StringBuilder css, String name, String color) {
		css.append("--").append(name).append(':').append(color(color)).append(';');
	}

	private static String color(String id) {
		RGB rgb = ThemeColors.get(id).getRGB();
		return "rgb(" + rgb.red + ',' + rgb.green + ',' + rgb.blue + ')';
	}

	private static final String LAYOUT = """
			html{background:var(--page);color:var(--text)}
			body{margin:0;padding:4px 0 14px}
			section{padding:8px 16px 10px;overflow-wrap:anywhere}
			section.q{background:var(--question);border-left:3px solid var(--accent);border-radius:0 6px 6px 0;
			margin:10px 10px 2px 0;padding-left:13px}
			header{font-size:.95rem;margin-bottom:6px}
			small,.branch{color:var(--dim);font-size:.86rem;margin-left:6px}
			.branch a{padding:0 6px;font-weight:bold}
			.acts{float:right;opacity:0;font-size:.86rem}
			section:hover .acts,section:focus-within .acts{opacity:1}
			a{color:var(--link);text-decoration:none}a:hover,a:focus{text-decoration:underline}
			p,ul,ol,pre,blockquote,table{margin:7px 0}
			h1,h2,h3,h4,h5,h6{margin:12px 0 6px;line-height:1.25}
			h1{font-size:1.4rem}h2{font-size:1.22rem}h3{font-size:1.08rem}h4,h5,h6{font-size:1rem}
			ul,ol{padding-left:22px}li>p{margin:2px 0}
			li.task{list-style:none;position:relative}.box{position:absolute;left:-20px}
			blockquote{border-left:3px solid var(--edge);padding-left:12px;margin-left:0;color:var(--dim)}
			hr{border:0;border-top:1px solid var(--edge)}
			code{background:var(--code);border-radius:4px;padding:1px 4px}
			pre{background:var(--code);border:1px solid var(--edge);border-radius:6px;padding:8px 12px;overflow-x:auto}
			pre code{background:none;padding:0}
			.lang{display:block;color:var(--dim);font-size:.8rem;margin-bottom:4px}
			.wide{overflow-x:auto}
			table{border-collapse:collapse}th,td{border:1px solid var(--edge);padding:4px 10px;text-align:left}
			th{background:var(--code)}.RIGHT{text-align:right}.CENTER{text-align:center}
			.p{position:relative;border-radius:6px;outline:2px solid transparent;outline-offset:3px}
			.p:focus{outline-color:var(--accent)}.p>:first-child{margin-top:0}.p>:nth-last-child(2){margin-bottom:0}
			.p+.p{margin-top:8px}
			.note a+a{margin-left:12px}
			nav{position:absolute;bottom:100%;right:4px;max-width:100%;background:var(--page);border:1px solid var(--edge);border-radius:6px;
			padding:1px 3px;opacity:0;pointer-events:none;font-size:.82rem;z-index:1}
			.p:first-child>nav{right:5rem;max-width:calc(100% - 5rem)}
			.p:hover>nav,.p:focus>nav,.p:focus-within>nav{opacity:1;pointer-events:auto}
			nav a{display:inline-block;padding:1px 6px}
			.files span{border:1px solid var(--edge);border-radius:10px;padding:1px 8px;margin-right:6px;color:var(--dim);
			font-size:.86rem;white-space:nowrap}
			.note{color:var(--dim)}.note.WARNING{color:var(--warning)}.note.ERROR{color:var(--error)}
			.note.WARNING::before,.note.ERROR::before{content:'\\26A0  '}
			#earlier{text-align:center}
			.v{font-size:0}.v::before{content:attr(data-v);font-size:1rem;border-bottom:1px dotted var(--accent)}
			code .v::before,pre .v::before{font-size:.92rem;white-space:pre-wrap}
			""".replace("\n", "");
}
