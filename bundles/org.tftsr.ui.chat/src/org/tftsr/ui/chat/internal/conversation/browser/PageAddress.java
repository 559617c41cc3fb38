package org.tftsr.ui.chat.internal.conversation.browser;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.IntFunction;

import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.PartAction;

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
	/** A part has got the keyboard; told by {@code page.js}. */
	private static final String FOCUS = SCHEME + "focus/";

	private PageAddress() {
	}

	static String earlier() {
		return EARLIER;
	}

	static String follow(String link) {
		return FOLLOW + URLEncoder.encode(link, StandardCharsets.UTF_8);
	}

	static String part(PartAction action, PagePlace place) {
		return PART + action.name() + '/' + place.key() + '/' + place.part();
	}

	static String message(MessageAction action, int key) {
		return MESSAGE + action.name() + '/' + key;
	}

	/** The id of the element of a part. */
	static String id(int key, int part) {
		return "p/" + key + '/' + part;
	}

	/** The part that has the keyboard now; null where the address does not tell of one. */
	static PagePlace focus(String address) {
		if (!address.startsWith(FOCUS)) {
			return null;
		}
		String[] words = address.substring(FOCUS.length()).split("/");
		return new PagePlace(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
	}

	/**
	 * Does what an address says; it is one that this class has made, as a page has no others. Nothing where it is about a message
	 * that is there no more.
	 *
	 * @param messages gives the ids of messages by their keys, null for none
	 */
	static void perform(String address, IntFunction<UUID> messages, ConversationListener listener) {
		if (address.equals(EARLIER)) {
			listener.showEarlier();
		} else if (address.startsWith(FOLLOW)) {
			listener.follow(URLDecoder.decode(address.substring(FOLLOW.length()), StandardCharsets.UTF_8));
		} else if (address.startsWith(PART)) {
			String[] words = address.substring(PART.length()).split("/");
			UUID message = messages.apply(Integer.parseInt(words[1]));
			if (message != null) {
				listener.act(PartAction.valueOf(words[0]), message, Integer.parseInt(words[2]));
			}
		} else if (address.startsWith(MESSAGE)) {
			String[] words = address.substring(MESSAGE.length()).split("/");
			UUID message = messages.apply(Integer.parseInt(words[1]));
			if (message != null) {
				listener.act(MessageAction.valueOf(words[0]), message);
			}
		}
	}
}
