package org.tftsr.pii.internal.network;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Host names of three or more labels before a port, {@code proxy.example.edu.hk:5070}. Line numbers of source files and
 * values of settings stand behind dotted names as well: what ends like a file, or in a word that settings end in, is a
 * host only with a second level such as {@code co} or {@code edu} before its country.
 */
public final class HostPortRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.HOSTNAME, "host-port", "top-level-domain");
	private static final int FEWEST_LABELS = 3;
	private static final int LONGEST_PORT = 5;
	private static final int HIGHEST_PORT = 65_535;
	private static final WordSet TOP_LEVELS = new WordSet("""
			com org net edu gov mil int info biz io dev app cloud ai xyz online tech site eu internal local lan corp
			intranet ae ar au ba bd bg bh bo br ca ch ci cl cn co cr cu cy cz de dk dz ec ee eg es fi fr ge gh gr gt
			hk hn hr hu ie il iq ir je jm jo jp ke kg kh kr kw kz lb li lk lt lu lv ly mc mk mt mx ng nl np nz om pe ph
			pk pr qa ro ru sa se sg si sk sn sv sy th tn tr tw tz ua ug uk uy uz va ve vn ye za zm zw
			""");
	/** Countries whose codes also end the names of files or of settings. */
	private static final WordSet AMBIGUOUS = new WordSet("""
			ad ag al am as at be bn by cc cm do et fm gb gg gl id in is it kt la ma md me mg ml mm mo ms mu mv mw my mz
			na ne no nr pa pl pm ps pt py re rs rw sc sd sh sl so st sx tc td tf tg tm to tt tv us vc vi ws
			""");
	private static final WordSet SECOND_LEVELS = new WordSet("ac co com edu gob gov gv mil ne net or org sch");
	/** Names that start so are written from the top down, as those of packages are. */
	private static final WordSet PACKAGE_ROOTS = new WordSet("com org net edu gov io java javax jakarta android");

	@Override
	public Triggers triggers() {
		return Triggers.literals(":1", ":2", ":3", ":4", ":5", ":6", ":7", ":8", ":9")
				.between((before, next) -> Ascii.isLower(before));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!Ascii.isLower(window.at(at - 1)) || !isPort(window, at + 1)) {
			return;
		}
		int start = HostNames.startOfSmallName(window, at);
		if (HostNames.startsAlone(window, start) && HostNames.isHost(window, start, at) && hasHostLabels(window, start,
				at)) {
			found.add(start, at, RULE);
		}
	}

	/** Two to five digits up to the highest port, with no further number behind them as a column or a time has. */
	private static boolean isPort(Window window, int start) {
		int end = window.skipDigits(start, LONGEST_PORT + 1);
		if (end - start < 2 || end - start > LONGEST_PORT || window.isWord(end) || window.at(end) == '_') {
			return false;
		}
		boolean goesOn = (window.at(end) == ':' || window.at(end) == '.' || window.at(end) == ',')
				&& Ascii.isDigit(window.at(end + 1));
		return !goesOn && Integer.parseInt(window.text(start, end)) <= HIGHEST_PORT;
	}

	private static boolean hasHostLabels(Window window, int start, int end) {
		int labels = 1;
		int firstEnd = end;
		int second = start;
		int top = start;
		for (int i = start; i < end; i++) {
			if (window.at(i) == '.') {
				if (!Ascii.isAlphanumeric(window.at(i - 1)) || !Ascii.isAlphanumeric(window.at(i + 1))) {
					return false;
				}
				firstEnd = labels == 1 ? i : firstEnd;
				labels++;
				second = top;
				top = i + 1;
			}
		}
		if (labels < FEWEST_LABELS || PACKAGE_ROOTS.contains(window, start, firstEnd)) {
			return false;
		}
		return AMBIGUOUS.contains(window, top, end) ? SECOND_LEVELS.contains(window, second, top - 1)
				: TOP_LEVELS.contains(window, top, end);
	}
}
