package org.tftsr.pii.internal.engine;

import java.util.Arrays;
import java.util.List;

/** All triggers of a list of recognisers, as tables. Immutable. */
public final class TriggerTable {

	/** For each unit what it is; marks are those that a literal starts with. */
	final byte[] kinds = CharKinds.table();
	final LiteralTree literals;
	/** Those of values that may go on behind the line that they start on. */
	final LiteralTree overLines;
	private final NumberTable numbers;
	private final Recogniser[] opaqueWords;
	private final Recogniser[] lineStarts;
	/** The units at the end of a line of which one of them wants the next line. */
	private final AsciiSet lineEnds;

	public TriggerTable(List<Recogniser> recognisers) {
		literals = new LiteralTree(recognisers);
		overLines = new LiteralTree(recognisers.stream().filter(Recogniser::goesOverLines).toList());
		numbers = new NumberTable(recognisers);
		opaqueWords = recognisers.stream().filter(r -> r.triggers().opaqueWords()).toArray(Recogniser[]::new);
		lineStarts = recognisers.stream().filter(r -> !r.triggers().lineEnds().isEmpty()).toArray(Recogniser[]::new);
		lineEnds = AsciiSet.where(unit -> Arrays.stream(lineStarts)
				.anyMatch(r -> r.triggers().lineEnds().indexOf(unit) >= 0));
		recognisers.stream().flatMap(r -> r.triggers().literals().stream()).forEach(this::noteMark);
	}

	private void noteMark(String literal) {
		char first = literal.charAt(0);
		kinds[first] = CharKinds.isWord(first) ? kinds[first] : CharKinds.MARK;
	}

	/** As {@link Triggers.NumberShape#fits} describes numbers. */
	void fireNumber(char joint, int digits, char mark, boolean isLong, Window window, int at, Findings found) {
		Recogniser[] askers = numbers.askedAt(joint, digits, mark, isLong);
		window.looked(askers.length * Window.ASKED);
		for (Recogniser recogniser : askers) {
			recogniser.recognise(window, at, found);
		}
	}

	/** At the first unit of a line that is not the first one. */
	void fireLineStart(Window window, int at, Findings found) {
		if (lineEnds.has(window.at(at - 2))) {
			window.looked(lineStarts.length * Window.ASKED);
			for (Recogniser recogniser : lineStarts) {
				recogniser.recognise(window, at, found);
			}
		}
	}

	void fireOpaqueWord(Window window, int at, Findings found) {
		window.looked(opaqueWords.length * Window.ASKED);
		for (Recogniser recogniser : opaqueWords) {
			recogniser.recognise(window, at, found);
		}
	}
}
