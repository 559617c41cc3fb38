package org.tftsr.ui.chat.internal.conversation.browser;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.conversation.PartPlace;

/**
 * The addresses of the links of the page. None of them is one that a browser could go to: each is told to the product, which does
 * what it says, and the page stays where it is. Where an answer links to is a part of one, as data.
 */
final class PageAddress {

	private static final String SCHEME = "tftsr:";
	private static final String EARLIER = SCHEME + "earlier";
	private static final String FOLLOW = SCHEME + "follow/";
	private static final String PART = SCHEME + "part/";
	private static final String MESSAGE = SCHEME + "message/";
	/** A part has got the keyboard. */
	static final String FOCUS = SCHEME + "focus/";

	private PageAddress() {
	}

	static String earlier() {
		return EARLIER;
	}

	static String follow(String link) {
		return FOLLOW + URLEncoder.encode(link, StandardCharsets.UTF_8);
	}

	static String part(PartAction action, UUID message, int part) {
		return PART + action.name() + '/' + message + '/' + part;
	}

	static String message(MessageAction action, UUID message) {
		return MESSAGE + action.name() + '/' + message;
	}

	/** The id of the element of a part. */
	static String id(UUID message, int part) {
		return "p/" + message + '/' + part;
	}

	/** The part that has the keyboard now; null where the address does not tell of one. */
	static PartPlace focus(String address) {
		if (!address.startsWith(FOCUS)) {
			return null;
		}
		String[] words = address.substring(FOCUS.length()).split("/");
		return new PartPlace(UUID.fromString(words[1]), Integer.parseInt(words[2]));
	}

	/** Does what an address says; it is one that this class has made, as a page has no others. */
	static void perform(String address, ConversationListener listener) {
		if (address.equals(EARLIER)) {
			listener.showEarlier();
		} else if (address.startsWith(FOLLOW)) {
			listener.follow(URLDecoder.decode(address.substring(FOLLOW.length()), StandardCharsets.UTF_8));
		} else if (address.startsWith(PART)) {
			String[] words = address.substring(PART.length()).split("/");
			listener.act(PartAction.valueOf(words[0]), UUID.fromString(words[1]), Integer.parseInt(words[2]));
		} else if (address.startsWith(MESSAGE)) {
			String[] words = address.substring(MESSAGE.length()).split("/");
			listener.act(MessageAction.valueOf(words[0]), UUID.fromString(words[1]));
		}
	}
}
