package org.tftsr.pii.internal.personal;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Names of persons in running text: of two words or more behind what somebody is, {@code customer Jane Roe},
 * {@code Kunde Jan Ruh}, {@code started by user Jane Roe}, and of one or more behind a form of address, {@code Herr Ruh},
 * {@code Mrs. Roe}.
 */
public final class PersonRoleRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PERSON, "person-name", "place");
	private static final String[] ROLES = { "customer ", "patient ", "employee ", "applicant ", "caller ", "issued to ", "by user ", "kunde ", "kundin ",
			"patientin ", "mitarbeiter ", "mitarbeiterin ", "antragsteller ", "cliente ", "paciente ", "empleado ", "empleada ", "salari\u00E9 ",
			"paziente ", "dipendente ", "klant " };
	private static final String[] ADDRESSES = { "Mr. ", "Mrs. ", "Ms. ", "Herr ", "Herrn ", "Frau ", "Mme ", "Mlle ", "Sra. ", "Sr. ", "Signora " };
	private static final String MAINFRAME = "name(";
	private static final WordSet MAINFRAME_USER = new WordSet("user userid");
	private static final int RECORD = 80;
	private static final int LONGEST_NAME = 32;
	private static final int MOST_WORDS = 4;
	/** German nouns have a capital like names, and so have products. */
	private static final WordSet NO_NAMES = new WordSet("""
			success plan premium support portal care center centre relations experience satisfaction number id name not found
			nummer konto vertrag rechnung bestellung holle doktor professor
			""");

	@Override
	public Triggers triggers() {
		String[] all = new String[ROLES.length + ADDRESSES.length + 1];
		all[all.length - 1] = MAINFRAME;
		System.arraycopy(ROLES, 0, all, 0, ROLES.length);
		System.arraycopy(ADDRESSES, 0, all, ROLES.length, ADDRESSES.length);
		return Triggers.anyCase(all);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, MAINFRAME)) {
			recogniseMainframe(window, at + MAINFRAME.length(), found);
			return;
		}
		for (String address : ADDRESSES) {
			if (window.startsWith(at, address)) {
				recogniseName(window, at + address.length(), 1, found);
				return;
			}
		}
		for (String role : ROLES) {
			if (window.startsWithAnyCase(at, role)) {
				recogniseName(window, at + role.length(), 2, found);
				return;
			}
		}
	}

	/** {@code USER(JROE) GROUP(SYS1) NAME(JANE ROE)}. */
	private static void recogniseMainframe(Window window, int start, Findings found) {
		int end = start;
		while (end - start < LONGEST_NAME && (Ascii.isUpper(window.at(end)) || window.at(end) == ' ' || window.at(end) == '-')) {
			end++;
		}
		if (window.at(end) == ')' && end - start > 1 && MAINFRAME_USER.standsWithin(window, window.contextStart(start, RECORD), start)
				&& Ascii.isUpper(window.at(start - 2))) {
			found.add(start, end, RULE);
		}
	}

	/** @param fewest how many words the name must have */
	private static void recogniseName(Window window, int start, int fewest, Findings found) {
		int end = start - 1;
		int words = 0;
		while (words < MOST_WORDS && window.at(end) == ' ') {
			int stop = NameWord.end(window, end + 1);
			if (stop < 0 || window.isWord(stop) || "=_(/:".indexOf(window.at(stop)) >= 0) {
				break;
			}
			end = stop;
			words++;
		}
		boolean name = words > 1 ? NameWord.isFullName(window, start, end)
				: words == 1 && Ascii.isLower(window.at(end - 1)) && !CommonWords.isOne(window, start, end);
		if (words >= fewest && name && !NO_NAMES.standsWithin(window, start, end)) {
			found.add(start, end, RULE);
		}
	}
}
