package org.tftsr.ui.chat.internal.session;

import java.util.UUID;

/**
 * What is to be shown.
 *
 * @param issueId        the issue
 * @param conversationId the conversation; null for the one that changed last
 * @param fresh          whether a new conversation is to begin
 * @param window         how many of its last messages are shown
 * @param realValues     whether real values stand on the screen in the place of pseudonyms
 */
record Wanted(UUID issueId, UUID conversationId, boolean fresh, int window, boolean realValues) {

	/** So many messages are more than fit on a screen, and few enough to be there at once. */
	static final int FIRST_WINDOW = 40;

	static Wanted of(UUID issueId, boolean realValues) {
		return new Wanted(issueId, null, false, FIRST_WINDOW, realValues);
	}

	Wanted conversation(UUID id) {
		return new Wanted(issueId, id, false, FIRST_WINDOW, realValues);
	}

	Wanted begin() {
		return new Wanted(issueId, null, true, FIRST_WINDOW, realValues);
	}

	Wanted more() {
		return new Wanted(issueId, conversationId, fresh, window + FIRST_WINDOW, realValues);
	}

	Wanted showing(boolean real) {
		return new Wanted(issueId, conversationId, fresh, window, real);
	}
}
