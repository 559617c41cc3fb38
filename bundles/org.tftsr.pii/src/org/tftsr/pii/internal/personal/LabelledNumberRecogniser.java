package org.tftsr.pii.internal.personal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;
import org.tftsr.pii.internal.personal.number.NumberScheme;
import org.tftsr.pii.internal.personal.number.NumberSchemes;
import org.tftsr.pii.internal.personal.number.WrittenNumber;

/**
 * Numbers that hold letters, behind a label that names their kind: {@code VIN}, {@code passport number},
 * {@code swift_code}. Between label and number stand only signs and words that labels go on with.
 */
public final class LabelledNumberRecogniser implements Recogniser {

	private static final int FARTHEST = 32;
	/** What it costs to find out which label stands there, in units read. */
	private static final int LOOK = 160;
	private static final int MOST_MARKS = 6;
	private static final String MARKS = " \t\"'=:#.-_\\(>[";
	private static final String[] JOINTS = { "", " ", "_", "-" };
	private static final WordSet FILLERS = new WordSet("""
			number numbers no nr num nummer numero code card id identification is was of the and holder identifier
			document key value registration reg license licence provider idnr account record tax
			""");

	/** Labels of other alphabets stand before numbers, where they are looked for from the number. */
	private static Set<String> labels() {
		Set<String> labels = new LinkedHashSet<>();
		NumberSchemes.list().stream().filter(NumberScheme::mayHoldLetters).flatMap(s -> s.labels().stream())
				.filter(l -> l.chars().allMatch(c -> c < 128)).forEach(label -> {
					for (String joint : JOINTS) {
						labels.add(label.replace("+", joint));
					}
				});
		return labels;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase(labels().toArray(new String[0]));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		window.looked(LOOK);
		int label = endOfWord(window, at);
		List<NumberScheme> kinds = NumberSchemes.named(window, at, label);
		if (kinds.isEmpty()) {
			int second = startOfWord(window, label);
			label = second < 0 ? label : endOfWord(window, second);
			kinds = second < 0 ? kinds : NumberSchemes.named(window, at, label);
		}
		// a longer word may only start like a label
		int word = kinds.isEmpty() ? -1 : startOfWord(window, label);
		int behindLabel = word;
		while (word >= 0 && word - label < FARTHEST) {
			int end = endOfWord(window, word);
			if (!FILLERS.contains(window, word, end) || Ascii.isDigit(window.at(end))) {
				List<NumberScheme> all = word == behindLabel ? kinds : NumberSchemes.named(window, at, word);
				WrittenNumber number = WrittenNumber.at(window, word, true);
				NationalNumberRecogniser.recogniseNamed(number, word, all, found);
				return;
			}
			word = startOfWord(window, end);
		}
	}

	private static int endOfWord(Window window, int start) {
		int end = start;
		while (end - start < FARTHEST && Ascii.isLetter(window.at(end)) && (end == start
				|| !Ascii.isUpper(window.at(end)) || Ascii.isUpper(window.at(end - 1)))) {
			end++;
		}
		return end;
	}

	/** Where the next word or number starts, in the middle of {@code camelCase} or behind a few marks; -1 if none. */
	private static int startOfWord(Window window, int from) {
		int start = from;
		while (start - from < MOST_MARKS && MARKS.indexOf(window.at(start)) >= 0) {
			start++;
		}
		return Ascii.isAlphanumeric(window.at(start)) ? start : -1;
	}
}
