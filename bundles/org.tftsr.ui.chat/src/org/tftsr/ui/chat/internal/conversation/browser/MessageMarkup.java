package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;

/** Writes messages as HTML, in pieces that can be replaced one by one. A key is one of {@link PageContent}. */
final class MessageMarkup {

	private MessageMarkup() {
	}

	/** The link that shows messages before the first one; empty where there are none. */
	static String earlier(int count) {
		return count == 0 ? ""
				: "<p class=\"note INFO\"><a href=\"" + PageAddress.earlier() + "\">"
						+ Markup.escape(NLS.bind(Messages.Conversation_earlier, count)) + "</a></p>";
	}

	/** A whole message. */
	static String message(ShownMessage message, int key) {
		StringBuilder html = new StringBuilder();
		html.append("<section id=\"m/").append(key).append("\" class=\"").append(message.question() ? "q" : "a")
				.append("\"><header>").append(head(message, key)).append("</header><div class=\"parts\">");
		for (int part = 0; part < message.parts().size(); part++) {
			html.append(part(message, part, key));
		}
		return html.append("</div><footer>").append(foot(message, key)).append("</footer></section>").toString();
	}

	/** What stands above a message. */
	static String head(ShownMessage message, int key) {
		ShownMessage.Head head = message.head();
		StringBuilder html = new StringBuilder("<b>").append(Markup.escape(head.who())).append("</b> <small>")
				.append(Markup.escape(head.detail())).append("</small>");
		if (head.branches() > 1) {
			html.append("<span class=\"branch\">").append(link(MessageAction.PREVIOUS_BRANCH, key, "\u2039"))
					.append(head.branch()).append('/').append(head.branches())
					.append(link(MessageAction.NEXT_BRANCH, key, "\u203A")).append("</span>");
		}
		return html.append("<span class=\"acts\">").append(actions(head.actions(), key)).append("</span>").toString();
	}

	/** A part, with the links of what can be done with it. */
	static String part(ShownMessage message, int part, int key) {
		StringBuilder html = new StringBuilder("<div class=\"p\" tabindex=\"0\" id=\"").append(PageAddress.id(key, part))
				.append("\">").append(Markup.of(message.parts().get(part).block()));
		if (!message.question()) {
			html.append("<nav>");
			for (PartAction action : PartAction.values()) {
				if (action.isQuick()) {
					html.append("<a href=\"").append(PageAddress.part(action, new PagePlace(key, part))).append("\">")
							.append(Markup.escape(action.label())).append("</a>");
				}
			}
			html.append("</nav>");
		}
		return html.append("</div>").toString();
	}

	/** What stands below a message. */
	static String foot(ShownMessage message, int key) {
		StringBuilder html = new StringBuilder();
		if (!message.head().attachments().isEmpty()) {
			html.append("<p class=\"files\">");
			message.head().attachments().forEach(name -> html.append("<span>").append(Markup.escape(name)).append("</span>"));
			html.append("</p>");
		}
		for (Note note : message.notes()) {
			html.append("<p class=\"note ").append(note.tone().name()).append("\">").append(Markup.escape(note.text()))
					.append(' ').append(actions(note.actions(), key)).append("</p>");
		}
		return html.toString();
	}

	private static String actions(List<MessageAction> actions, int key) {
		StringBuilder html = new StringBuilder();
		actions.forEach(action -> html.append(link(action, key, action.label())).append(' '));
		return html.toString();
	}

	private static String link(MessageAction action, int key, String label) {
		return "<a href=\"" + PageAddress.message(action, key) + "\" title=\"" + Markup.escape(action.label()) + "\">"
				+ Markup.escape(label) + "</a>";
	}
}
