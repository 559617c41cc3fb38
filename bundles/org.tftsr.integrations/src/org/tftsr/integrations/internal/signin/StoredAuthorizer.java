package org.tftsr.integrations.internal.signin;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.internal.rest.Authorizer;
import org.tftsr.integrations.internal.rest.Schemes;
import org.tftsr.net.Secret;
import org.tftsr.net.SecretHeader;

/** Signs calls in with what is kept. Thread-safe. */
@Component
public final class StoredAuthorizer implements Authorizer {

	private final IntegrationRepository integrations;
	private final TokenRenewal renewal;

	/** Reads nothing. */
	@Activate
	public StoredAuthorizer(@Reference IntegrationRepository integrations, @Reference TokenRenewal renewal) {
		this.integrations = integrations;
		this.renewal = renewal;
	}

	@Override
	public SecretHeader header(Integration integration, Progress progress) throws TftsrException {
		Secret key = () -> credentials(integration);
		if (integration.signIn() == SignIn.OAUTH) {
			if (integration.oauth() != null) {
				renewal.freshen(integration, progress);
			}
			key = new AccessToken(() -> secret(integration));
		}
		return new SecretHeader("Authorization", Schemes.prefix(integration), key);
	}

	/** What stands behind the name of the scheme; the gate closes it. */
	private Passphrase credentials(Integration integration) throws TftsrException {
		return switch (integration.signIn()) {
		case API_TOKEN, PASSWORD -> basic(integration, user(integration));
		case PERSONAL_ACCESS_TOKEN -> integration.service() == ServiceKind.AZURE_DEVOPS ? basic(integration, "") : secret(integration);
		case OAUTH -> secret(integration);
		};
	}

	private Passphrase basic(Integration integration, String user) throws TftsrException {
		try (Passphrase secret = secret(integration)) {
			return BasicCredentials.of(user, secret);
		}
	}

	private static String user(Integration integration) throws TftsrException {
		String user = integration.username();
		if (user == null || user.isBlank() || user.contains(":")) {
			throw missing(integration, ProblemKind.INVALID_INPUT,
					user == null || user.isBlank() ? Messages.StoredAuthorizer_noUserWhy : Messages.StoredAuthorizer_colonWhy);
		}
		return user;
	}

	private Passphrase secret(Integration integration) throws TftsrException {
		return integrations.secret(integration)
				.orElseThrow(() -> missing(integration, ProblemKind.NOT_FOUND, Messages.StoredAuthorizer_nothingWhy));
	}

	private static TftsrException missing(Integration integration, ProblemKind kind, String why) {
		String service = integration.service().displayName();
		return new TftsrException(kind, NLS.bind(Messages.SignIn_what, service), why, switch (integration.signIn()) {
		case API_TOKEN -> NLS.bind(Messages.StoredAuthorizer_apiTokenRemedy, service);
		case PERSONAL_ACCESS_TOKEN -> NLS.bind(Messages.StoredAuthorizer_accessTokenRemedy, service);
		case PASSWORD -> NLS.bind(Messages.StoredAuthorizer_passwordRemedy, service);
		case OAUTH -> NLS.bind(Messages.StoredAuthorizer_oauthRemedy, service);
		});
	}

	@Override
	public boolean renew(Integration integration, SecretHeader refused, Progress progress) throws TftsrException {
		// passwords and tokens of other kinds are replaced by a person
		return refused.key() instanceof AccessToken token && token.sent() != null && integration.oauth() != null
				&& renewal.replace(integration, token.sent(), progress);
	}
}
