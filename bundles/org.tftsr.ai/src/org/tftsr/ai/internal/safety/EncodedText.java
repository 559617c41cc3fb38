package org.tftsr.ai.internal.safety;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that stand in a text in encoded form: base64, hexadecimal digits, escapes of URLs, of JSON and of HTML. */
final class EncodedText {

	private static final int MOST = 8;
	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{20,}={0,2}");
	private static final Pattern HEX = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[ :]?){16,}");
	private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))");
	private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

	private EncodedText() {
	}

	/** Those that read as text; only a few of each line. */
	static List<String> decode(String text) {
		List<String> decoded = new ArrayList<>();
		Matcher base64 = BASE64.matcher(text);
		while (decoded.size() < MOST && base64.find()) {
			add(base64(base64.group()), decoded);
		}
		Matcher hex = HEX.matcher(text);
		while (decoded.size() < MOST && hex.find()) {
			String digits = hex.group().replaceAll("[ :]", "");
			add(HexFormat.of().parseHex(digits), decoded);
		}
		if (PERCENT.matcher(text).results().limit(2).count() == 2) {
			decoded.add(bytesInPlace(PERCENT, text));
		}
		if (ESCAPE.matcher(text).find()) {
			decoded.add(ESCAPE.matcher(text).replaceAll(m -> literal(m.group(1) == null ? m.group(2) : m.group(1), 16)));
		}
		if (ENTITY.matcher(text).find()) {
			decoded.add(ENTITY.matcher(text)
					.replaceAll(m -> m.group(1) == null ? literal(m.group(2), 10) : literal(m.group(1), 16)));
		}
		return decoded;
	}

	private static String literal(String digits, int base) {
		int codePoint = Integer.parseInt(digits, base);
		return Character.isValidCodePoint(codePoint) ? Matcher.quoteReplacement(Character.toString(codePoint)) : "";
	}

	private static String bytesInPlace(Pattern escape, String text) {
		return escape.matcher(text.replace('+', ' ')).replaceAll(m -> literal(m.group(1), 16));
	}

	private static byte[] base64(String text) {
		try {
			String usual = text.replace('-', '+').replace('_', '/').replace("=", "");
			return Base64.getDecoder().decode(usual.substring(0, usual.length() - (usual.length() % 4 == 1 ? 1 : 0)));
		} catch (IllegalArgumentException e) {
			return new byte[0];
		}
	}

	private static void add(byte[] bytes, List<String> decoded) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			if (!text.isBlank() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
				decoded.add(text);
			}
		} catch (CharacterCodingException e) {
			// no text
			return;
		}
	}
}
