package org.tftsr.ui.chat.internal.input;

import java.util.ArrayList;
import java.util.List;

/** What was asked before in this view, as typed. It is kept nowhere, as what is typed is not redacted. */
final class InputHistory {

	private static final int MOST = 100;

	private final List<String> texts = new ArrayList<>();
	/** Behind the last one where what is being typed is shown. */
	private int place;
	private String typed = "";

	void add(String text) {
		texts.remove(text);
		texts.add(text);
		if (texts.size() > MOST) {
			texts.removeFirst();
		}
		reset();
	}

	/** What is being typed comes after all that was asked. */
	void reset() {
		place = texts.size();
		typed = "";
	}

	/**
	 * Another text.
	 *
	 * @param now   what stands there now
	 * @param older whether the one asked before is wanted, and not the one after
	 * @return null where there is none
	 */
	String move(String now, boolean older) {
		int next = place + (older ? -1 : 1);
		if (next < 0 || next > texts.size()) {
			return null;
		}
		if (place == texts.size()) {
			typed = now;
		}
		place = next;
		return place == texts.size() ? typed : texts.get(place);
	}

	/** Forgets all of it. */
	void clear() {
		texts.clear();
		reset();
	}
}
