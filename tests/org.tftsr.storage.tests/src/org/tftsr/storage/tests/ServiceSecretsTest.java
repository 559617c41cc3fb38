package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.KeySource;

/** Passwords, tokens and secrets of clients: who gets them, and that they survive whatever is done with the database. */
class ServiceSecretsTest {

	private static final String KEY = "a test key";
	private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IntegrationRepository integrations;

	@BeforeEach
	void open() throws Exception {
		data = TestData.withPassphrase(folder, KEY);
		reopen();
	}

	private void reopen() throws Exception {
		database = data.open();
		integrations = database.integrations();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private Integration password(String address) throws TftsrException {
		return integrations.save(new Integration(ServiceKind.SERVICENOW, address, false, SignIn.PASSWORD, "kim", null, null, false, null,
				Map.of(), false, false, null, null));
	}

	private Integration oauth(String address, String issuer, String client) throws TftsrException {
		return integrations.save(new Integration(ServiceKind.SERVICENOW, address, false, SignIn.OAUTH, null, null, null, false,
				new OAuthClient(issuer, client, null, 0), Map.of(), false, false, null, null));
	}

	/** Signed in by OAuth, with the secret of a client. */
	private Integration signedIn() throws TftsrException {
		Integration integration = oauth("https://x.example.org", "https://login.example.org", "client-1");
		try (OAuthTokens tokens = new OAuthTokens(secret("canary-access"), secret("canary-refresh"), NOON);
				Passphrase client = secret("canary-client")) {
			integrations.setTokens(integration, tokens);
			integrations.setClientSecret(ServiceKind.SERVICENOW, client);
		}
		return integrations.find(ServiceKind.SERVICENOW).orElseThrow();
	}

	private static Passphrase secret(String text) {
		return Passphrase.of(text.toCharArray());
	}

	private void setSecret(String text) throws TftsrException {
		try (Passphrase secret = secret(text)) {
			integrations.setSecret(ServiceKind.SERVICENOW, secret);
		}
	}

	private static String text(Optional<Passphrase> found) {
		try (Passphrase secret = found.orElseThrow()) {
			return secret.text().toString();
		}
	}

	/** All three secrets of who is signed in by OAuth. */
	private void assertAllAreThere() throws TftsrException {
		Integration integration = integrations.find(ServiceKind.SERVICENOW).orElseThrow();
		assertTrue(integration.hasSecret() && integration.hasClientSecret());
		try (OAuthTokens tokens = integrations.tokens(integration).orElseThrow()) {
			assertEquals("canary-access canary-refresh", tokens.access().text() + " " + tokens.refresh().text());
			assertEquals(NOON, tokens.expiresAt());
		}
		assertEquals("canary-client", text(integrations.clientSecret(integration)));
	}

	@Test
	void aPasswordIsKeptAsItIsAndATokenWithoutWhatWasPastedAroundIt() throws Exception {
		Integration now = password("https://x.example.org");
		assertEquals(Optional.empty(), integrations.secret(now));
		setSecret(" pässword \uD83D\uDD11 \n");
		assertEquals(" pässword \uD83D\uDD11 ", text(integrations.secret(now)));
		assertEquals(Optional.empty(), integrations.tokens(now), "it is none of OAuth");
		integrations.setSecret(ServiceKind.SERVICENOW, null);
		assertEquals(Optional.empty(), integrations.secret(now));
		Integration wiki = integrations.save(new Integration(ServiceKind.CONFLUENCE, "https://wiki.example.org", true,
				SignIn.PERSONAL_ACCESS_TOKEN, null, null, null, false, null, Map.of(), false, false, null, null));
		try (Passphrase token = secret("  token\r\n")) {
			integrations.setSecret(ServiceKind.CONFLUENCE, token);
		}
		assertEquals("token", text(integrations.secret(wiki)));
	}

	@Test
	void tokensAreReplacedAllAtOnce() throws Exception {
		Integration integration = signedIn();
		assertAllAreThere();
		assertEquals("canary-access", text(integrations.secret(integration)));
		try (OAuthTokens next = new OAuthTokens(secret("next"), null, null)) {
			integrations.setTokens(integration, next);
		}
		try (OAuthTokens tokens = integrations.tokens(integration).orElseThrow()) {
			assertEquals("next", tokens.access().text().toString());
			assertNull(tokens.refresh());
			assertNull(tokens.expiresAt());
		}
	}

	@Test
	void secretsAreForgottenWhereTheyWouldGoToSomebodyElse() throws Exception {
		signedIn();
		Integration samePlace = oauth("https://x.example.org/path", "https://login.example.org", "client-1");
		assertTrue(samePlace.hasSecret() && samePlace.hasClientSecret(), "the same machine");
		Integration otherMachine = oauth("https://y.example.org", "https://login.example.org", "client-1");
		assertFalse(otherMachine.hasSecret());
		assertTrue(otherMachine.hasClientSecret(), "that is for who issues tokens, and he is the same");
		Integration otherIssuer = oauth("https://y.example.org", "https://evil.example.org", "client-1");
		assertFalse(otherIssuer.hasClientSecret());

		oauth("https://y.example.org", null, "client-1");
		try (Passphrase client = secret("canary-client")) {
			integrations.setClientSecret(ServiceKind.SERVICENOW, client);
		}
		assertTrue(oauth("https://y.example.org", null, "client-2").hasClientSecret(), "the instance issues them itself");
		assertFalse(oauth("https://evil.example.org", null, "client-2").hasClientSecret());

		for (String address : List.of("http://x.example.org", "https://x.example.org:8443", "https://x.example.org.evil.example")) {
			password("https://x.example.org");
			setSecret("canary-password");
			assertFalse(password(address).hasSecret(), address);
		}
		password("https://x.example.org");
		setSecret("canary-password");
		assertFalse(oauth("https://x.example.org", "https://login.example.org", "c").hasSecret(), "a password is no token");
	}

	@Test
	void noSecretGoesToAServerThatWasSetMeanwhile() throws Exception {
		Integration before = signedIn();
		Integration after = oauth("https://y.example.org", "https://evil.example.org", "client-1");
		try (OAuthTokens tokens = new OAuthTokens(secret("late"), null, null)) {
			Problems.expect(ProblemKind.CONFLICT, () -> integrations.setTokens(before, tokens));
			integrations.setTokens(after, tokens);
		}
		Problems.expect(ProblemKind.CONFLICT, () -> integrations.secret(before));
		Problems.expect(ProblemKind.CONFLICT, () -> integrations.tokens(before));
		Problems.expect(ProblemKind.CONFLICT, () -> integrations.clientSecret(before));
		assertEquals("late", text(integrations.secret(after)));
	}

	@Test
	void theyGoWithTheirServiceAndDoNotComeBack() throws Exception {
		signedIn();
		integrations.remove(ServiceKind.SERVICENOW);
		Integration again = oauth("https://x.example.org", "https://login.example.org", "client-1");
		assertFalse(again.hasSecret() || again.hasClientSecret());
	}

	@Test
	void noneIsReadableInTheRowsOrTheAuditLog() throws Exception {
		signedIn();
		assertFalse(database.audit().list(AuditQuery.newest(100)).toString().contains("canary"));
		database.close();
		assertFalse(SqlCipher.run(data.location.file(), KEY, ".dump").toString().contains("canary"));
		List<String> row = SqlCipher.run(data.location.file(), KEY, "SELECT token_hash, encrypted_token FROM credentials;");
		String[] columns = row.getFirst().split("\\|");
		byte[] token = "canary-access".getBytes(StandardCharsets.UTF_8);
		assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token)), columns[0]);
		assertEquals(12 + token.length + 16, Base64.getDecoder().decode(columns[1]).length, "nonce, ciphertext, tag");
		reopen();
	}

	@Test
	void eachOpensInItsPlaceOnly() throws Exception {
		signedIn();
		for (String tampering : List.of("UPDATE credentials SET encrypted_token = encrypted_refresh_token;",
				"UPDATE credentials SET encrypted_refresh_token = (SELECT encrypted_client_secret FROM integration_config);",
				"UPDATE credentials SET encrypted_token = 'no base64!';")) {
			database.close();
			SqlCipher.run(data.location.file(), KEY, tampering);
			reopen();
			Integration integration = integrations.find(ServiceKind.SERVICENOW).orElseThrow();
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED, () -> integrations.tokens(integration));
			assertFalse(problem.toString().contains("canary"));
			signedIn();
			assertAllAreThere();
		}
	}

	/** Under the key of detected values, as the take-over did at first; sealed there as in {@code fixtures/make-own.py}. */
	@Test
	void aTokenThatWasTakenOverBeforeThereWasAKeyForItOpens() throws Exception {
		TestData earlier = TestData.withPassphrase(folder.resolve("earlier"), KEY);
		Fixtures.copy("own-030.db", earlier.location.file());
		SqlCipher.run(earlier.location.file(), KEY, "UPDATE credentials SET encrypted_token = 'CQkJCQkJCQkJCQkJC2Iy9OkNVTJaCi83NbzaBI0JVB3LUF0sWeyOVnLQKbs9SXAq+2I=';");
		try (Database opened = earlier.open()) {
			Integration wiki = opened.integrations().find(ServiceKind.CONFLUENCE).orElseThrow();
			assertEquals("canary-token-of-before", text(opened.integrations().secret(wiki)));
			try (Passphrase next = secret("next")) {
				opened.integrations().setSecret(ServiceKind.CONFLUENCE, next);
			}
			assertEquals("next", text(opened.integrations().secret(wiki)));
		}
	}

	@Test
	void aTokenOfTheEarlierAppIsTakenOver() throws Exception {
		TestData earlier = TestData.withVariables(folder.resolve("app"),
				Map.of(KeySource.VARIABLE, KEY, "TFTSR_ENCRYPTION_KEY", Fixtures.TOKEN_KEY));
		Fixtures.copy("earlier-plain.db", earlier.location.file());
		try (Database opened = earlier.open()) {
			Integration wiki = opened.integrations().find(ServiceKind.CONFLUENCE).orElseThrow();
			assertEquals(SignIn.OAUTH, wiki.signIn(), "it has an end");
			try (OAuthTokens tokens = opened.integrations().tokens(wiki).orElseThrow()) {
				assertEquals("canary-token-of-confluence", tokens.access().text().toString());
				assertEquals(Instant.parse("2026-04-01T10:00:00Z"), tokens.expiresAt());
			}
		}
	}

	@Test
	void theySurviveAnotherKeyOfTheDatabaseABackupAndASalvage() throws Exception {
		signedIn();
		Path backup = folder.resolve("backup.db");
		database.rekey(Optional.of(DatabaseKey.passphrase("other words", "the test")), Progress.NONE);
		assertAllAreThere();
		database.backup(backup);
		integrations.remove(ServiceKind.SERVICENOW);
		database.close();
		data = data.butWith("other words");
		data.restore(backup);
		reopen();
		assertAllAreThere();
		database.close();
		Path salvaged = folder.resolve("salvaged.db");
		Database.salvage(data.location, data.keys(), salvaged, Progress.NONE);
		data.restore(salvaged);
		reopen();
		assertAllAreThere();
	}
}
