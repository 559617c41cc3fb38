package org.tftsr.integrations.internal.signin;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.integrations.internal.clock.IntegrationClock;
import org.tftsr.net.RemoteProblem;

/**
 * Renews tokens before they end, once however many ask, and keeps the new ones before any of them is used. Who asks may stop waiting; a
 * renewal that was begun goes on, as its answer is the only one that has the next refresh token. Thread-safe.
 */
@Component(service = TokenRenewal.class)
public final class TokenRenewal {

	/** So long before their end tokens count as ended: a call takes time, and clocks differ. */
	private static final Duration EARLY = Duration.ofSeconds(60);
	private static final long STEP_MILLIS = 50;

	private final IntegrationRepository integrations;
	private final TokenEndpoint endpoint;
	private final ServerDiscovery discovery;
	private final DataArea area;
	private final IntegrationClock clock;
	private final Map<ServiceKind, CompletableFuture<Void>> running = new EnumMap<>(ServiceKind.class);
	private final Map<ServiceKind, Unkept> unkept = new ConcurrentHashMap<>();

	/** Reads nothing. */
	@Activate
	public TokenRenewal(@Reference IntegrationRepository integrations, @Reference TokenEndpoint endpoint,
			@Reference ServerDiscovery discovery, @Reference DataArea area, @Reference IntegrationClock clock) {
		this.integrations = integrations;
		this.endpoint = endpoint;
		this.discovery = discovery;
		this.area = area;
		this.clock = clock;
	}

	/**
	 * Sees to it that the token that is kept can be used for another minute.
	 *
	 * @throws TftsrException {@code FORBIDDEN} where one has to sign in again
	 */
	void freshen(Integration integration, Progress progress) throws TftsrException {
		byte[] seen;
		boolean ended;
		try (OAuthTokens held = integrations.tokens(integration).orElse(null)) {
			if (held == null || held.expiresAt() == null || clock.instant().plus(EARLY).isBefore(held.expiresAt())) {
				return;
			}
			seen = Keys.sha256(held.access());
			ended = !clock.instant().isBefore(held.expiresAt());
			if (held.refresh() == null) {
				requireNotEnded(integration, ended);
				return;
			}
		}
		try {
			renew(integration, seen, progress);
		} catch (TftsrException e) {
			boolean passes = e.kind() == ProblemKind.NETWORK || e.kind() == ProblemKind.REMOTE || e.kind() == ProblemKind.IO;
			if (ended || !passes) {
				throw e;
			}
			// it holds for some seconds more, and the next call tries again
		}
	}

	private static void requireNotEnded(Integration integration, boolean ended) throws TftsrException {
		if (ended) {
			throw signInAgain(integration, null);
		}
	}

	private static TftsrException signInAgain(Integration integration, RemoteProblem cause) {
		String service = integration.service().displayName();
		return new TftsrException(ProblemKind.FORBIDDEN, NLS.bind(Messages.SignIn_what, service), Messages.TokenRenewal_endedWhy,
				NLS.bind(Messages.SignIn_againRemedy, service), cause);
	}

	/**
	 * After the server has refused a token.
	 *
	 * @param refused SHA-256 of it
	 * @return whether there is another one now
	 */
	boolean replace(Integration integration, byte[] refused, Progress progress) throws TftsrException {
		try (OAuthTokens held = integrations.tokens(integration).orElse(null)) {
			if (held == null) {
				return false;
			}
			if (!isSame(held, refused)) {
				return true;
			}
			if (held.refresh() == null) {
				return false;
			}
		}
		renew(integration, refused, progress);
		return true;
	}

	private static boolean isSame(OAuthTokens held, byte[] sha256) {
		return MessageDigest.isEqual(Keys.sha256(held.access()), sha256);
	}

	/** @param seen SHA-256 of the token that is to be replaced */
	private void renew(Integration integration, byte[] seen, Progress progress) throws TftsrException {
		CompletableFuture<Void> renewal;
		synchronized (running) {
			renewal = running.computeIfAbsent(integration.service(), service -> start(integration, seen));
		}
		await(renewal, progress);
	}

	private CompletableFuture<Void> start(Integration integration, byte[] seen) {
		CompletableFuture<Void> renewal = new CompletableFuture<>();
		Thread.ofVirtual().name("renew-sign-in").start(() -> {
			Throwable failure = null;
			try {
				renewed(integration, seen);
			} catch (TftsrException | RuntimeException | Error e) {
				failure = e;
			}
			synchronized (running) {
				running.remove(integration.service());
			}
			if (failure == null) {
				renewal.complete(null);
			} else {
				renewal.completeExceptionally(failure);
			}
		});
		return renewal;
	}

	private static void await(CompletableFuture<Void> renewal, Progress progress) throws TftsrException {
		while (true) {
			try {
				renewal.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
				return;
			} catch (TimeoutException e) {
				progress.check();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			} catch (ExecutionException e) {
				if (e.getCause() instanceof TftsrException problem) {
					throw problem;
				}
				throw new IllegalStateException("Renewing a sign-in has failed", e.getCause());
			}
		}
	}

	private void renewed(Integration integration, byte[] seen) throws TftsrException {
		try (RenewalLock lock = RenewalLock.take(area.folder(), integration.service());
				OAuthTokens held = integrations.tokens(integration).orElse(null)) {
			if (held == null || !isSame(held, seen)) {
				// another program has done it, or somebody has signed out
				return;
			}
			Unkept earlier = unkept.remove(integration.service());
			keep(integration, seen, earlier != null && MessageDigest.isEqual(earlier.replaced(), seen) ? earlier.next() : next(integration, held));
		}
	}

	private OAuthTokens next(Integration integration, OAuthTokens held) throws TftsrException {
		AuthorizationServer server = discovery.find(integration, Progress.NONE);
		try {
			return endpoint.refresh(integration, server, held, Progress.NONE);
		} catch (RemoteProblem e) {
			throw refused(integration, held, e);
		}
	}

	private void keep(Integration integration, byte[] seen, OAuthTokens next) throws TftsrException {
		try {
			putInPlace(integration, seen, next);
			next.close();
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CONFLICT) {
				next.close();
			} else {
				// the vault was locked meanwhile, say: the server takes the earlier refresh token no more
				unkept.put(integration.service(), new Unkept(seen, next));
			}
			throw e;
		}
	}

	/** Keeps tokens unless those that they replace are gone: whoever signs out, or in anew, meanwhile means it. */
	private void putInPlace(Integration integration, byte[] seen, OAuthTokens next) throws TftsrException {
		try (OAuthTokens held = integrations.tokens(integration).orElse(null)) {
			if (held != null && isSame(held, seen)) {
				integrations.setTokens(integration, next);
			}
		}
	}

	/**
	 * Tokens that could not be kept yet.
	 *
	 * @param replaced SHA-256 of the token in whose place they are
	 */
	private record Unkept(byte[] replaced, OAuthTokens next) {
	}

	private TftsrException refused(Integration integration, OAuthTokens held, RemoteProblem problem) throws TftsrException {
		if (!OAuthErrors.isInvalidGrant(problem)) {
			return OAuthErrors.of(integration, problem);
		}
		// it will not get better: do not ask with it again at each call
		putInPlace(integration, Keys.sha256(held.access()), new OAuthTokens(held.access(), null, held.expiresAt()));
		return signInAgain(integration, problem);
	}
}
