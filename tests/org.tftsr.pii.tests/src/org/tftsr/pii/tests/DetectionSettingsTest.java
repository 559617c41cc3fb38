package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;

/** What the user switches off, adds and excepts. */
class DetectionSettingsTest {

	private static final DetectionSettings STANDARD = DetectionSettings.STANDARD;

	private static OwnPattern own(String name, String expression) {
		return new OwnPattern(new PiiType(name, PiiKind.PERSONAL), expression, true);
	}

	private static ConfiguredDetector with(OwnPattern... patterns) throws TftsrException {
		return ConfiguredDetector.of(STANDARD.withOwnPatterns(List.of(patterns)));
	}

	private static String redacted(ConfiguredDetector detector, String text) {
		return new Redactor(detector, new Pseudonyms()).redact(text).text();
	}

	@Test
	void aTypeThatIsOffIsNotFound() throws Exception {
		ConfiguredDetector detector = ConfiguredDetector.of(STANDARD.withType("IPV4", false));
		assertEquals("[EMAIL-1] from 10.1.2.3", redacted(detector, "a@example.org from 10.1.2.3"));
		ConfiguredDetector again = ConfiguredDetector.of(detector.settings().withType("IPV4", true));
		assertEquals("from [IPV4-1]", redacted(again, "from 10.1.2.3"));
	}

	@Test
	void aTypeThatIsOffHidesNoOtherOne() throws Exception {
		ConfiguredDetector detector = ConfiguredDetector.of(STANDARD.withType("URL_CREDENTIALS", false));
		String text = redacted(detector, "GET https://jroe:Tr0ub4dor@db.example.org/x");
		assertTrue(text.contains("[HOSTNAME-1]"), text);
	}

	@Test
	void anOwnPatternIsFoundWithItsPlace() throws Exception {
		List<PiiSpan> spans = with(own("CUSTOMER_NUMBER", "\\bKD-\\d{6}\\b")).detect("a\nb KD-123456 c KD-1\nKD-654321");
		assertEquals(List.of("CUSTOMER_NUMBER 2:3", "CUSTOMER_NUMBER 3:1"),
				spans.stream().map(s -> s.type().name() + ' ' + s.line() + ':' + s.column()).toList());
		assertEquals("\\bKD-\\d{6}\\b", spans.get(0).validator());
	}

	@Test
	void theFirstGroupOfAnOwnPatternIsTheValue() throws Exception {
		assertEquals("order=[ORDER-1];", redacted(with(own("ORDER", "order=(\\w+)")), "order=A17;"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "token=abc\r\nx", "x\r\ntoken=abc\r\n", "token=abc\r", "token=abc\nx", "token=abc" })
	void anOwnPatternMayAskForTheEndOfTheLineWhateverTheLineEnds(String text) throws Exception {
		List<PiiSpan> spans = with(own("T", "token=(\\w+)$")).detect(text);
		assertEquals(List.of(3L), spans.stream().map(PiiSpan::length).toList());
	}

	@ParameterizedTest
	@CsvSource({ "(?i)kd-\\d+, x Kd-5 y", "[Kk]d-\\d+, kd-5", "a|KD, KD", "K?D-\\d, D-5", "(KD)-\\d, KD-5",
			"K{2}D, KKD", "\\.K\\d, .K5", "KD+5, KDDD5", "\\x4bD, KD", "KD-(?:5|6), KD-6", "\\QK.D\\E, K.D",
			"[[:alpha:]]-\\d, K-5", "K\\pL5, KD5",
			"ID-[_[:digit:]ABCDEF]{4}, ID-12_A" })
	void isFoundHoweverItIsWritten(String expression, String text) throws Exception {
		assertEquals(1, with(own("KD", expression)).detect(text).size());
	}

	@Test
	void ownPatternsAreFoundInStreamsToo() throws Exception {
		ConfiguredDetector detector = with(own("KD", "KD-\\d+"), own("FIRST", "^first"));
		String text = ("first line KD-77\n" + "some other words in a line\n".repeat(40)).repeat(500);
		List<PiiSpan> streamed = new ArrayList<>();
		detector.scan(new StringReader(text), (span, value) -> streamed.add(span), Progress.NONE);
		assertEquals(1000, streamed.size());
		assertEquals(detector.detect(text), streamed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "(", "a*", "(a)\\1", "(?<=x)y", "((a{100}){100}){100}", "[z-a]" })
	void anExpressionThatCannotBeUsedIsRefused(String expression) {
		TftsrException problem = assertThrows(TftsrException.class, () -> with(own("KD", expression)));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertTrue(problem.getMessage().contains("KD"), problem.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a)\\1", "(?<=x)y", "(?<!x)y", "a(?=b)", "a(?!b)", "\\(x(?=b)" })
	void whatNeedsBacktrackingIsSaidToBeUnsupported(String expression) {
		TftsrException problem = assertThrows(TftsrException.class, () -> with(own("KD", expression)));
		assertTrue(problem.why().contains("look-around and back-references"), problem.why());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "[z-a]", "(\\(?=", "(\\\\1", "(?<name" })
	void anyOtherMistakeIsToldInAFewWords(String expression) {
		TftsrException problem = assertThrows(TftsrException.class, () -> with(own("KD", expression)));
		assertFalse(problem.why().contains("look-around"), problem.why());
		assertTrue(problem.why().length() < 100, problem.why());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kd", "EMAIL", "1A", "A__B", "A-1" })
	void aNameThatWouldConfuseIsRefused(String name) {
		assertThrows(TftsrException.class, () -> with(own(name, "x")));
	}

	@Test
	void twoPatternsOfOneNameAreRefused() {
		assertThrows(TftsrException.class, () -> with(own("KD", "x"), own("KD", "y")));
	}

	@Test
	void anExpressionThatBacktrackingWouldNeverEndIsHarmless() throws Exception {
		ConfiguredDetector detector = with(own("KD", "(a+)+!"));
		assertEquals(List.of(), detector.detect("a".repeat(50_000)));
	}

	@Test
	void anExpressionThatReadsTheLineAgainForEachMatchHidesTheRest() throws Exception {
		String line = "a".repeat(50_000);
		List<PiiSpan> spans = with(own("KD", "a.*b|a")).detect(line + "\nxax");
		assertEquals(line.length(), spans.stream().filter(s -> s.line() == 1).mapToLong(PiiSpan::length).sum());
		assertEquals(1, spans.stream().filter(s -> s.line() == 2).count());
	}

	@Test
	void whatOnlyLooksLikeAReplacementIsReplaced() throws Exception {
		assertEquals("aws [[AWS_KEY-1]-12] used", redacted(ConfiguredDetector.standard(), "aws [AKIAIOSFODNN7QWERTYU-12] used"));
		assertEquals("iban [[IBAN-1]-7]", redacted(ConfiguredDetector.standard(), "iban [DE89370400440532013000-7]"));
		assertEquals("[MRN-[MRN-1]]", redacted(ConfiguredDetector.standard(), "[MRN-00123456]"));
		assertEquals("[PASSPORT-[PASSPORT-1]]", redacted(ConfiguredDetector.standard(), "[PASSPORT-123456789]"));
		assertEquals("[KD-1] [KD-1] [[KD-2]]", redacted(with(own("KD", "KD-\\d+")), "KD-5 [KD-1] [KD-77]"));
	}

	@Test
	void anExceptionIsNotFound() throws Exception {
		ConfiguredDetector detector = ConfiguredDetector.of(STANDARD.withAllowed(
				List.of(new AllowedValue("*@Example.com", null), new AllowedValue("10.*", "IPV4"))));
		assertEquals("noreply@example.com wrote to [EMAIL-1] from 10.9.8.7, not [IPV4-1]",
				redacted(detector, "noreply@example.com wrote to a@example.org from 10.9.8.7, not 192.168.1.7"));
	}

	@Test
	void anExceptionHoldsForWhatTheIssueKnowsAlready() throws Exception {
		ConfiguredDetector detector = ConfiguredDetector
				.of(STANDARD.withAllowed(List.of(new AllowedValue("build-77", null))));
		List<Pseudonym> known = List.of(new Pseudonym("HOSTNAME", 1, "build-77"), new Pseudonym("HOSTNAME", 2, "build-78"));
		Pseudonyms pseudonyms = new Pseudonyms(known, p -> detector.isSensitive(p.typeName(), p.value()));
		assertEquals("on build-77 and [HOSTNAME-2]",
				new Redactor(detector, pseudonyms).redact("on build-77 and build-78").text());
	}

	@Test
	void plainNamesAreLeftAloneByASecondLook() throws Exception {
		ConfiguredDetector detector = ConfiguredDetector.of(
				STANDARD.withPlain(true).withOwnPatterns(List.of(own("CUSTOMER_NUMBER", "[A-Z][a-z]+Number|KD-\\d+"))));
		String once = redacted(detector, "KD-5 and a@example.org");
		assertEquals("[CustomerNumber] and [Email]", once);
		assertEquals(once, redacted(detector, once));
	}
}
