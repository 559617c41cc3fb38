package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.tests.support.SetClock;

/** Others who want to have a part in a sign-in: programs on the same machine, other servers, answers that are none. */
class SignInAttackTest extends SignInCase {

	private OAuthServer server;
	private SignInAttempt attempt;
	private final Browser browser = new Browser();

	@BeforeEach
	void begin() throws Exception {
		server = server(OAuthServer.Vendor.PLAIN);
		setUpPlain(server);
		attempt = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE);
	}

	@AfterEach
	void end() {
		if (attempt != null) {
			attempt.close();
			server.close();
		}
	}

	@Test
	void anAnswerOfAnotherSignInIsNotSeen() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		String state = Browser.parameters(answer).get("state");
		for (URI wrong : List.of(Browser.with(answer, "state", "x".repeat(state.length())), Browser.with(answer, "state", ""),
				Browser.with(answer, "state", state.substring(1)), Browser.without(answer, "state"), URI.create(answer + "&state=" + state),
				URI.create(answer.toString().replace("/callback?", "/Callback?")), URI.create(answer.toString().replace("/callback?", "/?")),
				URI.create(answer.toString().replace("/callback?", "/callback/?")))) {
			HttpResponse<String> page = browser.get(wrong);
			assertEquals(404, page.statusCode(), wrong.toString());
			assertEquals("There is nothing here.\n", page.body());
		}
		assertStillSignsIn(answer);
	}

	@Test
	void anotherProgramOnThePortChangesNothing() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		String target = answer.getRawPath() + '?' + answer.getRawQuery();
		String host = "Host: 127.0.0.1:" + answer.getPort() + "\r\n";
		List<Socket> silent = new ArrayList<>();
		try {
			for (int i = 0; i < 40; i++) {
				silent.add(new Socket(InetAddress.getLoopbackAddress(), answer.getPort()));
			}
			for (String request : List.of("POST " + target + " HTTP/1.1\r\n" + host + "\r\n", "GET " + target + " HTTP/1.1\r\n\r\n",
					"GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n",
					"GET " + target + " HTTP/1.1\r\n" + host + host + "\r\n", "GET " + target + "\r\n\r\n", "\r\n\r\n",
					"GET http://127.0.0.1" + target + " HTTP/1.1\r\n" + host + "\r\n", "GET /callback?%zz HTTP/1.1\r\n" + host + "\r\n",
					"GET /" + "x".repeat(40_000) + " HTTP/1.1\r\n" + host + "\r\n")) {
				assertTrue(said(answer.getPort(), request).matches("(?s)(HTTP/1\\.1 404 .*)?"), request);
			}
			assertStillSignsIn(answer);
		} finally {
			for (Socket each : silent) {
				each.close();
			}
		}
	}

	/** Empty where it hangs up on what is too long. */
	private static String said(int port, String request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}

	private void assertStillSignsIn(URI answer) throws Exception {
		assertEquals(200, browser.get(answer).statusCode());
		assertEquals("ada", attempt.await(Progress.NONE).as());
	}

	@Test
	void aSecondAnswerIsNotSeen() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		HttpResponse<String> page = browser.get(answer);
		assertEquals(200, page.statusCode());
		assertEquals(404, browser.get(answer).statusCode());
		assertEquals(404, browser.get(Browser.with(answer, "code", "another")).statusCode());
		assertEquals("ada", attempt.await(Progress.NONE).as());
		assertThrows(ConnectException.class, () -> browser.get(answer));
	}

	@Test
	void thePageSaysToGoBackAndHoldsNoSecretAndNoScript() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		HttpResponse<String> page = browser.get(answer);
		assertTrue(page.body().contains("You can go back to TFTSR"));
		assertFalse(page.body().contains("<script"));
		Browser.parameters(answer).values().forEach(value -> assertFalse(page.body().contains(value)));
		assertEquals("no-store", page.headers().firstValue("cache-control").orElseThrow());
		assertEquals("no-referrer", page.headers().firstValue("referrer-policy").orElseThrow());
		assertTrue(page.headers().firstValue("content-security-policy").orElseThrow().contains("default-src 'none'"));
		attempt.await(Progress.NONE);
	}

	@Test
	void anAnswerOfAnotherServerIsRefusedBeforeTheCodeIsGivenAway() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		TftsrException problem = refused(attempt, Browser.with(answer, "iss", "https%3A%2F%2Fevil.example"));
		assertEquals("the answer came from another server than was asked", problem.why());
		assertEquals(List.of(), server.seen());
		assertFalse(integration(ServiceKind.SERVICENOW).hasSecret());
	}

	@Test
	void anAnswerThatDoesNotSayWhoItIsFromIsRefusedWhereTheServerAlwaysDoes() throws Exception {
		refused(attempt, Browser.without(browser.answerTo(attempt.address()), "iss"));
		assertEquals(List.of(), server.seen());
	}

	/** The answer of an honest server, brought to a sign-in that was begun at another one (RFC 9207). */
	@Test
	void twoServersAreNotMixedUp() throws Exception {
		try (OAuthServer other = server(OAuthServer.Vendor.PLAIN)) {
			URI elsewhere = URI.create(attempt.address().toString().replace(server.base(), other.base()));
			refused(attempt, browser.answerTo(elsewhere));
			assertEquals(List.of(), server.seen());
			assertEquals(List.of(), other.seen());
		}
	}

	@Test
	void whoSaysNoIsToldSo() throws Exception {
		URI answer = browser.answerTo(URI.create(attempt.address() + "&login_hint=deny"));
		TftsrException problem = refused(attempt, answer);
		assertEquals("the sign-in was refused, by you or by the server: The user said no", problem.why());
		assertEquals(List.of(), server.seen());
	}

	@Test
	void aCodeThatWasUsedIsOfNoUse() throws Exception {
		URI first = browser.answerTo(attempt.address());
		assertStillSignsIn(first);
		try (SignInAttempt second = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
			URI replayed = Browser.with(browser.answerTo(second.address()), "code", Browser.parameters(first).get("code"));
			TftsrException problem = refused(second, replayed);
			assertTrue(problem.why().startsWith("the sign-in does not hold any more"), problem.why());
			assertEquals("Sign in again on the settings page ServiceNow", problem.remedy());
		}
	}

	@Test
	void whoHasSeenTheCodeButNotTheProofGetsNothingForIt() throws Exception {
		URI answer = browser.answerTo(attempt.address());
		String stolen = "grant_type=authorization_code&client_id=desktop&code=" + Browser.parameters(answer).get("code") + "&redirect_uri="
				+ Browser.parameters(attempt.address()).get("redirect_uri");
		assertEquals(400, server.form("/token", stolen).statusCode());
		assertEquals(400, server.form("/token", stolen + "&code_verifier=" + "x".repeat(43)).statusCode());
		assertStillSignsIn(answer);
	}

	/** That it is denied shows that the server looks; that ours is let through, that ours is right. */
	@Test
	void theServerWouldDenyOtherRequests() throws Exception {
		URI asked = attempt.address();
		for (URI wrong : List.of(Browser.without(Browser.without(asked, "code_challenge"), "code_challenge_method"),
				Browser.with(asked, "code_challenge_method", "plain"), Browser.with(asked, "redirect_uri", "https%3A%2F%2Fevil.example"),
				Browser.with(asked, "client_id", "unknown"))) {
			HttpResponse<String> page = browser.get(wrong);
			String where = page.headers().firstValue("location").orElse("");
			assertTrue(page.statusCode() == 400 || where.contains("error=invalid_request"), wrong + " " + page.statusCode() + ' ' + where);
		}
		assertStillSignsIn(browser.answerTo(asked));
	}

	@Test
	void afterFiveMinutesNobodyListens() throws Exception {
		attempt.close();
		try (SetClock clock = new SetClock(); SignInAttempt slow = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
			URI answer = browser.answerTo(slow.address());
			Future<ConnectionReport> waiting = meanwhile(() -> slow.await(Progress.NONE));
			clock.pass(Duration.ofMinutes(4).plusSeconds(50));
			assertEquals(404, browser.get(URI.create("http://127.0.0.1:" + answer.getPort() + "/")).statusCode());
			clock.pass(Duration.ofSeconds(10));
			TftsrException problem = failed(waiting);
			assertEquals(ProblemKind.NETWORK, problem.kind());
			assertEquals("the browser did not come back within 5 minutes", problem.why());
			assertThrows(ConnectException.class, () -> browser.get(answer));
		}
	}

	@Test
	void waitingCanBeCancelled() throws Exception {
		Waiting person = new Waiting();
		Future<ConnectionReport> waiting = meanwhile(() -> attempt.await(person));
		person.stop();
		assertEquals(ProblemKind.CANCELLED, failed(waiting).kind());
		URI answer = browser.answerTo(attempt.address());
		attempt.close();
		assertThrows(ConnectException.class, () -> browser.get(answer));
	}

	@Test
	void aPortThatAnotherProgramHasIsNamed() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			setUp(ServiceKind.SERVICENOW, server.baseByName(), server.base(), "desktop", other.getLocalPort());
			TftsrException problem = assertThrows(TftsrException.class,
					() -> connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE));
			assertEquals(ProblemKind.CONFLICT, problem.kind());
			assertTrue(problem.why().endsWith("listens on port " + other.getLocalPort()), problem.why());
		}
	}

	/** A browser may take {@code localhost} for IPv6: nobody else may be waiting there. */
	@Test
	void aPortThatAnotherProgramHasForIpv6IsNamedToo() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
			setUp(ServiceKind.SERVICENOW, server.baseByName(), server.base(), "desktop", other.getLocalPort());
			TftsrException problem = assertThrows(TftsrException.class,
					() -> connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE));
			assertEquals(ProblemKind.CONFLICT, problem.kind());
		} catch (IOException e) {
			throw new TestAbortedException("This machine has no IPv6", e);
		}
	}
}
