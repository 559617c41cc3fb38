package org.tftsr.ui.chat.internal.conversation;

import java.util.Locale;

import org.tftsr.ui.chat.internal.conversation.ShownMessage.Tone;
import org.tftsr.ui.chat.internal.markdown.CodeToken;

/** The ids of the colours of the chat, as plugin.xml defines them. */
public final class ChatColors {

	private static final String BASE = "org.tftsr.ui.chat.";

	public static final String PAGE = BASE + "page";
	public static final String TEXT = BASE + "text";
	/** Behind a question. */
	public static final String QUESTION = BASE + "question";
	/** Beside a question, and around the part that is selected. */
	public static final String ACCENT = BASE + "accent";
	/** Behind code. */
	public static final String CODE = BASE + "code";
	/** Of lines. */
	public static final String EDGE = BASE + "edge";
	/** Of text that matters less. */
	public static final String DIM = BASE + "dim";
	public static final String LINK = BASE + "link";
	/** Of what stays on this machine. */
	public static final String LOCAL = BASE + "local";
	public static final String WARNING = BASE + "warning";
	public static final String ERROR = BASE + "error";

	private ChatColors() {
	}

	/** The colour of a piece of code. */
	public static String of(CodeToken.Kind kind) {
		return BASE + "code." + kind.name().toLowerCase(Locale.ROOT);
	}

	/** The colour of a note. */
	public static String of(Tone tone) {
		return switch (tone) {
		case BUSY, INFO -> DIM;
		case WARNING -> WARNING;
		case ERROR -> ERROR;
		};
	}
}
