package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.KeptDraft;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Database;

/** Every version of the schema that was ever delivered opens, with what was in it. */
class SchemaFixturesTest {

	private static final String KEY = "a test key";

	/** The first version of this product itself; before it came the earlier app's. */
	private static final String FIRST = "012";
	private static final String WITH_TIMELINES = "013";
	private static final String WITH_READABLE_VALUES = "016";
	private static final String WITH_DOCUMENT_VERSIONS = "023";
	private static final String WITH_LINES_ON_TIMELINES = "027";
	private static final String WITH_PROVIDERS = "028";
	private static final String WITH_CONVERSATION_TREES = "029";
	private static final String WITH_SPENDING = "030";
	private static final String WITH_REMOTE_LINKS = "031";
	private static final String WITH_FAILED_PUBLICATIONS = "032";

	private static final String WITH_REMOVED_LOGS = "034";
	private static final String WITH_DRAFTS = "037";

	private static final UUID ISSUE = UUID.fromString("01970000-0000-7000-8000-000000000001");
	private static final UUID LOG = UUID.fromString("01970000-0000-7000-8000-000000000101");

	private static final String WITH_DELETED_ISSUES = "025";
	private static final UUID DELETED = UUID.fromString("01970000-0000-7000-8000-0000000000d1");

	@TempDir
	Path folder;

	@Test
	void everyVersionHasAFixture() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			List<String> versions = database.info().migrations().stream().map(name -> name.substring(0, 3))
					.filter(version -> version.compareTo(FIRST) >= 0).toList();
			for (String version : versions) {
				assertTrue(Fixtures.exists("own-" + version + ".db"),
						"a database of version " + version + " is missing: see fixtures/README.md");
			}
		}
	}

	static List<String> fixtures() {
		return IntStream.range(Integer.parseInt(FIRST), 1000)
				.mapToObj(number -> String.format("%03d", number))
				.filter(version -> Fixtures.exists("own-" + version + ".db")).toList();
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void aDatabaseOfThatVersionOpensAndKeepsWhatIsInIt(String version) throws Exception {
		TestData data = TestData.withPassphrase(folder, KEY);
		Fixtures.copy("own-" + version + ".db", data.location.file());
		try (Database database = data.open()) {
			assertTrue(database.takenOver().isEmpty(), "it is no database of the earlier app");
			IssueDetail first = database.issues().find(ISSUE).orElseThrow();
			assertEquals("Größe: the first issue", first.issue().title());
			assertEquals(Severity.CRITICAL, first.issue().severity());
			assertEquals(IssueStatus.INVESTIGATING, first.issue().status());
			assertEquals(List.of("a", "b"), first.issue().tags());
			assertEquals("Why is it full?", first.whys().getFirst().question());
			assertEquals("# RCA", first.documents().getFirst().markdown());
			assertEquals(timelineOf(version), first.timeline().stream().map(TimelineEvent::line).toList());
			assertEquals(2, database.logs().spans(LOG).toList().size());
			assertEquals("dark", database.settings().get("theme").orElseThrow());
			assertEquals(1, database.issues().search("größe", 10).matches());
			assertTrue(database.audit().list(AuditQuery.newest(10)).size() >= 2);
			assertClockIsKept(database, version);
			assertLogsAreKept(database, version);
			assertDeletedIssueComesBack(database, version);
			assertProvidersAreKept(database, version);
			assertConversationsAreKept(database, version);
			assertIntegrationsAreKept(database, version);
			assertEquals(version.compareTo(WITH_DRAFTS) >= 0 ? List.of(new Draft.Question(ISSUE, "Why is it full again?")) : List.of(),
					database.drafts().leftBehind().stream().map(KeptDraft::draft).toList());
			if (version.compareTo(WITH_READABLE_VALUES) >= 0) {
				assertEquals(List.of("someone@example.org"),
						database.pseudonyms().list(ISSUE).stream().map(Pseudonym::value).toList());
			}
			assertEquals(version.compareTo(WITH_DOCUMENT_VERSIONS) >= 0 ? 2 : 1,
					database.documents().versions(first.documents().getFirst().id()).size());
			database.issues().create(NewIssue.titled("It can be written to"));
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
		assertEquals(List.of("ok"), SqlCipher.run(data.location.file(), KEY, "PRAGMA integrity_check;"));
	}

	private static List<Long> timelineOf(String version) {
		if (version.compareTo(WITH_LINES_ON_TIMELINES) >= 0) {
			return List.of(21L, 0L);
		}
		return version.compareTo(WITH_TIMELINES) >= 0 ? List.of(0L) : List.of();
	}

	private static void assertClockIsKept(Database database, String version) throws Exception {
		if (version.compareTo(WITH_LINES_ON_TIMELINES) >= 0) {
			assertEquals(new LogClock(ZoneId.of("Europe/Vienna"), Duration.ofSeconds(5)),
					database.timelines().clocks(ISSUE).get(LOG));
			assertEquals("The first error", database.timelines().times(ISSUE).get(LOG).message());
		} else {
			assertEquals(Map.of(), database.timelines().times(ISSUE));
		}
	}

	/** Whether a log was searched is told by the audit log until it is kept with the log. */
	private static void assertLogsAreKept(Database database, String version) throws Exception {
		assertEquals(Map.of(LOG, 2L), database.logs().findings(ISSUE));
		List<String> removed = database.logs().removed(ISSUE).stream().map(LogFile::name).toList();
		assertEquals(version.compareTo(WITH_REMOVED_LOGS) >= 0 ? List.of("old.log") : List.of(), removed);
	}

	private static void assertProvidersAreKept(Database database, String version) throws Exception {
		if (version.compareTo(WITH_PROVIDERS) < 0) {
			assertEquals(1, database.providers().list().size(), "the local analyst");
			return;
		}
		Provider gateway = database.providers().find("grÖße").orElseThrow();
		assertEquals(new ProviderOptions(null, "X-Key", "", "/ask", "kim", 1000), gateway.options());
		assertEquals(new ModelInfo("small", 8192, new BigDecimal("0.15"), new BigDecimal("0.60")), gateway.models().getFirst());
		try (Passphrase key = database.providers().key(gateway.id()).orElseThrow()) {
			assertEquals("canary-key-of-a-provider", key.text().toString());
		}
	}

	/** The one of before is a line, the other one a tree. */
	private static void assertConversationsAreKept(Database database, String version) throws Exception {
		List<Conversation> conversations = database.conversations().list(ISSUE);
		Conversation line = conversations.getLast();
		assertEquals(List.of("Why?"), database.conversations().branch(line.id()).stream().map(ChatMessage::content).toList());
		assertEquals("llama3.2:3b", database.conversations().branch(line.id()).getFirst().model());
		if (version.compareTo(WITH_CONVERSATION_TREES) >= 0) {
			Conversation tree = conversations.getFirst();
			assertEquals(List.of("Why [IP-1]?", "The disk is full"),
					database.conversations().branch(tree.id()).stream().map(ChatMessage::content).toList());
			assertEquals(3, database.conversations().messages(tree.id()).size());
			Claim claim = database.conversations().claims(tree.tip()).getFirst();
			assertEquals(new Claim.Citation("app.log", LOG, 21, "no space left", true), claim.citations().getFirst());
		}
		assertEquals(version.compareTo(WITH_SPENDING) >= 0 ? 20 : 0,
				database.spending().spentMicros(null, Instant.parse("2026-05-01T00:00:00Z")));
	}

	/** The one of Confluence is in the form of the earlier app. */
	private static void assertIntegrationsAreKept(Database database, String version) throws Exception {
		Integration wiki = database.integrations().find(ServiceKind.CONFLUENCE).orElseThrow();
		assertEquals(List.of(SignIn.PERSONAL_ACCESS_TOKEN, true, "OPS"), List.of(wiki.signIn(), wiki.ownServer(), wiki.space()));
		assertTrue(wiki.hasSecret() && wiki.autoCreate() && !wiki.isConnected());
		if (version.compareTo(WITH_REMOTE_LINKS) < 0) {
			assertEquals(List.of(wiki), database.integrations().list());
			assertEquals(List.of(), database.remoteLinks().ofIssue(ISSUE));
			return;
		}
		Integration boards = database.integrations().find(ServiceKind.AZURE_DEVOPS).orElseThrow();
		assertEquals(new Integration(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/example", false, SignIn.OAUTH, null, "Operations",
				null, false, new OAuthClient("https://login.example.org/tenant", "client-1", null, 8765), Map.of("work_item_type", "Bug"),
				true, true, Instant.parse("2026-05-01T10:11:00Z"), "Anna Example"), boards);
		try (OAuthTokens tokens = database.integrations().tokens(boards).orElseThrow();
				Passphrase client = database.integrations().clientSecret(boards).orElseThrow()) {
			assertEquals("canary-access-token canary-refresh-token canary-client-secret",
					tokens.access().text() + " " + tokens.refresh().text() + " " + client.text());
			assertEquals(Instant.parse("2026-05-01T11:11:00Z"), tokens.expiresAt());
		}
		assertEquals(List.of("4711", "42"),
				database.remoteLinks().ofIssue(ISSUE).stream().map(RemoteLink::remoteId).limit(2).toList());
		Publication publication = database.publications().unfinished(ISSUE).getFirst();
		assertEquals(PublicationStep.WRITTEN, publication.step());
		assertEquals(List.of("aa", "bb"), publication.attached());
		assertEquals(Map.of("parent", "42"), publication.choices());
		// the fixture behind it was made of the one before
		if (version.equals(WITH_FAILED_PUBLICATIONS)) {
			assertEquals(PublicationStep.FAILED, database.publications().unfinished(ISSUE).getLast().step());
			assertEquals(Map.of("asked.urgency", "1", "urgency", "2"), database.remoteLinks().ofIssue(ISSUE).getLast().written());
		}
	}

	/** Whatever columns its tables had when it was deleted. */
	private static void assertDeletedIssueComesBack(Database database, String version) throws Exception {
		if (version.compareTo(WITH_DELETED_ISSUES) < 0) {
			assertEquals(List.of(), database.trash().list());
			return;
		}
		database.trash().restore(DELETED);
		IssueDetail restored = database.issues().find(DELETED).orElseThrow();
		assertEquals("a\0ö", restored.issue().description());
		assertEquals("A flange cracked", restored.whys().getFirst().answer());
		assertEquals(1, database.issues().search("flange", 10).matches());
	}
}
