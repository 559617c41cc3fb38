package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;

class PseudonymsTest {

	@Test
	void equalValuesHaveEqualTokensAndOthersTheNextNumber() {
		Pseudonyms pseudonyms = new Pseudonyms();
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org"));
		assertEquals("[EMAIL-2]", pseudonyms.tokenFor(PiiTypes.EMAIL, "b@example.org"));
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, new StringBuilder("a@example.org")));
		assertEquals("[PHONE-1]", pseudonyms.tokenFor(PiiTypes.PHONE, "+49 30 1234567"));
	}

	@Test
	void numberingGoesOnBehindTheHighestKnown() {
		Pseudonyms pseudonyms = new Pseudonyms(List.of(new Pseudonym("EMAIL", 7, "a@example.org"),
				new Pseudonym("EMAIL", 3, "b@example.org")));
		assertEquals("[EMAIL-3]", pseudonyms.tokenFor(PiiTypes.EMAIL, "b@example.org"));
		assertEquals("[EMAIL-8]", pseudonyms.tokenFor(PiiTypes.EMAIL, "c@example.org"));
		assertEquals(List.of(new Pseudonym("EMAIL", 8, "c@example.org")), pseudonyms.added());
	}

	@Test
	void theTextFormOfAPseudonymDoesNotHoldTheValue() {
		Pseudonyms pseudonyms = new Pseudonyms();
		pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org");
		assertEquals("[[EMAIL-1]]", pseudonyms.added().toString());
		assertNotEquals(-1, pseudonyms.toString().indexOf("Pseudonyms"));
	}

	@Test
	void threadsAgreeOnTokens() {
		Pseudonyms pseudonyms = new Pseudonyms();
		Set<String> tokens = new ConcurrentSkipListSet<>();
		IntStream.range(0, 2_000).parallel()
				.forEach(i -> tokens.add(pseudonyms.tokenFor(PiiTypes.USERNAME, "user" + i % 100)));
		Set<String> expected = new TreeSet<>();
		IntStream.rangeClosed(1, 100).forEach(i -> expected.add("[USERNAME-" + i + "]"));
		assertEquals(expected, tokens);
		assertEquals(100, pseudonyms.added().size());
	}
}
