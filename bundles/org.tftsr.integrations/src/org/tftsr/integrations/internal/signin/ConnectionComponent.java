package org.tftsr.integrations.internal.signin;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.SignOutReport;
import org.tftsr.integrations.internal.clock.IntegrationClock;
import org.tftsr.integrations.internal.rest.ConnectionProbe;
import org.tftsr.integrations.internal.rest.RestCalls;

/** Signs in and out, and tests. */
@Component
public final class ConnectionComponent implements ConnectionService {

	private static final SignOutReport NOTHING_LEFT = new SignOutReport(false, "");

	private final RestCalls calls;
	private final IntegrationRepository integrations;
	private final ServerDiscovery discovery;
	private final TokenEndpoint endpoint;
	private final IntegrationClock clock;
	private final AtlassianSites sites;

	@Reference(policy = ReferencePolicy.DYNAMIC)
	private volatile List<ConnectionProbe> probes = List.of();

	/** Opens nothing. */
	@Activate
	public ConnectionComponent(@Reference RestCalls calls, @Reference IntegrationRepository integrations,
			@Reference ServerDiscovery discovery, @Reference TokenEndpoint endpoint, @Reference IntegrationClock clock) {
		this.calls = calls;
		this.integrations = integrations;
		this.discovery = discovery;
		this.endpoint = endpoint;
		this.clock = clock;
		this.sites = new AtlassianSites(calls);
	}

	@Override
	public ConnectionReport test(ServiceKind service, Progress progress) throws TftsrException {
		return probed(calls.integration(service), progress);
	}

	private ConnectionReport probed(Integration integration, Progress progress) throws TftsrException {
		progress.begin(NLS.bind(Messages.ConnectionComponent_asking, integration.service().displayName()), -1);
		ConnectionProbe probe = probes.stream().filter(each -> each.service() == integration.service()).findFirst()
				.orElseThrow(() -> new TftsrException(ProblemKind.INTERNAL,
						NLS.bind(Messages.ConnectionComponent_testWhat, integration.service().displayName()), Messages.ConnectionComponent_testWhy,
						Messages.ConnectionComponent_testRemedy));
		ConnectionReport report = probe.probe(integration, progress);
		integrations.connected(integration, report.as(), report.at());
		return report;
	}

	@Override
	public SignInAttempt beginSignIn(ServiceKind service, Progress progress) throws TftsrException {
		Integration integration = calls.integration(service);
		if (integration.signIn() != SignIn.OAUTH || integration.oauth() == null) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, OAuthErrors.what(integration), Messages.ConnectionComponent_noOAuthWhy,
					NLS.bind(Messages.ConnectionComponent_noOAuthRemedy, service.displayName()));
		}
		if (Vendor.of(integration) == Vendor.ATLASSIAN && !integration.hasClientSecret()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, OAuthErrors.what(integration), Messages.ConnectionComponent_noSecretWhy,
					Messages.ConnectionComponent_noSecretRemedy);
		}
		AuthorizationServer server = discovery.find(integration, progress);
		return BrowserSignIn.begin(integration, server, clock,
				(request, code, waiting) -> signedIn(integration, server, request, code, waiting));
	}

	private ConnectionReport signedIn(Integration integration, AuthorizationServer server, AuthorizationRequest request, Passphrase code,
			Progress progress) throws TftsrException {
		progress.begin(Messages.ConnectionComponent_fetching, -1);
		try (OAuthTokens tokens = endpoint.exchange(integration, request, server, code, progress)) {
			// somebody else may have signed in before: what is known of that connection says nothing of this one
			integrations.setSecret(integration.service(), null);
			integrations.setTokens(integration, tokens);
		}
		Integration now = calls.integration(integration.service());
		if (server.vendor() == Vendor.ATLASSIAN) {
			now = integrations.save(sites.found(now, progress));
		}
		return probed(now, progress);
	}

	@Override
	public Optional<String> redirectAddress(Integration integration) {
		return RedirectAddress.of(integration).registered();
	}

	@Override
	public SignOutReport signOut(ServiceKind service, Progress progress) throws TftsrException {
		Integration integration = calls.integration(service);
		try {
			return integration.signIn() == SignIn.OAUTH && integration.oauth() != null ? revoked(integration, progress) : NOTHING_LEFT;
		} finally {
			integrations.setSecret(service, null);
		}
	}

	private SignOutReport revoked(Integration integration, Progress progress) throws TftsrException {
		try (OAuthTokens held = integrations.tokens(integration).orElse(null)) {
			if (held == null) {
				return NOTHING_LEFT;
			}
			AuthorizationServer server = discovery.find(integration, progress);
			if (server.revocation() == null) {
				return new SignOutReport(false, Messages.ConnectionComponent_notRevocable);
			}
			if (held.refresh() != null) {
				endpoint.revoke(integration, server, TokenHint.REFRESH_TOKEN, held.refresh(), progress);
			}
			endpoint.revoke(integration, server, TokenHint.ACCESS_TOKEN, held.access(), progress);
			return new SignOutReport(true, "");
		} catch (CancelledException e) {
			throw e;
		} catch (TftsrException e) {
			return new SignOutReport(false, NLS.bind(Messages.ConnectionComponent_notRevoked, e.why()));
		}
	}
}
