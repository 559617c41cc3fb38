package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateReport.State;
import org.tftsr.core.update.UpdateService;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.testsupport.TestServices;

/** Whether there is a later version, as an update site tells it: a friendly one, one that means ill. */
class UpdateTest {

	private static final Version INSTALLED = FrameworkUtil.getBundle(Gate.class).getVersion();

	private final UpdateService updates = TestServices.get(UpdateService.class);
	private volatile String answer = "";
	private volatile int status = 200;
	private volatile String type = "application/json";
	private LocalServer server;

	@BeforeEach
	void publish() throws TftsrException {
		server = new LocalServer(connection -> connection.answer(status, type, answer));
		updates.setSite(server.address("/tftsr/").toString());
	}

	@AfterEach
	void end() throws TftsrException {
		server.close();
		updates.setSite("");
	}

	private static String published(Object version) {
		return "{\"product\":\"org.tftsr\",\"version\":\"" + version + "\"}";
	}

	private UpdateReport check() throws TftsrException {
		return updates.check(Progress.NONE);
	}

	private TftsrException refused(ProblemKind kind, String why) {
		TftsrException problem = assertThrows(TftsrException.class, this::check);
		assertEquals(kind, problem.kind(), problem::toString);
		assertTrue((problem.why() + problem.remedy()).contains(why), problem.why() + " / " + problem.remedy());
		return problem;
	}

	@Test
	void aLaterVersionIsToldWithItsPages() throws TftsrException {
		answer = "{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"released\":\"2027-01-31\",\"notes\":\"https://example.org/notes\","
				+ "\"download\":\"https://example.org/\",\"what\":[\"is not known here does not matter\"]}";
		assertEquals(new UpdateReport(State.NEWER, INSTALLED.toString(), "9.0.0", LocalDate.of(2027, 1, 31),
				URI.create("https://example.org/notes"), URI.create("https://example.org/")), check());
	}

	@Test
	void versionsCompareAsOsgiHasThem() throws TftsrException {
		Version next = new Version(INSTALLED.getMajor(), INSTALLED.getMinor(), INSTALLED.getMicro(), INSTALLED.getQualifier() + '1');
		answer = published(next);
		assertEquals(State.NEWER, check().state());
		answer = published(INSTALLED);
		assertEquals(State.CURRENT, check().state());
		answer = published("0.0.99");
		assertEquals(State.OLDER, check().state());
		assertEquals("0.0.99", check().published());
	}

	@Test
	void whatIsEmptyIsNotTold() throws TftsrException {
		answer = "{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"released\":\"\",\"notes\":\" \",\"download\":null}";
		UpdateReport report = check();
		assertNull(report.released());
		assertNull(report.notes());
		assertNull(report.download());
	}

	@Test
	void oneFileIsAskedForAndNothingIsToldOfWhoAsks() throws TftsrException {
		long before = Sending.newestRow();
		answer = published("9.0.0");
		check();
		assertEquals(1, server.requests().size());
		String head = server.requests().getFirst().head();
		assertTrue(head.startsWith("GET /tftsr/latest.json HTTP/1.1\r\n"), head);
		assertFalse(head.contains(INSTALLED.toString()), head);
		assertEquals(0, server.requests().getFirst().body().length);
		List<String> rows = Sending.rowsAfter(before).stream().map(AuditEntry::action).filter(action -> action.startsWith("update")).toList();
		assertEquals(List.of("update_check", "update_check_done"), rows);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"not json at all { | no JSON",
			"[] | no JSON object",
			"{} | another program",
			"{\"product\":\"org.example\",\"version\":\"9.0.0\"} | another program",
			"{\"product\":\"org.tftsr\"} | no version",
			"{\"product\":\"org.tftsr\",\"version\":9} | \u201Cversion\u201D",
			"{\"product\":\"org.tftsr\",\"version\":\"nine\"} | version is none",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"released\":\"yesterday\"} | its day",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"notes\":[\"https://example.org\"]} | \u201Cnotes\u201D",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"notes\":\"javascript:alert(1)\"} | https",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"download\":\"file:///etc/passwd\"} | https",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"download\":\"http://example.org/\"} | https",
			"{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"download\":\"https://bank@example.org/\"} | https" })
	void whatIsMalformedIsRefusedWhole(String text, String why) {
		answer = text;
		refused(ProblemKind.REMOTE, why);
	}

	@Test
	void whatIsTooLargeOrTooDeepIsRefused() {
		answer = "{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"x\":\"" + "x".repeat(20_000) + "\"}";
		refused(ProblemKind.REMOTE, "larger than 16 KB");
		answer = "[".repeat(16_000);
		refused(ProblemKind.REMOTE, "");
		answer = " ".repeat(9_000_000);
		assertEquals(Reason.TOO_LARGE, assertThrows(NetworkProblem.class, this::check).reason());
	}

	@Test
	void aSiteThatIsNotThereIsToldWithWhatToDo() {
		status = 404;
		refused(ProblemKind.NOT_FOUND, "localhost/tftsr/");
		status = 500;
		refused(ProblemKind.REMOTE, "");
		status = 200;
		type = "text/html";
		answer = "<!DOCTYPE html><html><title>Welcome to nginx!</title></html>";
		assertEquals(Reason.PROTOCOL, assertThrows(NetworkProblem.class, this::check).reason());
		server.close();
		assertEquals(Reason.REFUSED, assertThrows(NetworkProblem.class, this::check).reason());
	}

	@Test
	void offlineNothingLeaves() throws TftsrException {
		NetworkSettingsService network = TestServices.get(NetworkSettingsService.class);
		network.setOffline(true);
		try {
			assertEquals(Reason.OFFLINE, assertThrows(NetworkProblem.class, this::check).reason());
			assertEquals(List.of(), server.requests());
		} finally {
			network.setOffline(false);
		}
	}

	@Test
	void withoutASiteItSaysHowToSetOne() throws TftsrException {
		updates.setSite(" ");
		assertEquals("", updates.site());
		refused(ProblemKind.INVALID_INPUT, "tftsr settings set update.site");
		assertEquals(List.of(), server.requests());
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.org", "ftp://example.org/", "https://", "https://kim:secret@example.org/", "https://example.org/?x=1",
			"https://example.org/#x", "file:///srv/site", "https://exa mple.org/" })
	void whatIsNoFolderInTheWebIsNotKept(String address) throws TftsrException {
		String before = updates.site();
		TftsrException problem = assertThrows(TftsrException.class, () -> updates.setSite(address));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertFalse((problem.what() + problem.why() + problem.remedy()).contains("secret"));
		assertEquals(before, updates.site());
	}
}
