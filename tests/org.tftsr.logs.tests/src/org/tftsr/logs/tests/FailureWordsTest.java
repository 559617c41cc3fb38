package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** What the words of a line tell of a failure, and which words only seem to. */
class FailureWordsTest {

	/** When the failures begin, in seconds. */
	private static final int BEGIN = 600;

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String line(int second, String message) {
		return String.format(Locale.ROOT, "2026-05-04 06:%02d:%02d %s", second / 60, second % 60, message);
	}

	/** Ferries that cross every five seconds; then none can land. Other lines stand among them. */
	private static List<String> ferries(String... others) {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < BEGIN; second += 5) {
			lines.add(line(second, "INFO  ferry %d crossed".formatted(second)));
		}
		lines.addAll(List.of(others));
		for (int second = BEGIN; second < 900; second += 5) {
			lines.add(line(second, "ERROR ferry %d cannot land".formatted(second)));
		}
		return lines;
	}

	private static CauseLine told(List<CauseLine> causes, String words) {
		return causes.stream().filter(cause -> cause.text().contains(words)).findFirst()
				.orElseThrow(() -> new AssertionError(causes.toString()));
	}

	private static void assertNoReason(CauseLine cause, String start) {
		assertTrue(cause.reasons().stream().noneMatch(reason -> reason.startsWith(start)), cause.reasons()::toString);
	}

	/** Systems speak the language of those who run them, and write its letters with marks or without. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "WARN  Zugriff verweigert: /srv/faehre | a right was missing",
			"WARN  Das Zertifikat ist abgelaufen | a certificate was not valid", "WARN  Konto gesperrt: anleger7 | a password, key or account",
			"WARN  Die Grenze wurde \u00fcberschritten | a limit was reached", "WARN  Acc\u00e8s refus\u00e9 \u00e0 /srv/bac | a right was missing",
			"WARN  Il n'y a plus d'espace sur le disque | storage was full", "WARN  H\u00f4te inconnu: bac.example | a name could not be resolved",
			"WARN  Contrase\u00f1a caducada | a password, key or account", "WARN  No queda espacio en el disco | storage was full" })
	void alsoInOtherLanguages(String message, String meaning) throws Exception {
		List<CauseLine> causes = causes(ferries(line(595, message)));
		assertTrue(told(causes, message).reasons().stream().anyMatch(reason -> reason.startsWith("says " + meaning)), causes::toString);
	}

	/** That there was none of a thing is no sign of it. */
	@ParameterizedTest
	@ValueSource(strings = { "corrupted blocks: 0", "hull scan done, corrupt=0, checked=77", "out of memory count: 0.",
			"\"deadlocks\": 0, \"rides\": 12" })
	void whatIsCountedWithZeroIsNoFailure(String count) throws Exception {
		List<String> lines = ferries();
		lines.removeIf(line -> line.contains("cannot land"));
		lines.add(line(BEGIN, count));
		lines.add(line(BEGIN + 1, count));
		lines.add(line(BEGIN + 5, "INFO  ferry 605 crossed"));
		assertEquals(List.of(), causes(lines));
		lines.replaceAll(line -> line.replaceFirst("([:=] ?)0(?=[,.]?( |$))", "$17"));
		assertEquals(121, causes(lines).get(0).line(), "seven of them");
	}

	/** A reload that failed is a failure; what was changed before it stays the first thing to look at. */
	@Test
	void aChangeThatFailedIsNoChange() throws Exception {
		List<CauseLine> causes = causes(ferries(line(590, "INFO  pier width changed from 12 to 9"),
				line(597, "WARN  error while the piers were updated, refresh cancelled")));
		assertTrue(causes.get(0).text().contains("from 12 to 9"), causes::toString);
		assertNoReason(told(causes, "refresh cancelled"), "tells of a change");
	}

	/** A value that was measured rose by itself. */
	@ParameterizedTest
	@ValueSource(strings = { "engine temperature", "crossing latency", "fuel throughput" })
	void aMeasuredValueThatRoseIsNoSetting(String measure) throws Exception {
		List<CauseLine> causes = causes(ferries(line(597, "WARN  " + measure + " increased from 40 to 97")));
		assertNoReason(told(causes, measure), "changes a setting");
	}

	/** The exception below a message says what the message is about, also where it names no further cause. */
	@ParameterizedTest
	@ValueSource(strings = { "Harbour.PierException (0x80004005): the gate is shut\n   at Harbour.Pier.Open(Int32 pier)",
			"org.harbour.PierException: the gate is shut\n\tat org.harbour.Pier.open(Pier.java:7)",
			"PierError: the gate is shut\n    at open (/srv/pier.js:7:3)" })
	void theExceptionBelowAMessageIsItsCause(String trace) throws Exception {
		List<String> lines = ferries(line(598, "ERROR landing of the first ferry went wrong"));
		lines.addAll(lines.size() - 60, List.of(trace.split("\n")));
		CauseLine cause = told(causes(lines), "the gate is shut");
		assertTrue(cause.reasons().contains("innermost cause of the exception at line 121"), cause.reasons()::toString);
		assertTrue(cause.rank() <= 2, cause::toString);
	}

	/** What ends a program stands before what was made good. */
	@Test
	void aCrashRanksAheadOfAPanicThatWasRecovered() throws Exception {
		List<String> lines = ferries(line(580, "ERROR panic recovered in the lookout"));
		lines.add(lines.size() - 60, "fatal error: two captains on one ferry");
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.get(0).text().startsWith("fatal error"), causes::toString);
	}

	/** An alert and the verdict on a whole run tell that something failed, and not what. */
	@ParameterizedTest
	@ValueSource(strings = { "FATAL alert LandingRate is firing", "FATAL landings per hour below threshold",
			"FATAL 12 ferries wait, above threshold" })
	void anAlertRanksBehindWhatItWatches(String alert) throws Exception {
		List<String> lines = ferries();
		lines.add(121, line(601, alert));
		lines.add(122, line(601, "ERROR pier 3: rope torn"));
		List<CauseLine> causes = causes(lines);
		assertTrue(told(causes, "rope torn").rank() < told(causes, alert).rank(), causes::toString);
	}

	/** A lone warning that shares no word with the failures around it is another matter. */
	@Test
	void aLoneWarningUnlikeTheFailuresRanksBehindOneThatIsLikeThem() throws Exception {
		List<String> lines = ferries();
		lines.add(121, line(601, "WARN  mail of the canteen: quota exceeded"));
		lines.add(123, line(602, "WARN  ferry limit reached: nobody can land at pier 3"));
		List<CauseLine> causes = causes(lines);
		assertTrue(told(causes, "nobody can land").rank() < told(causes, "canteen").rank(), causes::toString);
	}

	/** The message gives itself a level, behind the name of a step or without one, where its record has none. */
	@ParameterizedTest
	@ValueSource(strings = { "[landing-tests] ERROR: rope seven torn", "ERROR: rope seven torn" })
	void aLevelThatAMessageBeginsWithIsTheLevelOfItsRecord(String message) throws Exception {
		List<String> lines = ferries(line(600, message));
		lines.replaceAll(text -> text.replace("INFO  ", "").replace("ERROR ferry", "ferry"));
		CauseLine cause = told(causes(lines), "rope seven torn");
		assertTrue(cause.reasons().contains("ERROR level"), cause.reasons()::toString);
	}

	/** What a setting is called has not happened: nobody waited, and nothing was exhausted. */
	@ParameterizedTest
	@ValueSource(strings = { "INFO  parameter \"idle_in_transaction_timeout\" changed to \"0\"",
			"INFO  Changed deadlock_timeout from '60s' to '0'", "INFO  Setting option DISK_FULL_ALERT to OFF for pier 7" })
	void theNameOfASettingThatChangedIsNoFailure(String change) throws Exception {
		CauseLine cause = told(causes(ferries(line(590, change))), change.substring(6));
		assertTrue(cause.reasons().stream().anyMatch(reason -> reason.startsWith("changes a setting ")), cause.reasons()::toString);
		assertNoReason(cause, "says ");
	}

	/** A value that becomes what it was is no change. */
	@Test
	void aValueThatStaysIsNoSetting() throws Exception {
		List<CauseLine> causes = causes(ferries(line(590, "INFO  rope length goes from '60' to '60'")));
		causes.stream().filter(cause -> cause.text().contains("rope length")).forEach(cause -> assertNoReason(cause, "changes a setting"));
	}

	/** As {@code kubectl get events} prints it, with a namespace and without one. */
	@ParameterizedTest
	@ValueSource(strings = { "piers  4m9s (x12 over 5m)  Warning  Torn  pier/7  rope seven is torn",
			"38m         Warning   Torn                pier/7   rope seven is torn" })
	void theLevelOfARowInATableOfEventsStandsBehindItsAge(String event) throws Exception {
		List<String> lines = ferries(event);
		lines.replaceAll(text -> text.startsWith("2026") ? text.substring(26) : text);
		CauseLine cause = told(causes(lines), "rope seven");
		assertTrue(cause.reasons().contains("WARN level"), cause.reasons()::toString);
	}

	/** What will have to be done one day has done nothing to anybody yet. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  option 'tide-table' is obsolete and should be removed", "WARN  Harbour upgrade recommended: version 7 is newer than this one",
			"WARN  Insecure configuration for --chart-path: Current value does not restrict location of charts" })
	void whatIsOnlyAdvisedIsNoCause(String advice) throws Exception {
		List<CauseLine> causes = causes(ferries(line(595, advice)));
		assertTrue(causes.get(0).text().contains("cannot land"), causes::toString);
	}

	/** A wait that was over is nothing that had been valid until then. */
	@Test
	void aTimeoutThatExpiredIsNoExpiry() throws Exception {
		CauseLine cause = told(causes(ferries(line(597, "pier 7: mooring timeout of 5 secs expired, last rope 97"))), "mooring");
		assertNoReason(cause, "says something had expired");
		assertTrue(cause.reasons().contains("says a wait ended without an answer"), cause.reasons()::toString);
	}

	/** Many failures stand where the trouble begins; the one that led to them minutes before is among those that are looked at. */
	@Test
	void whatNamesACauseFarAheadIsAmongTheFirst() throws Exception {
		List<String> lines = ferries();
		lines.add(12, line(56, "crane 7: NIC Link is Down"));
		List<String> effects = List.of("crane 7: I/O error, rope log", "rope log: Input/output error, stopped", "chart disk: I/O error at page 9",
				"tide disk: Buffer I/O error, lost page write", "PANIC: could not fsync the bridge log", "lookout: segmentation fault");
		lines.addAll(122, effects.stream().map(effect -> line(600, effect)).toList());
		CauseLine cause = told(causes(lines), "Link is Down");
		assertTrue(cause.rank() <= 5, cause::toString);
	}

	/** No client sends a number that nothing can be added to. */
	@Test
	void theGreatestNumberOfItsKindIsALimit() throws Exception {
		CauseLine cause = told(causes(ferries(line(597, "WARN  crossing not stored: Duplicate entry '2147483647' for key 'crossing.PRIMARY'"))), "crossing.PRIMARY");
		assertTrue(cause.reasons().contains("says a limit was reached"), cause.reasons()::toString);
	}

	/** A compiler says the same of each place; one that warned of something else is seen beside two of these. */
	@Test
	void noMoreThanTwoOfTheFirstSayTheSameOfDifferentThings() throws Exception {
		List<String> lines = ferries();
		for (String end : List.of("", " at bow", " at bow and stern", " of both sides at bow", " of the left side at the stern")) {
			lines.add(122, line(600, "ERROR mooring.c: undefined reference to rope, pier, harbour and anchor" + end));
		}
		lines.add(122, line(600, "ERROR lamp of the lookout broken"));
		lines.add(123, line(600, "ERROR hook of the crane lost"));
		lines.add(100, line(500, "WARN  built without ropes: library not found"));
		List<CauseLine> causes = causes(lines);
		assertEquals(2, causes.stream().filter(cause -> cause.text().contains("undefined reference")).count(), causes::toString);
		told(causes, "built without");
	}

	/** As MSBuild puts the number of the project before each line, right-aligned. */
	@Test
	void linesOfBuildsSideBySideAreRecords() throws Exception {
		List<String> lines = new ArrayList<>(List.of("2026-11-02T07:00:00.3900000Z Starting: Build solution"));
		for (int project = 1; project <= 12; project++) {
			lines.add("%5d>------ Build started: Project: Harbour.Pier%d ------".formatted(project, project));
			lines.add("%5d>Harbour.Pier%d -> D:\\a\\Harbour.Pier%d.dll".formatted(project, project, project));
		}
		lines.add("    7>D:\\a\\Rope.cs(44,16): error CS0117: 'Rope' does not contain a definition for 'Knot' [D:\\a\\Harbour.Pier7.csproj]");
		lines.add("    7>Done building project \"Harbour.Pier7.csproj\" -- FAILED.");
		lines.add("Build FAILED.");
		List<CauseLine> causes = causes(lines);
		assertTrue(causes.get(0).text().contains("CS0117"), causes::toString);
	}

	/** Also in a line that belongs to the record before it. */
	@Test
	void whatIsAdvisedWithinARecordIsNoCauseEither() throws Exception {
		List<String> lines = ferries(line(590, "WARN  chart of the harbour read"), "  the format of it is deprecated: upgrade to version 7");
		assertTrue(causes(lines).stream().noneMatch(cause -> cause.text().contains("deprecated") && cause.rank() == 1), causes(lines)::toString);
	}

	@Test
	void aFileThatIsNotFoundIsMissing() throws Exception {
		CauseLine cause = told(causes(ferries(line(597, "WARN  File \"/out/tides.dat\" not found."))), "tides.dat");
		assertTrue(cause.reasons().contains("says something needed was not there"), cause.reasons()::toString);
	}
}
