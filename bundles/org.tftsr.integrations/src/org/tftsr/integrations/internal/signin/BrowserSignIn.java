package org.tftsr.integrations.internal.signin;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.internal.clock.IntegrationClock;

/** A sign-in that was begun. Used by one thread at a time. */
final class BrowserSignIn implements SignInAttempt {

	private static final Duration LONGEST = Duration.ofMinutes(5);
	private static final long STEP_MILLIS = 50;

	/** What is done with the code that the browser has brought. */
	@FunctionalInterface
	interface Completion {
		/** @param code closed afterwards */
		ConnectionReport complete(AuthorizationRequest request, Passphrase code, Progress progress) throws TftsrException;
	}

	private final Integration integration;
	private final AuthorizationServer server;
	private final IntegrationClock clock;
	private final LoopbackListener listener;
	private final AuthorizationRequest request;
	private final CompletableFuture<Map<String, String>> answer;
	private final Instant end;
	private final Completion completion;

	private BrowserSignIn(Integration integration, AuthorizationServer server, IntegrationClock clock, LoopbackListener listener,
			AuthorizationRequest request, Completion completion) throws IOException {
		this.integration = integration;
		this.server = server;
		this.clock = clock;
		this.listener = listener;
		this.request = request;
		this.completion = completion;
		this.end = clock.instant().plus(LONGEST);
		this.answer = listener.listen(parameters -> request.hasState(parameters.getOrDefault("state", "")));
	}

	/** Listens, before there is anything that a browser could show. */
	static BrowserSignIn begin(Integration integration, AuthorizationServer server, IntegrationClock clock, Completion completion)
			throws TftsrException {
		RedirectAddress redirect = RedirectAddress.of(integration);
		if (redirect.lacksPort()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, OAuthErrors.what(integration), Messages.BrowserSignIn_exactWhy,
					Messages.BrowserSignIn_exactRemedy);
		}
		LoopbackListener listener = listener(integration, integration.oauth().redirectPort(), redirect.isByName(), redirect.path());
		try {
			return new BrowserSignIn(integration, server, clock, listener,
					new AuthorizationRequest(server, integration.oauth(), redirect.at(listener.port())), completion);
		} catch (IOException e) {
			listener.close();
			throw deaf(integration, e);
		}
	}

	private static LoopbackListener listener(Integration integration, int wanted, boolean byName, String path) throws TftsrException {
		try {
			return LoopbackListener.open(wanted, byName, path);
		} catch (BindException e) {
			throw new TftsrException(ProblemKind.CONFLICT, OAuthErrors.what(integration), NLS.bind(Messages.BrowserSignIn_portWhy, wanted),
					Messages.BrowserSignIn_portRemedy, e);
		} catch (IOException e) {
			throw deaf(integration, e);
		}
	}

	private static TftsrException deaf(Integration integration, IOException cause) {
		return new TftsrException(ProblemKind.IO, OAuthErrors.what(integration), Messages.BrowserSignIn_loopbackWhy,
				Messages.BrowserSignIn_loopbackRemedy, cause);
	}

	@Override
	public URI address() {
		return request.address();
	}

	@Override
	public ConnectionReport await(Progress progress) throws TftsrException {
		progress.begin(Messages.BrowserSignIn_waiting, -1);
		Map<String, String> parameters = answered(progress);
		listener.close();
		String issuer = parameters.get("iss");
		if (issuer == null ? server.namesItself() : !server.isNamed(issuer)) {
			throw new TftsrException(ProblemKind.FORBIDDEN, OAuthErrors.what(integration), Messages.BrowserSignIn_issuerWhy,
					Messages.BrowserSignIn_issuerRemedy);
		}
		String error = parameters.get("error");
		if (error != null) {
			throw OAuthErrors.of(integration, error, parameters.get("error_description"), null, null);
		}
		String code = parameters.getOrDefault("code", "");
		if (code.isBlank()) {
			throw SignInCalls.unreadable(integration);
		}
		try (Passphrase key = Passphrase.of(code.toCharArray())) {
			return completion.complete(request, key, progress);
		}
	}

	private Map<String, String> answered(Progress progress) throws TftsrException {
		while (true) {
			try {
				return answer.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				progress.check();
				if (!clock.instant().isBefore(end)) {
					close();
					throw new TftsrException(ProblemKind.NETWORK, OAuthErrors.what(integration),
							NLS.bind(Messages.BrowserSignIn_lateWhy, LONGEST.toMinutes()), Messages.BrowserSignIn_lateRemedy, e);
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			} catch (ExecutionException e) {
				throw new IllegalStateException("Waiting for a browser does not fail", e);
			}
		}
	}

	@Override
	public void close() {
		listener.close();
		request.close();
	}
}
