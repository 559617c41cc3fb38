package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.opentest4j.TestAbortedException;
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
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.testsupport.TestServices;

/** What tests of signing in do step by step: set a service up, sign in, look at what is kept. */
abstract class SignInCase {

	/** Secret of the clients of the server that have one. */
	static final String CLIENT_SECRET = "secret/of+the app";

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void forget() throws TftsrException {
		threads.shutdownNow();
		for (Integration each : integrations().list()) {
			integrations().remove(each.service());
		}
	}

	static ConnectionService connections() {
		return TestServices.get(ConnectionService.class);
	}

	static IntegrationRepository integrations() {
		return TestServices.get(IntegrationRepository.class);
	}

	/** A server, or the test is left out where npm cannot be had. */
	static OAuthServer server(OAuthServer.Vendor vendor) throws Exception {
		return OAuthServer.start(vendor).orElseThrow(() -> new TestAbortedException("oidc-provider cannot be had from npm"));
	}

	/** Sets a service up for OAuth. */
	static Integration setUp(ServiceKind service, String address, String issuer, String client, int port) throws TftsrException {
		return integrations().save(new Integration(service, address, false, SignIn.OAUTH, null, null, null, false,
				new OAuthClient(issuer, client, null, port), Map.of(), false, false, null, null));
	}

	/** ServiceNow whose users sign in at another server, which describes itself. */
	static Integration setUpPlain(OAuthServer server) throws TftsrException {
		return setUp(ServiceKind.SERVICENOW, server.baseByName(), server.base(), "desktop", 0);
	}

	static void setClientSecret(ServiceKind service) throws TftsrException {
		try (Passphrase secret = Passphrase.of(CLIENT_SECRET.toCharArray())) {
			integrations().setClientSecret(service, secret);
		}
	}

	/** Signs in as a person does. */
	static ConnectionReport signIn(ServiceKind service) throws Exception {
		try (SignInAttempt attempt = connections().beginSignIn(service, Progress.NONE)) {
			assertEquals(200, new Browser().signIn(attempt.address()).statusCode());
			return attempt.await(Progress.NONE);
		}
	}

	/** Does something meanwhile. */
	<T> Future<T> meanwhile(Callable<T> work) {
		return threads.submit(work);
	}

	/** Waits for something to end; a minute is more than it takes. */
	static <T> T ended(Future<T> work) throws Exception {
		return work.get(60, TimeUnit.SECONDS);
	}

	/** Waits for something to fail. */
	static TftsrException failed(Future<?> work) {
		Throwable cause = assertThrows(ExecutionException.class, () -> ended(work)).getCause();
		assertTrue(cause instanceof TftsrException, () -> String.valueOf(cause));
		return (TftsrException) cause;
	}

	/** An attempt that fails once the browser has come back. */
	static TftsrException refused(SignInAttempt attempt, URI answer) throws Exception {
		assertEquals(200, new Browser().get(answer).statusCode());
		TftsrException problem = assertThrows(TftsrException.class, () -> attempt.await(Progress.NONE));
		assertEquals(ProblemKind.FORBIDDEN, problem.kind(), problem.getMessage());
		return problem;
	}

	static Integration integration(ServiceKind service) throws TftsrException {
		return integrations().find(service).orElseThrow();
	}

	/** The access token that is kept. */
	static String access(ServiceKind service) throws TftsrException {
		try (OAuthTokens tokens = integrations().tokens(integration(service)).orElseThrow()) {
			return tokens.access().text().toString();
		}
	}

	/** The refresh token that is kept; null where there is none. */
	static String refresh(ServiceKind service) throws TftsrException {
		try (OAuthTokens tokens = integrations().tokens(integration(service)).orElseThrow()) {
			return tokens.refresh() == null ? null : tokens.refresh().text().toString();
		}
	}

	/** A port that is free now. */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
