package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What systems of every kind say when something needs a repair, and the same words where nothing does. */
class CauseVocabularyTest {

	/** The line before which the failures begin. */
	private static final int BEGIN = 120;

	private static List<CauseLine> causes(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE).causes();
	}

	private static String line(int number, String message) {
		int second = number * 5;
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d %s", 6 + second / 3600, second / 60 % 60, second % 60,
				message);
	}

	/** Kilns that are fired in turn; then a line, and the kilns go out one by one. */
	private static List<String> kilns(String message) {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < BEGIN; number++) {
			lines.add(line(number, "INFO  kiln %d fired".formatted(number)));
		}
		lines.add(line(BEGIN, message));
		for (int number = BEGIN + 1; number < BEGIN + 30; number++) {
			lines.add(line(number, "ERROR kiln %d went cold".formatted(number)));
		}
		return lines;
	}

	private static List<String> reasons(String message) throws TftsrException {
		return causes(kilns(message)).stream().filter(cause -> cause.line() == BEGIN + 1)
				.flatMap(cause -> cause.reasons().stream()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"kernel: hwmon hwmon1: Undervoltage detected!|a disk, a link or other hardware was faulty",
			"raidmgr: BBU of controller 2 failed its learn cycle|a disk, a link or other hardware was faulty",
			"oven-7: abended, ABEND=SB37 in step GLAZE|storage was full or could not be written",
			"nfs: mount /clay: Stale file handle|storage was full or could not be written",
			"IEF450I GLAZE STEP2 - ABEND S0C7 U0000|data was damaged or did not fit",
			"IEF450I GLAZE STEP2 - ABEND S806 U0000|something needed was not there",
			"ICH408I USER(POTTER) GROUP(CLAY) logon refused|a password, key or account was not accepted",
			"secrets: 503, Vault is sealed|a password, key or account was not accepted",
			"chronyd: selected source offline, 0 left|a clock was wrong",
			"named: lame server resolving clay.example|a name could not be resolved",
			"kernel: nf_conntrack: nf_conntrack: table full, dropping packet|a limit was reached",
			"etcdserver: mvcc: database space exceeded|a limit was reached",
			"nextval: reached maximum value of sequence \"pot_id\"|a limit was reached",
			"clay-queue: no enum constant Glaze.MAUVE|data was damaged or did not fit",
			"controller: unclean leader election for pots-3|a node or instance went away or was unhealthy",
			"Error: secret pots: CreateContainerConfigError|a setting was missing or wrong",
			"gateway: vpn to the clay pit: no proposal chosen|a setting was missing or wrong",
			"IEC141I 013-18,IGG0191B,GLAZE, member not there|something needed was not there",
			"emergency: Timed out waiting for device /dev/sdk1|something needed was not there",
			"npm error code ERESOLVE|something needed was not there",
			"kiln-3: loop current 2.9 mA, wire break|a disk, a link or other hardware was faulty",
			"index pots_pk contains unexpected zero page at block 7|data was damaged or did not fit",
			"records: unknown magic byte!|data was damaged or did not fit",
			"fatal error: concurrent map writes|a program crashed",
			"s3: RequestTimeTooSkewed|a clock was wrong",
			"ssh: Host key verification failed.|a password, key or account was not accepted",
			"kea: scope is full|a limit was reached",
			"app: Packet bigger than max_allowed_packet|a limit was reached",
			"app: db connection pool_exhausted active=50 idle=0|a limit was reached",
			"default-scheduler: 0/3 nodes are available: 3 Insufficient cpu|a limit was reached",
			"broker: client kiln-9 already connected, closing old connection|a port or address was taken",
			"sync: failed to apply, reason: namespaces \"clay-pits\" not found|something needed was not there",
			"kubelet: MountVolume.SetUp failed for volume \"glazes\" : secret \"glaze-recipes\" not found|something needed was not there",
			"kiln: charge refused: downstream credentials invalid|a password, key or account was not accepted",
			"profiler: nested lookaheads causing high CPU utilization|the load was unusual",
			"opendkim: m2026b._domainkey.clay.example: key data is not secure|a right was missing",
			"src/glaze.c:41:12: error: implicit declaration of function 'kiln_set'|something needed was not there",
			"kernel: mpt3sas_cm0: fault_state(0x2622)!|a disk, a link or other hardware was faulty",
			"slip tank: 20001 glazes on the list, 20001, max 20000|a limit was reached",
			"kiln-2: 512.5 MB (limit: 500 MB)|a limit was reached",
			"glaze cache is fully used: please increase GlazeCacheSize|a limit was reached",
			"networks/create returned error: could not find an available, non-overlapping IPv4 address pool|a limit was reached",
			"Controller ID: 0 BBU disabled; changing WB virtual disks to WT|a disk, a link or other hardware was faulty",
			"Could not match supplied host pattern, ignoring: kilns|a setting was missing or wrong",
			"Error running query, slave SQL thread aborted. Fix the problem, and restart|somebody had to mend it by hand" })
	void aKnownMessageNamesItsCause(String message, String reason) throws Exception {
		List<String> reasons = reasons("ERROR " + message);
		assertTrue(reasons.contains("says " + reason), reasons::toString);
	}

	/** A number below its limit, a limit of another unit, and one that is none. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  slip tank: 19999 glazes, max 20000", "WARN  kiln-2: 512 kB (limit: 500 MB)",
			"WARN  kiln-2: 12 shelves, max 0", "WARN  tank 2: 20001 glazes, climax 20000" })
	void whatIsWithinItsLimitHasReachedNone(String message) throws Exception {
		assertFalse(reasons(message).contains("says a limit was reached"), reasons(message)::toString);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "WARN  glaze lookup took 30 s|true", "WARN  glaze lookup took 31200 ms|true", "WARN  glaze lookup took 900 ms|false",
			"INFO  glaze lookup took 30 s|false" })
	void aWaitOfWhichAWarningTellsIsLong(String message, boolean tells) throws Exception {
		assertEquals(tells, reasons(message).contains("says something took long"), reasons(message)::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "WARN  client certificate of kiln-4 refused", "WARN  server certificate of kiln-4 was not valid" })
	void aThingThatIsInTroubleIsNamed(String message) throws Exception {
		assertTrue(reasons(message).contains("says a certificate was not valid"), reasons(message)::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "WARN  client certificate of kiln-4 loaded", "WARN  spanning tree of hall 2 computed",
			"WARN  name resolution by 10.1.2.3 from now on", "WARN  Reached target name resolution, failed units 3",
			"WARN  could not find_file failover_policy.limits", "WARN  probe of firewall.rules.Lint failed, next",
			"WARN  refused to run ReplicaFailoverTest", "WARN  license check of kiln passed, formerly failed" })
	void aThingThatIsOnlyNamedIsNoCause(String message) throws Exception {
		List<String> told = reasons(message).stream().filter(reason -> reason.startsWith("says ")).toList();
		for (String meaning : List.of("certificate", "node or instance", "name could not", "peer", "password")) {
			assertFalse(told.stream().anyMatch(reason -> reason.contains(meaning)), told::toString);
		}
	}

	@Test
	void aHealthyLogMayNameThings() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> things = List.of("failover policy", "TLS certificate", "power supply", "NTP server", "replica",
				"license", "tunnel", "thermal zone");
		for (int number = 0; number < 2 * BEGIN; number++) {
			lines.add(line(number, "NOTICE %s of kiln %d looked at".formatted(things.get(number % things.size()), number)));
		}
		assertEquals(List.of(), causes(lines));
	}

	/** A pool that is full now and then from a quarter of the log on, and failures that follow at two thirds. */
	@Test
	void aCauseThatBeganBeforeTheFailuresAndLastsIsNoNoise() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 1200; number++) {
			boolean full = number >= 300 && number % 90 == 30;
			String failing = number > 800 ? "ERROR kiln %d went cold: recipe cannot be kept in pool-3"
					: "INFO  kiln %d fired";
			lines.add(line(number, full ? "WARN  pool-3: out of data space" : failing.formatted(number)));
		}
		assertTrue(causes(lines).stream().limit(2).anyMatch(cause -> cause.text().contains("out of data space")),
				() -> "not found");
	}

	/** Beginnings and ends of words that say something else, and results that say that nothing failed. */
	@ParameterizedTest
	@ValueSource(strings = { "  MemoryPressure  False  34m  KubeletHasSufficientMemory  kubelet has sufficient memory available",
			"  DiskPressure  False  21d  KubeletHasNoDiskPressure  kubelet has no disk pressure", "INFO  kiln 7 installed", "INFO  parcel 7 dispatched", "INFO  account credited", "INFO  dependency tree printed",
			"{\"level\":\"info\",\"msg\":\"kiln asked\",\"error\":null}" })
	void wordsThatOnlyLookAlikeSayNothing(String message) throws Exception {
		assertEquals(List.of(), reasons(message).stream().filter(reason -> reason.startsWith("says ")).toList());
	}

	/** What the programs that many run write at every start, for every stranger, and at every try. */
	@ParameterizedTest
	@ValueSource(strings = { "WARN  Exception causing close of session 0x0: ZooKeeperServer not running",
			"ERROR reconcile: pods \"kiln-4\" not found", "ERROR:  division by zero",
			"ERROR the object has been modified; please apply your changes to the latest version and try again",
			"WARN  spring.jpa.open-in-view is enabled by default", "ERROR unable to fetch pod metrics for pod clay/kiln-4",
			"npm WARN ERESOLVE overriding peer dependency", "WARN  SLF4J: Class path contains multiple bindings" })
	void whatIsWrittenEveryDayIsNoCause(String message) throws Exception {
		assertTrue(reasons(message).stream().noneMatch(reason -> reason.startsWith("says something needed")
				|| reason.startsWith("says a setting")), reasons(message)::toString);
	}
}
