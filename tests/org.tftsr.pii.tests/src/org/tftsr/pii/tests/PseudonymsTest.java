package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;

class PseudonymsTest {

	private final List<Pseudonym> added = new ArrayList<>();

	@Test
	void equalValuesHaveEqualTokensAndOthersTheNextNumber() {
		Pseudonyms pseudonyms = new Pseudonyms();
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org"));
		assertEquals("[EMAIL-2]", pseudonyms.tokenFor(PiiTypes.EMAIL, "b@example.org"));
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, new StringBuilder("a@example.org")));
		assertEquals("[PHONE-1]", pseudonyms.tokenFor(PiiTypes.PHONE, "+49 30 1234567"));
	}

	@Test
	void aValueOfTwoTypesHasAPseudonymOfEach() {
		Pseudonyms pseudonyms = new Pseudonyms();
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org"));
		assertEquals("[USERNAME-1]", pseudonyms.tokenFor(PiiTypes.USERNAME, "a@example.org"));
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org"));
	}

	@Test
	void numberingGoesOnBehindTheHighestKnown() {
		Pseudonyms pseudonyms = new Pseudonyms(added::add);
		pseudonyms.learn(new Pseudonym("EMAIL", 7, "a@example.org"), true);
		pseudonyms.learn(new Pseudonym("EMAIL", 3, "b@example.org"), true);
		assertEquals("[EMAIL-3]", pseudonyms.tokenFor(PiiTypes.EMAIL, "b@example.org"));
		assertEquals("[EMAIL-8]", pseudonyms.tokenFor(PiiTypes.EMAIL, "c@example.org"));
		assertEquals(List.of(new Pseudonym("EMAIL", 8, "c@example.org")), added);
	}

	@Test
	void tokensAreTheSameAfterAReload() {
		Pseudonyms first = new Pseudonyms(added::add);
		List<String> tokens = IntStream.range(0, 50_000)
				.mapToObj(i -> first.tokenFor(i % 3 == 0 ? PiiTypes.EMAIL : PiiTypes.USERNAME, value(i))).toList();
		Pseudonyms second = new Pseudonyms(added);
		for (int i = tokens.size() - 1; i >= 0; i--) {
			assertEquals(tokens.get(i), second.tokenFor(i % 3 == 0 ? PiiTypes.EMAIL : PiiTypes.USERNAME, value(i)));
		}
		assertEquals(50_000, new HashSet<>(tokens).size());
		assertEquals("[EMAIL-16668]", second.tokenFor(PiiTypes.EMAIL, "new@example.org"));
	}

	private static String value(int i) {
		return "person" + i * 7919 + "@example.org";
	}

	@Test
	void itTellsTheTypeOfAValueThatIsReplacedEverywhere() {
		Pseudonyms pseudonyms = new Pseudonyms();
		assertEquals(Optional.empty(), pseudonyms.typeOfKnown("a@example.org"));
		pseudonyms.tokenFor(PiiTypes.PASSWORD, "My Plain Words");
		pseudonyms.tokenFor(PiiTypes.EMAIL, "a@example.org");
		pseudonyms.tokenFor(PiiTypes.USERNAME, "a@example.org");
		assertEquals(Optional.of("PASSWORD"), pseudonyms.typeOfKnown(new StringBuilder("My Plain Words")));
		assertEquals(Optional.of("EMAIL"), pseudonyms.typeOfKnown("a@example.org"));
		assertEquals(Optional.empty(), pseudonyms.typeOfKnown("My Plain"));
		pseudonyms.tokenFor(PiiTypes.HOSTNAME, "checkout");
		assertEquals(Optional.empty(), pseudonyms.typeOfKnown("checkout"), "an everyday word is one only where something tells it");
	}

	@Test
	void theTextFormOfAPseudonymDoesNotHoldTheValue() {
		new Pseudonyms(added::add).tokenFor(PiiTypes.EMAIL, "a@example.org");
		assertEquals("[[EMAIL-1]]", added.toString());
	}

	@Test
	void threadsAgreeOnTokens() {
		Pseudonyms pseudonyms = new Pseudonyms(added::add);
		Set<String> tokens = new ConcurrentSkipListSet<>();
		IntStream.range(0, 2_000).parallel()
				.forEach(i -> tokens.add(pseudonyms.tokenFor(PiiTypes.USERNAME, "user" + i % 100)));
		Set<String> expected = new TreeSet<>();
		IntStream.rangeClosed(1, 100).forEach(i -> expected.add("[USERNAME-" + i + "]"));
		assertEquals(expected, tokens);
		assertEquals(100, added.size());
	}

	@Test
	void withoutMemoryValuesAreForgottenButNeverShown() {
		Pseudonyms pseudonyms = new Pseudonyms(added::add, 200_000);
		Redactor redactor = new Redactor(ConfiguredDetector.standard(), pseudonyms);
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < 20_000; i++) {
			String redacted = redactor.redact("from " + value(i)).text();
			assertTrue(redacted.matches("from \\[EMAIL-\\d+\\]") && seen.add(redacted), redacted);
		}
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, value(0)));
		assertNotEquals(pseudonyms.tokenFor(PiiTypes.EMAIL, "late@example.org"),
				pseudonyms.tokenFor(PiiTypes.EMAIL, "late@example.org"));
		assertEquals(20_002, added.size());
	}

	@Test
	void moreTypesThanItHasRoomForHaveNumbersOfTheirOwn() {
		Pseudonyms pseudonyms = new Pseudonyms();
		for (int i = 0; i < 300; i++) {
			PiiType type = new PiiType("TYPE_" + i, PiiKind.PERSONAL);
			assertEquals("[TYPE_" + i + "-1]", pseudonyms.tokenFor(type, "value"));
			assertEquals("[TYPE_" + i + "-2]", pseudonyms.tokenFor(type, "other value"));
		}
		assertEquals("[TYPE_5-1]", pseudonyms.tokenFor(new PiiType("TYPE_5", PiiKind.PERSONAL), "value"));
		assertEquals("[TYPE_299-3]", pseudonyms.tokenFor(new PiiType("TYPE_299", PiiKind.PERSONAL), "value"));
	}
}
