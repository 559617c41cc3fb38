package org.tftsr.pii.internal.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.number.CheckDigits;

/**
 * International bank account numbers (ISO 13616): the length of the country, and the check digits by mod 97-10
 * (ISO/IEC 7064). They stand in one run or in groups of four, in
 * capital or in small letters.
 */
public final class IbanRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.IBAN, "iban", "mod-97");
	private static final int GROUP = 4;
	private static final Map<String, Integer> LENGTHS = lengths("""
			AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20
			EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
			KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23
			PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26
			UA29 VA22 VG24 XK20 YE30
			""");

	private static Map<String, Integer> lengths(String registry) {
		Map<String, Integer> lengths = new HashMap<>();
		for (String entry : registry.strip().split("\\s+")) {
			lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
		}
		return Map.copyOf(lengths);
	}

	@Override
	public Triggers triggers() {
		List<String> starts = new ArrayList<>();
		for (String country : LENGTHS.keySet()) {
			for (char digit = '0'; digit <= '9'; digit++) {
				starts.add(country + digit);
				starts.add(country.toLowerCase(Locale.ROOT) + digit);
			}
		}
		return Triggers.literals(starts.toArray(new String[0]));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (!Ascii.isDigit(window.at(at + 3)) || window.at(at - 1) == '_') {
			return;
		}
		int length = LENGTHS.get(window.text(at, at + 2).toUpperCase(Locale.ROOT));
		boolean small = Ascii.isLower(window.at(at));
		StringBuilder digits = new StringBuilder(length);
		char mark = window.at(at + GROUP);
		boolean grouped = mark == ' ' || mark == '-';
		int i = at;
		while (digits.length() < length) {
			if (grouped && digits.length() > 0 && digits.length() % GROUP == 0) {
				if (window.at(i++) != mark) {
					return;
				}
			}
			char c = window.at(i++);
			if (!Ascii.isDigit(c) && !(small ? Ascii.isLower(c) : Ascii.isUpper(c))) {
				return;
			}
			digits.append(c);
		}
		String rotated = digits.substring(GROUP) + digits.substring(0, GROUP);
		if (!window.isWord(i) && window.at(i) != '_' && CheckDigits.remainder(rotated, 97) == 1) {
			found.add(at, i, RULE);
		}
	}
}
