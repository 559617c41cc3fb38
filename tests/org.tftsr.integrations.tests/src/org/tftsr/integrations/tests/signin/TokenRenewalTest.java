package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Vault;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.tests.support.SetClock;
import org.tftsr.testsupport.TestServices;

/** Tokens end after an hour; whoever works on is not asked again. */
class TokenRenewalTest extends SignInCase {

	private static final ServiceKind SERVICE = ServiceKind.SERVICENOW;
	/** A second less than a minute before the tokens of the server end. */
	private static final Duration NEARLY = Duration.ofMinutes(59).plusSeconds(1);

	private OAuthServer server;
	private SetClock clock;
	@TempDir
	private Path folder;

	@BeforeEach
	void begin() throws Exception {
		server = server(OAuthServer.Vendor.PLAIN);
		clock = new SetClock();
		setUpPlain(server);
		signIn(SERVICE);
	}

	@AfterEach
	void end() {
		if (clock != null) {
			clock.close();
			server.close();
		}
	}

	private static ConnectionReport call() throws TftsrException {
		return connections().test(SERVICE, Progress.NONE);
	}

	@Test
	void aTokenIsRenewedAMinuteBeforeItEndsAndNotEarlier() throws Exception {
		String access = access(SERVICE);
		String refresh = refresh(SERVICE);
		clock.pass(Duration.ofMinutes(58));
		call();
		assertEquals(List.of(), server.refreshes());
		clock.pass(Duration.ofSeconds(61));
		assertEquals("ada", call().as());
		assertEquals(1, server.refreshes().size());
		assertNotEquals(access, access(SERVICE));
		assertNotEquals(refresh, refresh(SERVICE));
	}

	/** The server lets a refresh token be used once: whoever renewed twice would be signed out. */
	@Test
	void manyWhoAskAtOnceRenewOnce() throws Exception {
		clock.pass(NEARLY);
		server.holdNextAnswer();
		List<Future<ConnectionReport>> calls = new ArrayList<>();
		List<Waiting> waiting = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			Waiting one = new Waiting();
			waiting.add(one);
			calls.add(meanwhile(() -> connections().test(SERVICE, one)));
		}
		await(() -> waiting.stream().allMatch(Waiting::hasBegun) && !server.refreshes().isEmpty());
		server.release();
		for (Future<ConnectionReport> each : calls) {
			assertEquals("ada", ended(each).as());
		}
		assertEquals(1, server.refreshes().size());
	}

	/** Asks until it is so; the server has no other way to tell. */
	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "It did not come so far");
			Thread.onSpinWait();
		}
	}

	@Test
	void whoStopsWaitingDoesNotLoseTheNextRefreshToken() throws Exception {
		String refresh = refresh(SERVICE);
		clock.pass(NEARLY);
		server.holdNextAnswer();
		Waiting waiting = new Waiting();
		Future<ConnectionReport> stopped = meanwhile(() -> connections().test(SERVICE, waiting));
		await(() -> !server.refreshes().isEmpty());
		waiting.stop();
		assertEquals(ProblemKind.CANCELLED, failed(stopped).kind());
		Future<ConnectionReport> next = meanwhile(TokenRenewalTest::call);
		server.release();
		assertEquals("ada", ended(next).as());
		assertEquals(1, server.refreshes().size());
		assertNotEquals(refresh, refresh(SERVICE));
	}

	@Test
	void whoSignsOutWhileTokensAreRenewedStaysSignedOut() throws Exception {
		clock.pass(NEARLY);
		server.holdNextAnswer();
		Future<ConnectionReport> calling = meanwhile(TokenRenewalTest::call);
		await(() -> !server.refreshes().isEmpty());
		assertTrue(connections().signOut(SERVICE, Progress.NONE).revoked());
		server.release();
		TftsrException problem = failed(calling);
		assertTrue(List.of(ProblemKind.FORBIDDEN, ProblemKind.NOT_FOUND).contains(problem.kind()), problem.getMessage());
		assertFalse(integration(SERVICE).hasSecret());
	}

	@Test
	void aTokenThatTheServerHasEndedEarlyIsRenewedAtItsRefusal() throws Exception {
		String access = access(SERVICE);
		server.end(access);
		assertEquals("ada", call().as());
		assertEquals(1, server.refreshes().size());
		assertNotEquals(access, access(SERVICE));
	}

	@Test
	void anOldRefreshTokenEndsTheSignInAndIsNotTriedAgain() throws Exception {
		String old = refresh(SERVICE);
		clock.pass(NEARLY);
		call();
		try (OAuthTokens stale = tokens(access(SERVICE), old, Instant.now())) {
			integrations().setTokens(integration(SERVICE), stale);
		}
		clock.pass(Duration.ofHours(1));
		for (int i = 0; i < 3; i++) {
			TftsrException problem = assertThrows(TftsrException.class, TokenRenewalTest::call);
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertEquals("the sign-in has ended, and cannot be renewed", problem.why());
			assertEquals("Sign in again on the settings page ServiceNow", problem.remedy());
		}
		assertEquals(2, server.refreshes().size());
		assertNull(refresh(SERVICE));
		assertEquals("ada", signIn(SERVICE).as());
	}

	private static OAuthTokens tokens(String access, String refresh, Instant end) {
		return new OAuthTokens(Passphrase.of(access.toCharArray()), Passphrase.of(refresh.toCharArray()), end);
	}

	/** The server has taken the old one and nobody has got the new one: there is no other way than to sign in again. */
	@Test
	void whereTheAnswerOfARenewalIsLostItIsNotSentAgain() throws Exception {
		clock.pass(Duration.ofMinutes(61));
		server.loseNextAnswer();
		TftsrException lost = assertThrows(TftsrException.class, TokenRenewalTest::call);
		assertEquals(ProblemKind.NETWORK, lost.kind());
		assertEquals(1, server.refreshes().size());
		TftsrException ended = assertThrows(TftsrException.class, TokenRenewalTest::call);
		assertEquals("the sign-in has ended, and cannot be renewed", ended.why());
	}

	@Test
	void aServerThatIsAwayForAMomentDoesNotMatterWhileTheTokenHolds() throws Exception {
		String access = access(SERVICE);
		clock.pass(NEARLY);
		server.answerNext(500, "{\"error\":\"server_error\"}");
		// the first of the two requests that a test takes goes with the token that holds for some seconds more
		assertEquals("ada", call().as());
		assertEquals(2, server.refreshes().size());
		assertNotEquals(access, access(SERVICE));
	}

	/** Locked between the request and its answer: the answer is kept once the vault is open again, and the old token not sent again. */
	@Test
	void newTokensThatCannotBeKeptAtOnceAreNotLost() throws Exception {
		Vault vault = TestServices.get(Vault.class);
		clock.pass(Duration.ofMinutes(61));
		server.holdNextAnswer();
		Future<ConnectionReport> calling = meanwhile(TokenRenewalTest::call);
		await(() -> !server.refreshes().isEmpty());
		vault.lock();
		try {
			server.release();
			assertEquals(ProblemKind.LOCKED, failed(calling).kind());
		} finally {
			vault.unlock();
		}
		assertEquals("ada", call().as());
		assertEquals(1, server.refreshes().size());
	}

	/** Another process holds the lock and renews: what it has kept is used, and nothing is asked of the server. */
	@Test
	void anotherProgramThatRenewsIsWaitedFor() throws Exception {
		String earlier = refresh(SERVICE);
		clock.pass(NEARLY);
		Path source = folder.resolve("Holder.java");
		Files.writeString(source, """
				import java.nio.channels.FileChannel;
				import java.nio.file.*;
				public class Holder {
					public static void main(String[] file) throws Exception {
						try (var channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
							channel.lock();
							System.out.println("held");
							System.in.read();
						}
					}
				}
				""");
		Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(),
				TestServices.data().resolve("tftsr.sign-in-servicenow").toString()).start();
		try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
			assertEquals("held", out.readLine());
			Waiting call = new Waiting();
			Future<ConnectionReport> waiting = meanwhile(() -> connections().test(SERVICE, call));
			await(call::hasBegun);
			// what the other program does meanwhile
			String renewed = server.form("/token", "grant_type=refresh_token&client_id=desktop&refresh_token=" + earlier).body();
			String access = renewed.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
			String refresh = renewed.replaceFirst("(?s).*\"refresh_token\":\"([^\"]+)\".*", "$1");
			try (OAuthTokens next = tokens(access, refresh, clock.instant().plusSeconds(3600))) {
				integrations().setTokens(integration(SERVICE), next);
			}
			holder.getOutputStream().write('\n');
			holder.getOutputStream().flush();
			assertEquals("ada", ended(waiting).as());
			assertEquals(access, access(SERVICE));
			assertEquals(1, server.refreshes().size());
		} finally {
			holder.destroy();
		}
	}
}
