package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.pii.StandIn;

class RedactorTest {

	private final PiiDetector detector = ConfiguredDetector.standard();
	private final Pseudonyms pseudonyms = new Pseudonyms();
	private final Redactor redactor = new Redactor(detector, pseudonyms, ReplacementStyle.PSEUDONYM);

	@Test
	void replacesValuesByStablePseudonyms() {
		assertEquals("[EMAIL-1] wrote to [EMAIL-2] and [EMAIL-1]",
				redactor.redact("a@example.org wrote to b@example.org and a@example.org").text());
		assertEquals("again [EMAIL-2]", redactor.redact("again b@example.org").text());
	}

	@Test
	void thePlainStyleNamesOnlyTheType() {
		Redactor plain = new Redactor(detector, pseudonyms, ReplacementStyle.PLAIN);
		assertEquals("[Email] paid with [CreditCard] from [IPv4]",
				plain.redact("a@example.org paid with 4111 1111 1111 1111 from 10.1.2.3").text());
	}

	@Test
	void aKnownValueIsReplacedWhereNothingAroundItTellsWhatItIs() {
		redactor.redact("password=Tr0ub4dor&3");
		assertEquals("he typed [PASSWORD-1] twice", redactor.redact("he typed Tr0ub4dor&3 twice").text());
	}

	@Test
	void aKnownValueIsNotReplacedWithinAWordNorInAToken() {
		Redactor known = new Redactor(detector, new Pseudonyms(List.of(new Pseudonym("USERNAME", 1, "jane"),
				new Pseudonym("USERNAME", 2, "EMAIL"))), ReplacementStyle.PSEUDONYM);
		assertEquals("[USERNAME-1] met janet, [EMAIL-1]", known.redact("jane met janet, a@example.org").text());
	}

	@Test
	void theLongestKnownValueWins() {
		Redactor known = new Redactor(detector, new Pseudonyms(List.of(new Pseudonym("PERSON", 1, "Jane"),
				new Pseudonym("PERSON", 2, "Jane Roe"))), ReplacementStyle.PSEUDONYM);
		assertEquals("[PERSON-2] and [PERSON-1]", known.redact("Jane Roe and Jane").text());
	}

	@Test
	void aKeyOverSeveralLinesKeepsItsLineEnds() {
		String text = "before\n" + SampleLog.privateKey(3) + "after a@example.org\n";
		String redacted = redactor.redact(text).text();
		assertEquals("before\n[PRIVATE_KEY-1]\n\n\n\n\nafter [EMAIL-1]\n", redacted);
		assertEquals(text.lines().count(), redacted.lines().count());
	}

	@Test
	void aKeyWithCarriageReturnsKeepsThem() {
		String text = SampleLog.privateKey(1).replace("\n", "\r\n");
		assertEquals("[PRIVATE_KEY-1]\r\n\r\n\r\n", redactor.redact(text).text());
	}

	static List<Example> examples() {
		return Example.all();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void nothingPersonalOrSecretIsLeftInAnExample(Example example) {
		RedactedText redacted = redactor.redact(example.text());
		List<PiiSpan> left = detector.detect(redacted.text()).stream().filter(s -> s.type().kind() != PiiKind.NETWORK)
				.toList();
		assertEquals(List.of(), left);
	}

	/** Finds only the first small x of a text. */
	private static List<PiiSpan> firstX(CharSequence text) {
		int at = text.toString().indexOf('x');
		return at < 0 ? List.of()
				: List.of(new PiiSpan(PiiTypes.API_KEY, at, at + 1, 1, at + 1, "x", "x"));
	}

	@Test
	void looksAgainAtWhatAReplacementUncovers() {
		Redactor oneByOne = new Redactor(RedactorTest::firstX, new Pseudonyms(), ReplacementStyle.PSEUDONYM);
		assertEquals("a[API_KEY-1]b[API_KEY-1]c[API_KEY-1]", oneByOne.redact("axbxcx").text());
	}

	@Test
	void removesALineThatDoesNotComeToRest() {
		Redactor oneByOne = new Redactor(RedactorTest::firstX, new Pseudonyms(), ReplacementStyle.PSEUDONYM);
		assertEquals("[REDACTED]\nnext", oneByOne.redact("x".repeat(40) + "\nnext").text());
	}

	@Test
	void replacesExactlyTheGivenSpans() {
		String text = "a@example.org and b@example.org";
		List<PiiSpan> approved = detector.detect(text).subList(1, 2);
		assertEquals("a@example.org and [EMAIL-1]", redactor.redact(text, approved).text());
	}

	@Test
	void replacesTheSpansOfAFileInOneOfItsLines() {
		String file = "first a@example.org\nthen b@example.org here\n";
		List<PiiSpan> spans = detector.detect(file);
		String line = file.lines().toList().get(1);
		assertEquals("then [EMAIL-1] here", redactor.redactLine(line, file.indexOf(line), spans).text());
	}

	@Test
	void ofAValueOverLinesTheFirstLineShowsThePseudonymAndTheOthersNothing() {
		String file = "key: " + SampleLog.privateKey(2) + "after\n";
		List<PiiSpan> spans = detector.detect(file);
		String[] whole = redactor.redact(file).text().split("\n", -1);
		long start = 0;
		List<String> lines = file.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			assertEquals(whole[i], redactor.redactLine(lines.get(i), start, spans).text());
			start += lines.get(i).length() + 1;
		}
	}

	@Test
	void offsetsCountBehindAByteOrderMark() {
		assertEquals("\uFEFF[EMAIL-1] x", redactor.redact("\uFEFFa@example.org x").text());
	}

	@Test
	void whatIsKeptStaysInItsPlaceAndIsReplacedInOthers() throws Exception {
		for (String start : List.of("", "\uFEFF")) {
			String text = start + "a@example.org to b@example.org, c@example.org and a@example.org";
			List<PiiSpan> found = detector.detect(text);
			assertEquals(start + "[EMAIL-1] to b@example.org, [EMAIL-2] and [EMAIL-1]",
					redactor.redact(text, standIns(text, found.get(0), found.get(2), found.get(3)), List.of(found.get(1)), Progress.NONE)
							.text());
		}
		redactor.redact("b@example.org");
		List<PiiSpan> known = detector.detect("b@example.org b@example.org");
		assertEquals("b@example.org [EMAIL-3]",
				redactor.redact("b@example.org b@example.org", standIns("b@example.org b@example.org", known.get(1)), List.of(known.get(0)),
						Progress.NONE).text());
	}

	private List<StandIn> standIns(String text, PiiSpan... spans) {
		int origin = text.startsWith("\uFEFF") ? 1 : 0;
		return Stream.of(spans).map(span -> new StandIn(span, pseudonyms.tokenFor(span.type(),
				text.substring((int) span.start() + origin, (int) span.end() + origin)))).toList();
	}

	/** A text has one of the lines of a value, or its start: that is no value of its own. */
	@Test
	void aPartOfAValueIsReplacedByWhatStandsForAllOfIt() throws Exception {
		PiiSpan start = new PiiSpan(PiiTypes.EMAIL, 3, 9, 1, 4, "x", "x");
		redactor.redact("jane.doe@example.org");
		assertEquals("by [EMAIL-1] and [EMAIL-1]", redactor.redact("by jane.d and jane.doe@example.org",
				List.of(new StandIn(start, "[EMAIL-1]")), List.of(), Progress.NONE).text());
		for (String words : List.of("jane.d", "[EMAIL-1] jane", "[EMAIL-2]", "[NAME-1]", "")) {
			assertThrows(IllegalArgumentException.class,
					() -> redactor.redact("by jane.d", List.of(new StandIn(start, words)), List.of(), Progress.NONE), words);
		}
	}

	/** Who walked through all that is replaced for each that is kept would be at it for minutes. */
	@Test
	void howLongItTakesDoesNotGrowWithTheSquareOfWhatIsKept() {
		int lines = 100_000;
		StringBuilder text = new StringBuilder();
		List<StandIn> replaced = new ArrayList<>();
		String standIn = pseudonyms.tokenFor(PiiTypes.EMAIL, "a@b.c");
		List<PiiSpan> kept = new ArrayList<>();
		for (int i = 0; i < lines; i++) {
			kept.add(span(PiiTypes.IPV4, text.length(), 8, i));
			text.append("10.0.0.7 ");
			replaced.add(new StandIn(span(PiiTypes.EMAIL, text.length(), 5, i), standIn));
			text.append("a@b.c\n");
		}
		String redacted = assertTimeoutPreemptively(Duration.ofSeconds(10),
				() -> redactor.redact(text, replaced, kept, Progress.NONE).text());
		assertEquals("10.0.0.7 [EMAIL-1]\n".repeat(lines), redacted);
	}

	private static PiiSpan span(PiiType type, int start, int length, int line) {
		return new PiiSpan(type, start, start + length, line + 1, 1, "", "");
	}

	@Test
	void whoCancelsIsAskedWhileItIsReplaced() {
		String text = "a@example.org b@example.org";
		List<StandIn> found = standIns(text, detector.detect(text).toArray(PiiSpan[]::new));
		AtomicInteger asked = new AtomicInteger();
		Progress progress = new Progress() {
			@Override
			public void begin(String task, long total) {
				// no listener
			}

			@Override
			public void worked(long amount) {
				// no listener
			}

			@Override
			public boolean isCancelled() {
				return asked.incrementAndGet() > 2;
			}
		};
		assertThrows(CancelledException.class, () -> redactor.redact(text, found, List.of(), progress));
	}

	@Test
	void theHashIsThatOfTheTextInUtf8() {
		RedactedText text = redactor.redact("abc");
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", text.sha256());
	}

	@Test
	void tokensAreNeverTakenForValues() {
		for (PiiType type : PiiTypes.all()) {
			for (String token : List.of('[' + type.name() + "-1]", '[' + type.name() + "-1234]")) {
				for (String text : List.of("password=" + token, "\"token\":\"" + token + "\"", "user=" + token,
						"key " + token)) {
					assertEquals(List.of(), detector.detect(text), text);
				}
			}
		}
		assertFalse(PiiTypes.all().isEmpty());
		assertTrue(PiiTypes.of("NO_SUCH_TYPE").isEmpty());
	}
}
