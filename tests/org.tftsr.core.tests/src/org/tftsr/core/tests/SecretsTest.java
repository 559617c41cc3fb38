package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.RecoveryCode;

/** Passphrases and recovery codes as they are typed, and what is left of them. */
class SecretsTest {

	/** Not a secret: a code of no vault. */
	private static final String CODE = "MCTSSR-8E9R18-VXBJ99-YQDDQ9-4KBAZJ-X2QHVP";

	@Test
	void aRecoveryCodeIsReadAsPeopleTypeIt() throws Exception {
		try (RecoveryCode code = RecoveryCode.random()) {
			String text = code.text();
			assertTrue(text.matches("([0-9A-HJKMNP-TV-Z]{6}-){5}[0-9A-HJKMNP-TV-Z]{6}"), text.length() + " characters");
			for (String typed : new String[] { text, text.toLowerCase(), text.replace("-", ""), text.replace("-", " "),
					text.replace('-', '\u2013'), " " + text + "\n", text.replace('0', 'O').replace('1', 'l') }) {
				assertArrayEquals(code.bytes(), RecoveryCode.parse(typed).bytes());
			}
		}
	}

	@Test
	void everySingleSlipOfThePenIsFound() {
		String text = CODE;
		assertTrue(opens(text), "the form of codes stays as it is: they are on paper");
		String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
		int undetected = 0;
		for (int place = 0; place < text.length(); place++) {
			for (char other : alphabet.toCharArray()) {
				if (text.charAt(place) != '-' && text.charAt(place) != other) {
					undetected += opens(text.substring(0, place) + other + text.substring(place + 1)) ? 1 : 0;
				}
			}
		}
		for (int place = 0; place + 1 < text.length(); place++) {
			char first = text.charAt(place);
			char second = text.charAt(place + 1);
			if (first != second && first != '-' && second != '-') {
				undetected += opens(text.substring(0, place) + second + first + text.substring(place + 2)) ? 1 : 0;
			}
		}
		assertEquals(0, undetected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "ABC", "not a code at all", "UUUUUU-UUUUUU-UUUUUU-UUUUUU-UUUUUU-UUUUUU",
			"000000-000000-000000-000000-000000-000000", "000000-000000-000000-000000-000000-000000-0" })
	void whatIsNoCodeIsToldWithoutRepeatingIt(String typed) {
		TftsrException problem = assertThrows(TftsrException.class, () -> RecoveryCode.parse(typed));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertFalse(typed.length() > 3 && problem.getMessage().contains(typed));
	}

	@Test
	void twoCodesAreNeverTheSame() {
		assertNotEquals(RecoveryCode.random().text(), RecoveryCode.random().text());
	}

	@Test
	void aPassphraseIsTheSameInAnyNormalForm() {
		try (Passphrase composed = of("sch\u00f6n"); Passphrase decomposed = of("scho\u0308n");
				Passphrase other = of("schon")) {
			assertArrayEquals("sch\u00f6n".getBytes(StandardCharsets.UTF_8), decomposed.bytes());
			assertTrue(composed.matches(decomposed));
			assertFalse(composed.matches(other));
		}
	}

	@Test
	void itTakesTheGivenArrayAndLeavesNothingInIt() {
		char[] given = "words".toCharArray();
		Passphrase passphrase = Passphrase.of(given);
		assertArrayEquals("     ".toCharArray(), given);
		assertEquals("words", passphrase.text().toString());
		passphrase.close();
		assertThrows(IllegalStateException.class, passphrase::bytes);
		assertThrows(IllegalStateException.class, passphrase::text);
		assertFalse(passphrase.toString().contains("words"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t \n" })
	void aBlankOneIsNone(String blank) {
		assertTrue(Passphrase.isBlank(blank.toCharArray()));
		assertThrows(IllegalArgumentException.class, () -> of(blank));
	}

	@Test
	void whatWasWipedGivesNothing() {
		RecoveryCode code = RecoveryCode.random();
		String text = code.text();
		assertFalse(code.toString().contains(text.substring(0, 6)));
		code.close();
		assertThrows(IllegalStateException.class, code::text);
		assertThrows(IllegalStateException.class, code::bytes);
	}

	private static Passphrase of(String text) {
		return Passphrase.of(text.toCharArray());
	}

	private static boolean opens(String typed) {
		try {
			RecoveryCode.parse(typed).close();
			return true;
		} catch (TftsrException e) {
			return false;
		}
	}
}
