package org.tftsr.ui.chat.internal.markdown;

/** Characters that nobody sees, but that turn what is seen around or carry what only a machine reads. */
final class HiddenCharacters {

	private static final int FIRST_TAG = 0xE0000;
	private static final int LAST_TAG = 0xE0FFF;

	private HiddenCharacters() {
	}

	/** A text without them. */
	static String removed(String text) {
		if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
			return text;
		}
		StringBuilder visible = new StringBuilder(text.length());
		text.codePoints().filter(c -> !isHidden(c)).forEach(visible::appendCodePoint);
		return visible.toString();
	}

	private static boolean isHidden(int c) {
		if (c == '\n' || c == '\r' || c == '\t') {
			return false;
		}
		return Character.isISOControl(c) || c >= FIRST_TAG && c <= LAST_TAG || c >= 0x202A && c <= 0x202E
				|| c >= 0x2066 && c <= 0x2069 || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF;
	}
}
