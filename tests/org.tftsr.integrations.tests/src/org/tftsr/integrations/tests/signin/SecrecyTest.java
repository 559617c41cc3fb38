package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.tests.support.SetClock;
import org.tftsr.testsupport.TestServices;

/** Tokens, codes, proofs and secrets of clients go to the server that they are for, and nowhere else. */
class SecrecyTest extends SignInCase {

	private static final ServiceKind SERVICE = ServiceKind.SERVICENOW;

	private final Map<String, String> secrets = new LinkedHashMap<>();
	private final StringBuilder said = new StringBuilder();

	@Test
	void nothingThatIsWrittenOrSaidHoldsASecret() throws Exception {
		PrintStream before = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try (OAuthServer server = server(OAuthServer.Vendor.SERVICENOW); SetClock clock = new SetClock()) {
			setUp(SERVICE, server.base(), server.base(), "app", freePort());
			setClientSecret(SERVICE);
			secrets.put("client secret", CLIENT_SECRET);
			goThrough(server, clock);
			server.seen().forEach(each -> List.of("code", "code_verifier", "refresh_token", "token").forEach(name -> {
				String value = each.fields().get(name);
				if (value != null) {
					secrets.put(name + ' ' + secrets.size(), value);
				}
			}));
		} finally {
			System.setErr(before);
		}
		assertTrue(secrets.size() > 8, secrets.keySet().toString());
		said.append(printed.toString(StandardCharsets.UTF_8));
		for (AuditEntry row : TestServices.get(AuditLog.class).list(AuditQuery.ALL)) {
			said.append(row).append('\n');
		}
		assertTrue(said.toString().contains("handle_oauth_callback"));
		assertSecretsAreNotIn("what was said", said.toString());
		assertFilesHoldNone();
		assertSecretsAreNotIn("the database, decrypted", decrypted());
	}

	/** A sign-in that fails at the token endpoint in the worst way, one that does not, a renewal of either kind, and the end. */
	private void goThrough(OAuthServer server, SetClock clock) throws Exception {
		Browser browser = new Browser();
		try (SignInAttempt attempt = connections().beginSignIn(SERVICE, Progress.NONE)) {
			URI answer = browser.answerTo(attempt.address());
			String code = Browser.parameters(answer).get("code");
			server.answerNext(400, "{\"error\":\"invalid_grant\",\"error_description\":\"unknown code " + code + " of a client with "
					+ CLIENT_SECRET + "\"}");
			note(refused(attempt, answer));
		}
		signIn(SERVICE);
		String refresh = keep("first");
		clock.pass(Duration.ofHours(2));
		connections().test(SERVICE, Progress.NONE);
		keep("second");
		clock.pass(Duration.ofHours(2));
		server.answerNext(400, "{\"error\":\"invalid_request\",\"error_description\":\"not known: " + refresh(SERVICE) + "\"}");
		note(assertThrows(TftsrException.class, () -> connections().test(SERVICE, Progress.NONE)));
		server.answerNext(200, "{\"access_token\":\"" + refresh + "\",\"token_type\":7,\"expires_in\":{}");
		note(assertThrows(TftsrException.class, () -> connections().test(SERVICE, Progress.NONE)));
		assertTrue(connections().signOut(SERVICE, Progress.NONE).revoked());
	}

	private String keep(String name) throws TftsrException {
		secrets.put(name + " access token", access(SERVICE));
		secrets.put(name + " refresh token", refresh(SERVICE));
		return refresh(SERVICE);
	}

	private void note(TftsrException problem) {
		StringWriter trace = new StringWriter();
		problem.printStackTrace(new PrintWriter(trace));
		said.append(trace).append('\n');
	}

	private void assertSecretsAreNotIn(String where, String text) {
		secrets.forEach((name, secret) -> assertFalse(text.contains(secret), () -> "the " + name + " is in " + where));
	}

	private void assertFilesHoldNone() throws IOException {
		try (Stream<Path> files = Files.walk(TestServices.data())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertSecretsAreNotIn(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
	}

	private static String decrypted() throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder("sqlcipher", "-batch", TestServices.data().resolve("tftsr.db").toString()).redirectErrorStream(true)
					.start();
		} catch (IOException e) {
			assumeTrue(false, "the program sqlcipher is not installed, so there is no second opinion");
			return "";
		}
		try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
			in.write("PRAGMA key = \"x'" + Files.readString(TestServices.data().resolve("tftsr.key")).strip() + "'\";\n.dump\n");
		}
		String dump = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor());
		assertTrue(dump.contains("handle_oauth_callback"), "it was not read");
		return dump;
	}
}
