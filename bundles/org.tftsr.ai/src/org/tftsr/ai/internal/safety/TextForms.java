package org.tftsr.ai.internal.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a text reads to somebody who takes it in at a glance. */
final class TextForms {

	/** Letters of other scripts that look like those of ours, and what they look like. */
	private static final String LOOKALIKES = "аеорсухіјѕһԁԛԝкмтвпгναορικτυχеɑɡıℓ";
	private static final String LETTERS = "aeopcyxijshdqwkmtbnrvaopiktuxeagil";
	private static final String LEET = "013457@$!|";
	private static final String LEET_LETTERS = "oieastasil";
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");
	/** Single letters with one sign between them. */
	private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\d])(?:\\p{L}[ .\\-_*·]){5,}\\p{L}(?![\\p{L}\\d])");
	private static final Pattern WIDE_BLANK = Pattern.compile(" {2,}");

	private TextForms() {
	}

	/** In small letters, in their usual form, with single blanks and without what is not seen. */
	static String plain(String text) {
		String usual = Normalizer.normalize(HiddenCharacters.remove(text), Normalizer.Form.NFKC);
		return BLANKS.matcher(usual.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/** With letters of ours in the place of those that look like them, and without accents. */
	static String withoutLookalikes(String plain) {
		if (plain.chars().allMatch(c -> c < 0x80)) {
			return plain;
		}
		String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
		return translate(bare, LOOKALIKES, LETTERS);
	}

	/** Other readings: digits for letters, letters apart, backwards, by half an alphabet. */
	static List<String> disguised(String plain) {
		List<String> forms = new ArrayList<>();
		forms.add(translate(plain, LEET, LEET_LETTERS));
		forms.add(new StringBuilder(plain).reverse().toString());
		forms.add(rot13(plain));
		var spaced = SPACED.matcher(plain);
		if (spaced.find()) {
			forms.add(WIDE_BLANK.matcher(spaced.replaceAll(m -> m.group().replaceAll("[ .\\-_*·]", ""))).replaceAll(" "));
			forms.add(plain.replaceAll("[^\\p{L}]", ""));
		}
		forms.add(plain.replaceAll("[*_~`]+", ""));
		forms.add(plain.replaceAll("(?<=\\p{L})[*_~`.\\-]+(?=\\p{L})", ""));
		forms.add(plain.replaceAll("[_\\-+.*/]+", " "));
		return forms;
	}

	private static String translate(String text, String from, String to) {
		StringBuilder translated = new StringBuilder(text);
		for (int i = 0; i < translated.length(); i++) {
			int at = from.indexOf(translated.charAt(i));
			if (at >= 0) {
				translated.setCharAt(i, to.charAt(at));
			}
		}
		return translated.toString();
	}

	private static String rot13(String text) {
		StringBuilder turned = new StringBuilder(text);
		for (int i = 0; i < turned.length(); i++) {
			char c = turned.charAt(i);
			if (c >= 'a' && c <= 'z') {
				turned.setCharAt(i, (char) ('a' + (c - 'a' + 13) % 26));
			}
		}
		return turned.toString();
	}
}
