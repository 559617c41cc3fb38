package org.tftsr.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Where pieces of hostile texts come from: what makes the detector look, what it looks for around that, and cuttings of the
 * examples of its tests. Immutable.
 */
final class HostilePieces {

	private static final String MARKS = " \n\t\r.,:;=@-_/\\\"'`()<>[]{}+*%$#~&|!?^\u0000\u00A0\u00E9\u00DF\u2013\u4E2D\uD83D\uDE00";
	private static final String LETTERS = "aAbBeEfFqQxXzZ";
	private static final List<String> FORMS = List.of("://", "http://", "https://u:p@", "ldap://", "=\"", "':'", "\\\"", "&quot;",
			"%22", "%3D", "%40", "&amp;", "->", "=>", "::", "..", "--", "/home/", "\\Users\\", "C:\\", "${", "{{", "</", "\r\n", ": ",
			", ", " = ", "\u00E9", "\uD83D\uDE00", "1.2.3.4", "fe80::1", "00:16:3e:12:34:56", "4111 1111 1111 1111",
			"4111111111111111", "078-05-1120", "+49 30 1234567", "(415) 555-0132", "2026-11-24", "12:34:56", "131052-308T",
			"jane@example.org", "mail.example.com", "mail.example.co.uk:8080", "GB29NWBK60161331926819", "eyJhbGciOiJIUzI1NiJ9.",
			"-----BEGIN ", "AKIA", "ghp_", "Jane Roe ", "user CORP\\jroe", "password", "token", "api_key", "secret", "session",
			"username", "hostname", "card", "phone", "call", "version", "is ", "aB3xK9mQ", "0123456789abcdef",
			"01234567-89ab-cdef-0123-456789abcdef", "a1b2c3d4e5f60718", "error", "key", "id", "name");
	private static final int LONGEST_CUTTING = 32;
	private static final int MOST_RANDOM_UNITS = 6;
	/** What the file of examples has besides text. */
	private static final String NOTATION = "[\u27E6\u27E7\u00B7]";

	private final List<String> triggers = Product.whatDetectionLooksFor();
	private final List<String> examples;

	/** @param examples a file with an example in each line, behind its type and two blanks */
	HostilePieces(Path examples) throws IOException {
		try (var lines = Files.lines(examples)) {
			this.examples = lines.filter(line -> !line.startsWith("#") && line.contains("  "))
					.map(line -> line.substring(line.indexOf("  ")).strip().replaceAll(NOTATION, "").replace('\u23CE', '\n'))
					.filter(line -> !line.isEmpty()).toList();
		}
	}

	/** A piece of at least one unit. */
	String next(Random random) {
		return switch (random.nextInt(8)) {
		case 0, 1 -> inSomeCase(anyOf(triggers, random), random);
		case 2, 3 -> anyOf(FORMS, random);
		case 4 -> cutting(anyOf(examples, random), random);
		case 5 -> number(random);
		default -> units(random);
		};
	}

	/** A unit that a text may have. */
	static char unit(Random random) {
		return switch (random.nextInt(4)) {
		case 0 -> LETTERS.charAt(random.nextInt(LETTERS.length()));
		case 1 -> (char) ('0' + random.nextInt(10));
		default -> MARKS.charAt(random.nextInt(MARKS.length()));
		};
	}

	private static String anyOf(List<String> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static String inSomeCase(String text, Random random) {
		return random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
	}

	private static String cutting(String example, Random random) {
		int start = random.nextInt(example.length());
		return example.substring(start, Math.min(example.length(), start + 1 + random.nextInt(LONGEST_CUTTING)));
	}

	/** Groups of digits with the same mark between them. */
	private static String number(Random random) {
		char mark = " -./:,".charAt(random.nextInt(6));
		int length = 1 + random.nextInt(6);
		StringBuilder number = new StringBuilder();
		for (int groups = 1 + random.nextInt(5); groups > 0; groups--) {
			for (int i = 0; i < length; i++) {
				number.append((char) ('0' + random.nextInt(10)));
			}
			number.append(groups > 1 || random.nextBoolean() ? String.valueOf(mark) : "");
		}
		return number.toString();
	}

	private static String units(Random random) {
		StringBuilder units = new StringBuilder();
		for (int count = 1 + random.nextInt(MOST_RANDOM_UNITS); count > 0; count--) {
			units.append(unit(random));
		}
		return units.toString();
	}
}
