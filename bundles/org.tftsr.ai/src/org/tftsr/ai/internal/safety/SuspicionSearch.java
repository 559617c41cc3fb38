package org.tftsr.ai.internal.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ai.Draft.Suspicion;

/** Looks for lines that try to give a model orders, in the forms in which texts go along with a question. */
public final class SuspicionSearch {

	/** A person who sees so many knows enough. */
	private static final int MOST = 50;
	private static final int LONGEST = 160;

	/** {@code *1 12-15: text} of an evidence pack. */
	private static final Pattern PACK_LINE = Pattern.compile("(?:\\*\\d+ )?(\\d{1,18})(?:-\\d+)?: (.*)");
	/** {@code #3 12x ERROR 100-200 text} of an evidence pack. */
	private static final Pattern PACK_TEMPLATE = Pattern.compile("#\\d+ \\d+x (?:[A-Z]+ )?(\\d{1,18})(?:-\\d+)? (.*)");
	/** {@code label:12 text} of lines. */
	private static final Pattern PLACED_LINE = Pattern.compile(".*?:(\\d{1,18}) (.*)");

	private record Line(long number, String text) {
	}

	private SuspicionSearch() {
	}

	/** In the text of an evidence pack. */
	public static List<Suspicion> inPack(String label, String text) {
		return search(label, text, line -> match(PACK_LINE, line, match(PACK_TEMPLATE, line, new Line(0, line))));
	}

	/** In lines that begin with their place. */
	public static List<Suspicion> inLines(String label, String text) {
		return search(label, text, line -> match(PLACED_LINE, line, new Line(0, line)));
	}

	/** In any other text; an order may run over the end of a line. */
	public static List<Suspicion> inText(String label, String text) {
		List<Suspicion> found = new ArrayList<>();
		String before = "";
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
			String line = lines.get(i);
			int number = i + 1;
			String joined = before + ' ' + line;
			InjectionDetector.why(line).or(() -> InjectionDetector.why(joined))
					.ifPresent(why -> found.add(new Suspicion(label, number, shortened(line), why)));
			before = found.isEmpty() || found.getLast().line() != number ? line : "";
		}
		return found;
	}

	private static List<Suspicion> search(String label, String text, Function<String, Line> parse) {
		List<Suspicion> found = new ArrayList<>();
		for (String each : text.lines().toList()) {
			Line line = parse.apply(each);
			InjectionDetector.why(line.text())
					.ifPresent(why -> found.add(new Suspicion(label, line.number(), shortened(line.text()), why)));
			if (found.size() == MOST) {
				break;
			}
		}
		return found;
	}

	private static Line match(Pattern form, String line, Line otherwise) {
		Matcher matcher = form.matcher(line);
		return matcher.matches() ? new Line(Long.parseLong(matcher.group(1)), matcher.group(2)) : otherwise;
	}

	private static String shortened(String line) {
		String text = line.strip();
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
	}
}
