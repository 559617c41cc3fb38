package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.SecretHeader;

/** A key goes to its server and nowhere else. */
class KeySafetyTest {

	private static final String KEY = "zq-9f8e7d6c5b4a39281706f5e4d3c2b1a0";

	@Test
	void aServerThatRepeatsTheKeyIsNotQuoted() throws TftsrException {
		String encoded = Base64.getEncoder().encodeToString(KEY.getBytes());
		long before = Sending.newestRow();
		try (LocalServer server = new LocalServer(connection -> connection.answer(401, "application/json",
				"{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + " (" + encoded + "), beginning with "
						+ KEY.substring(0, 20) + "; also sk-ant-api03-" + "Ab1_".repeat(24) + "\",\"code\":\"invalid_api_key\"}}",
				"X-Echo: " + "nothing"))) {
			RemoteProblem problem = Sending.refused(401, Requests.to(server.address("/")).key(KEY), new Heard());
			StringWriter trace = new StringWriter();
			problem.printStackTrace(new PrintWriter(trace));
			for (String text : List.of(problem.body(), problem.getMessage(), trace.toString())) {
				assertFalse(text.contains(KEY), text);
				assertFalse(text.contains(KEY.substring(0, 18)), text);
				assertFalse(text.contains(encoded), text);
				assertFalse(text.contains("Ab1_Ab1_"), text);
			}
			assertTrue(problem.body().endsWith("\",\"code\":\"invalid_api_key\"}}"), problem.body());
			assertTrue(problem.body().contains("Incorrect API key provided: [key]"), problem.body());
			for (AuditEntry row : Sending.rowsAfter(before)) {
				assertFalse(row.toString().contains(KEY));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc\r\nX-Injected: 1", "abc\ndef", "abc\r", "käy", " abc", "abc ", "a\u0000b", "a\tb" })
	void aKeyThatIsNoneIsNotSentAndNotRepeated(String key) {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			NetworkProblem problem = Sending.failing(Reason.NOT_SENDABLE, Requests.to(server.address("/")).key(key));
			assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
			assertFalse(problem.getMessage().contains(key.strip()));
			assertEquals(List.of(), server.requests());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1\r\nX-Injected: 1", "ü", "a\u0000" })
	void noHeaderEndsItsLine(String value) {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			Sending.failing(Reason.NOT_SENDABLE, Requests.to(server.address("/")).header("x-version", value));
			Sending.failing(Reason.NOT_SENDABLE, Requests.to(server.address("/"))
					.secret(new SecretHeader("Authorization", value, () -> Passphrase.of(KEY.toCharArray()))));
			assertEquals(List.of(), server.requests());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Host", "Content-Length", "Transfer-Encoding", "Proxy-Authorization", "x y", "x:y", "", "x\r\ny" })
	void noHeaderThatHttpDecidesOnIsSet(String name) {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			Sending.failing(Reason.NOT_SENDABLE, Requests.to(server.address("/")).header(name, "1"));
			assertEquals(List.of(), server.requests());
		}
	}

	@Test
	void theKeyIsFetchedForEachRequestAndClosed() throws TftsrException {
		List<Passphrase> given = new ArrayList<>();
		SecretHeader secret = new SecretHeader("x-api-key", "", () -> {
			Passphrase key = Passphrase.of(KEY.toCharArray());
			given.add(key);
			return key;
		});
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			Sending.send(Requests.to(server.address("/")).secret(secret), new Heard());
			assertEquals(KEY, server.requests().getFirst().header("x-api-key"));
		}
		assertEquals(1, given.size());
		assertThrows(IllegalStateException.class, () -> given.getFirst().text());
	}

	@Test
	void withoutItsKeyNothingIsSent() {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			Sending.failing(Reason.NOT_SENDABLE, Requests.to(server.address("/")).secret(new SecretHeader("x-api-key", "", () -> null)));
			TftsrException locked = new TftsrException(ProblemKind.LOCKED, "Cannot read the key", "it is locked", "Unlock it");
			TftsrException problem = assertThrows(TftsrException.class,
					() -> Sending.send(Requests.to(server.address("/")).secret(new SecretHeader("x-api-key", "", () -> {
						throw locked;
					})), new Heard()));
			assertSame(locked, problem);
			assertEquals(List.of(), server.requests());
		}
	}
}
