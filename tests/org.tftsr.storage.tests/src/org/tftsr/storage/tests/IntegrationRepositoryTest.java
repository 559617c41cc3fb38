package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** How services are set up, and whether they are connected; their secrets are in {@link ServiceSecretsTest}. */
class IntegrationRepositoryTest {

	private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
	private static final OAuthClient CLIENT = new OAuthClient("https://login.example.org/tenant", "client-1", "work offline", 8765);
	private static final Change CHANGED = new Change(Topics.INTEGRATIONS_CHANGED, Map.of("service", "confluence"));

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IntegrationRepository integrations;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		integrations = database.integrations();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	/** Confluence of the vendor's cloud. */
	private static Integration cloud(String address) {
		return new Integration(ServiceKind.CONFLUENCE, address, false, SignIn.API_TOKEN, "anna@example.org", null, "OPS", true, null,
				Map.of("parent_page", "4711"), false, false, null, null);
	}

	private static Integration with(ServiceKind service, String address, boolean ownServer, SignIn signIn, String username,
			OAuthClient oauth) {
		return new Integration(service, address, ownServer, signIn, username, null, null, false, oauth, Map.of(), false, false, null,
				null);
	}

	private List<String> actions() throws TftsrException {
		return database.audit().list(new AuditQuery(null, "integration", null, null, null, 100, 0)).reversed().stream()
				.map(AuditEntry::action).toList();
	}

	private static OAuthTokens tokens() {
		return new OAuthTokens(Passphrase.of("access".toCharArray()), null, null);
	}

	@Test
	void aServiceReadsAsItWasSaved() throws Exception {
		assertEquals(List.of(), integrations.list());
		Integration wiki = integrations.save(cloud("https://site.atlassian.net/wiki"));
		assertEquals(cloud("https://site.atlassian.net/wiki"), wiki);
		Integration boards = integrations
				.save(with(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/example/", false, SignIn.OAUTH, "nobody asks", CLIENT));
		assertEquals(with(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/example", false, SignIn.OAUTH, null, CLIENT), boards);
		assertEquals(List.of(wiki, boards), integrations.list());
		OAuthClient usual = new OAuthClient(null, "client-2", null, 0);
		assertEquals(usual, integrations.save(with(ServiceKind.SERVICENOW, "https://x.example.org", false, SignIn.OAUTH, null, usual))
				.oauth());
		integrations.remove(ServiceKind.SERVICENOW);
		assertEquals(Optional.of(boards), integrations.find(ServiceKind.AZURE_DEVOPS));
		assertEquals(Optional.empty(), integrations.find(ServiceKind.SERVICENOW));
	}

	@Test
	void ofASiteOfTheCloudTheAddressOfItsConfluenceIsKept() throws Exception {
		assertEquals("https://site.atlassian.net/wiki", integrations.save(cloud(" https://site.atlassian.net/ ")).address());
		assertEquals("https://wiki.example.org", integrations.save(cloud("https://wiki.example.org/")).address());
	}

	@Test
	void aChangeIsNotedWithItsFieldsAndAnnounced() throws Exception {
		integrations.save(cloud("https://wiki.example.org"));
		data.changes.clear();
		integrations.save(cloud("https://wiki.example.org"));
		assertEquals(List.of(), data.changes, "nothing has changed");
		integrations.save(cloud("https://wiki2.example.org"));
		integrations.remove(ServiceKind.CONFLUENCE);
		assertEquals(List.of(CHANGED, CHANGED), data.changes);
		assertEquals(List.of("integration_added", "integration_changed", "integration_removed"), actions());
		AuditEntry row = database.audit().list(AuditQuery.newest(2)).getLast();
		assertEquals("confluence", row.entityId());
		assertEquals("{\"address\":\"https://wiki2.example.org\",\"sign_in\":\"api_token\",\"fields\":[\"address\"]}", row.details());
		assertEquals(List.of(), integrations.list());
		Problems.expect(ProblemKind.NOT_FOUND, () -> integrations.remove(ServiceKind.CONFLUENCE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.com", "ftp://example.com", "https://", "https:///wiki", "https://exa mple.com",
			"https://kim:secret-word@example.com", "https://example.com/?token=secret-word", "https://example.com/#secret-word" })
	void anAddressThatIsNoneOrCarriesASecretIsRefusedWithoutRepeatingIt(String address) throws Exception {
		for (Integration wrong : address.isEmpty() ? List.of(cloud("")) : List.of(cloud(address), with(ServiceKind.SERVICENOW, "https://x.service-now.com", false, SignIn.OAUTH,
				null, new OAuthClient(address, "client", null, 0)))) {
			TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT, () -> integrations.save(wrong));
			assertFalse(problem.toString().contains("secret-word") || problem.remedy().contains("secret-word"), problem.toString());
		}
		assertEquals(List.of(), integrations.list());
	}

	@Test
	void whatAWayToSignInNeedsIsAskedFor() {
		String address = "https://example.org";
		for (Integration wrong : List.of(with(ServiceKind.CONFLUENCE, address, false, SignIn.API_TOKEN, " ", null),
				with(ServiceKind.CONFLUENCE, address, false, SignIn.PERSONAL_ACCESS_TOKEN, null, null),
				with(ServiceKind.CONFLUENCE, address, true, SignIn.API_TOKEN, "anna", null),
				with(ServiceKind.SERVICENOW, address, false, SignIn.PASSWORD, null, null),
				with(ServiceKind.SERVICENOW, address, false, SignIn.PERSONAL_ACCESS_TOKEN, null, null),
				with(ServiceKind.AZURE_DEVOPS, address, true, SignIn.OAUTH, null, CLIENT),
				with(ServiceKind.AZURE_DEVOPS, address, false, SignIn.OAUTH, null, null),
				with(ServiceKind.AZURE_DEVOPS, address, false, SignIn.OAUTH, null, new OAuthClient(address, "", null, 0)),
				with(ServiceKind.AZURE_DEVOPS, address, false, SignIn.OAUTH, null, new OAuthClient(address, "c", null, 65_536)),
				with(ServiceKind.CONFLUENCE, address, true, SignIn.OAUTH, null, new OAuthClient(null, "c", null, 0)),
				with(ServiceKind.SERVICENOW, address, false, SignIn.PASSWORD, "an\nna", null))) {
			TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT, () -> integrations.save(wrong));
			assertFalse(problem.remedy().isBlank());
		}
	}

	@Test
	void choicesWithoutAValueAreForgottenAndNamesAreNames() throws Exception {
		Integration wiki = cloud("https://wiki.example.org");
		Integration choices = new Integration(wiki.service(), wiki.address(), false, wiki.signIn(), wiki.username(), null, null, false,
				null, Map.of("urgency.P1", " 1 ", "parent_page", ""), false, false, null, null);
		assertEquals(Map.of("urgency.P1", "1"), integrations.save(choices).defaults());
		Integration wrong = new Integration(wiki.service(), wiki.address(), false, wiki.signIn(), wiki.username(), null, null, false,
				null, Map.of("a name", "1"), false, false, null, null);
		Problems.expect(ProblemKind.INVALID_INPUT, () -> integrations.save(wrong));
	}

	@Test
	void itIsConnectedOnceACallHasSucceededAndUntilItIsSetUpOtherwise() throws Exception {
		Integration wiki = integrations.save(cloud("https://wiki.example.org"));
		data.changes.clear();
		integrations.connected(wiki, "Anna", NOON);
		integrations.connected(wiki, "Anna", NOON.plusSeconds(60));
		assertEquals(List.of(CHANGED), data.changes, "the second time is no news");
		Integration connected = integrations.find(ServiceKind.CONFLUENCE).orElseThrow();
		assertEquals(List.of(NOON.plusSeconds(60), "Anna"), List.of(connected.connectedAt(), connected.connectedAs()));
		assertTrue(integrations.save(otherSpace(connected)).isConnected());
		Integration moved = integrations.save(cloud("https://wiki.example.org/other"));
		assertFalse(moved.isConnected());
		integrations.connected(wiki, "Anna", NOON);
		assertFalse(integrations.find(ServiceKind.CONFLUENCE).orElseThrow().isConnected(), "that call was of before");
		integrations.connected(moved, null, NOON);
		integrations.setSecret(ServiceKind.CONFLUENCE, Passphrase.of("t".toCharArray()));
		assertFalse(integrations.find(ServiceKind.CONFLUENCE).orElseThrow().isConnected(), "with that token no call was made");
		assertEquals(List.of("integration_added", "integration_connected", "integration_changed", "integration_changed",
				"integration_connected", "integration_secret_set"), actions());
	}

	private static Integration otherSpace(Integration wiki) {
		return new Integration(wiki.service(), wiki.address(), wiki.ownServer(), wiki.signIn(), wiki.username(), null, "DEV", false, null,
				Map.of(), false, false, null, null);
	}

	@Test
	void whatTheEarlierAppHadOfAServiceReadsAsWhatFits() throws Exception {
		for (String row : List.of("confluence|https://site.atlassian.net|kim|API_TOKEN|false|https://site.atlassian.net/wiki",
				"confluence|https://wiki.example.org/||PERSONAL_ACCESS_TOKEN|true|https://wiki.example.org",
				"confluence|https://wiki.example.org|kim|PASSWORD|true|https://wiki.example.org",
				"servicenow|https://x.service-now.com|kim|PASSWORD|false|https://x.service-now.com",
				"azuredevops|https://dev.azure.com/o||PERSONAL_ACCESS_TOKEN|false|https://dev.azure.com/o",
				"azuredevops|https://devops.example.org/c||PERSONAL_ACCESS_TOKEN|true|https://devops.example.org/c",
				"servicenow|no address||PASSWORD|false|no address")) {
			assertFits(row.split("\\|", -1), "NULL");
		}
		assertFits("azuredevops|https://dev.azure.com/o||OAUTH|false|https://dev.azure.com/o".split("\\|", -1),
				"'2026-05-01 13:00:00'");
	}

	private void assertFits(String[] row, String ends) throws Exception {
		TestData earlier = TestData.readyWithPassphrase(folder.resolve(String.valueOf(String.join("", row).hashCode())));
		SqlCipher.run(earlier.location.file(), TestData.PASSPHRASE, """
				INSERT INTO integration_config(id, service, base_url, username, updated_at)
				VALUES ('01970000-0000-7000-8000-000000000901', '%1$s', '%2$s', nullif('%3$s', ''), '2026-05-01 09:00:00');
				INSERT INTO credentials(id, service, token_hash, encrypted_token, created_at, expires_at)
				VALUES ('01970000-0000-7000-8000-000000000801', '%1$s', 'h', 's', '2026-05-01 09:00:00', %4$s);""".formatted(row[0],
				row[1], row[2], ends));
		try (Database opened = earlier.open()) {
			Integration found = opened.integrations().list().getFirst();
			assertEquals(List.of(row[3], row[4], row[5]),
					List.of(found.signIn().name(), String.valueOf(found.ownServer()), found.address()));
			assertTrue(found.hasSecret());
			assertFalse(found.isConnected());
			Problems.expect(ProblemKind.DAMAGED, () -> opened.integrations().secret(found));
		}
	}

	@Test
	void whatIsNotSetUpKeepsNothing() {
		Integration none = cloud("https://wiki.example.org");
		Problems.expect(ProblemKind.NOT_FOUND, () -> integrations.setSecret(ServiceKind.CONFLUENCE, Passphrase.of("t".toCharArray())));
		Problems.expect(ProblemKind.NOT_FOUND, () -> integrations.setClientSecret(ServiceKind.CONFLUENCE, null));
		Problems.expect(ProblemKind.NOT_FOUND, () -> integrations.setTokens(none, tokens()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> integrations.secret(none));
	}
}
