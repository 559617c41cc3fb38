package org.tftsr.ui.publish.tests;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.SignOutReport;

/** Signs in when the test says that the user has done so in the browser, and answers a test as the test wants it. */
final class ScriptedConnection implements ConnectionService {

	static final URI ADDRESS = URI.create("https://login.example.com/authorize?state=x");
	private static final int LOOK_MILLIS = 20;

	private final MemoryIntegrations integrations;
	final CompletableFuture<String> signedIn = new CompletableFuture<>();
	final CompletableFuture<Void> closed = new CompletableFuture<>();
	volatile TftsrException problem;
	volatile boolean signedOut;

	ScriptedConnection(MemoryIntegrations integrations) {
		this.integrations = integrations;
	}

	@Override
	public ConnectionReport test(ServiceKind service, Progress progress) throws TftsrException {
		if (problem != null) {
			throw problem;
		}
		return connected(service, "Ada Lovelace");
	}

	private ConnectionReport connected(ServiceKind service, String as) {
		Instant now = Instant.parse("2026-11-30T08:00:00Z");
		Integration asked = integrations.find(service).orElseThrow();
		integrations.connected(asked, as, now);
		return new ConnectionReport(as, "Cloud", "", now);
	}

	@Override
	public SignInAttempt beginSignIn(ServiceKind service, Progress progress) {
		return new SignInAttempt() {
			@Override
			public URI address() {
				return ADDRESS;
			}

			@Override
			public ConnectionReport await(Progress waiting) throws TftsrException {
				while (true) {
					waiting.check();
					try {
						return connected(service, signedIn.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
					} catch (TimeoutException e) {
						// the user is still at it
						continue;
					} catch (InterruptedException | ExecutionException e) {
						throw new AssertionError(e);
					}
				}
			}

			@Override
			public void close() {
				closed.complete(null);
			}
		};
	}

	@Override
	public Optional<String> redirectAddress(Integration integration) {
		int port = integration.oauth().redirectPort();
		return integration.service() == ServiceKind.SERVICENOW && port == 0 ? Optional.empty()
				: Optional.of("http://localhost" + (port == 0 ? "" : ":" + port));
	}

	@Override
	public SignOutReport signOut(ServiceKind service, Progress progress) {
		signedOut = true;
		integrations.setSecret(service, null);
		integrations.find(service).ifPresent(integrations::save);
		integrations.connected(integrations.find(service).orElseThrow(), null, null);
		return new SignOutReport(false, "Delete the password there.");
	}
}
