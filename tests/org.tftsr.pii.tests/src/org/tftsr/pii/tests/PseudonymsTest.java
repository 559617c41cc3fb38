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
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
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
	void othersForATextThatIsSearchedAnewReplaceWhatWasKnownUntilThatIsForgotten() {
		Pseudonyms first = new Pseudonyms();
		first.tokenFor(PiiTypes.PASSWORD, "My Plain Words");
		first.tokenFor(PiiTypes.PASSWORD, "My Own Words");
		Pseudonyms renewed = first;
		for (int i = 0; i < 10; i++) {
			renewed = renewed.renewed();
		}
		Redactor redactor = new Redactor(ConfiguredDetector.standard(), renewed);
		assertEquals("[PASSWORD-3]", renewed.tokenFor(PiiTypes.PASSWORD, "another"));
		assertEquals("[PASSWORD-2]", renewed.tokenFor(PiiTypes.PASSWORD, "My Own Words"));
		assertEquals(Optional.of("PASSWORD"), renewed.typeOfKnown("My Plain Words"));
		assertEquals("with [PASSWORD-1], [PASSWORD-2]", redact(redactor, "with My Plain Words, My Own Words"));
		Pseudonyms.Known known = redactor.known();
		assertEquals(known, renewed.known());
		assertNotEquals(first.known(), known);
		renewed.forgetEarlier();
		assertNotEquals(known, redactor.known());
		assertEquals("with My Plain Words, [PASSWORD-2]", redact(redactor, "with My Plain Words, My Own Words"));
	}

	@Test
	void ofWhatWasKnownEarlierOnlyWhatTheSettingsLookForIsReplaced() throws Exception {
		Pseudonyms first = new Pseudonyms();
		first.tokenFor(PiiTypes.PASSWORD, "My Plain Words");
		first.tokenFor(PiiTypes.PASSWORD, "My Plain");
		first.tokenFor(new PiiType("BADGE", PiiKind.PERSONAL), "B-1234");
		String text = "with My Plain Words, B-1234";
		DetectionSettings standard = DetectionSettings.STANDARD;
		assertEquals("with [PASSWORD-1], B-1234", redactRenewed(first, standard, text));
		assertEquals("with My Plain Words, B-1234", redactRenewed(first, standard.withType("PASSWORD", false), text));
		assertEquals("with [PASSWORD-2] Words, B-1234",
				redactRenewed(first, standard.withAllowed(List.of(new AllowedValue("*words", null))), text));
		OwnPattern badge = new OwnPattern(new PiiType("BADGE", PiiKind.PERSONAL), "B-\\d+", true);
		assertEquals("with [PASSWORD-1], [BADGE-1]", redactRenewed(first, standard.withOwnPatterns(List.of(badge)), text));
	}

	private static String redactRenewed(Pseudonyms first, DetectionSettings settings, String text) throws Exception {
		return redact(new Redactor(ConfiguredDetector.of(settings), first.renewed()), text);
	}

	private static String redact(Redactor redactor, String text) {
		return redactor.redact(text, List.of()).text();
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
