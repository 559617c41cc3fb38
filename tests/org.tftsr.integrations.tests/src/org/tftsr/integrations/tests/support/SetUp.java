package org.tftsr.integrations.tests.support;

import java.time.Instant;
import java.util.Map;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.testsupport.TestServices;

/** Sets services up as a user does. */
public final class SetUp {

	private SetUp() {
	}

	/** ServiceNow with user and password. */
	public static Integration serviceNow(String address, String user, String password) throws TftsrException {
		return saved(new Integration(ServiceKind.SERVICENOW, address, false, SignIn.PASSWORD, user, null, null, false, null, Map.of(), false,
				false, null, null), password);
	}

	/** ServiceNow, signed in by OAuth with a token that does not end soon. */
	public static Integration serviceNowByOAuth(String address, String token) throws TftsrException {
		IntegrationRepository integrations = TestServices.get(IntegrationRepository.class);
		Integration saved = integrations.save(new Integration(ServiceKind.SERVICENOW, address, false, SignIn.OAUTH, null, null, null, false,
				new OAuthClient(address, "client", null, 0), Map.of(), false, false, null, null));
		try (OAuthTokens tokens = new OAuthTokens(Passphrase.of(token.toCharArray()), null, Instant.now().plusSeconds(3600))) {
			integrations.setTokens(saved, tokens);
		}
		return integrations.find(saved.service()).orElseThrow();
	}

	/** Azure DevOps with a personal access token. */
	public static Integration azureDevOps(String address, boolean ownServer, String project, Map<String, String> defaults, String token)
			throws TftsrException {
		return saved(new Integration(ServiceKind.AZURE_DEVOPS, address, ownServer, SignIn.PERSONAL_ACCESS_TOKEN, null, project, null, false,
				null, defaults, false, false, null, null), token);
	}

	private static Integration saved(Integration integration, String secret) throws TftsrException {
		IntegrationRepository integrations = TestServices.get(IntegrationRepository.class);
		integrations.save(integration);
		try (Passphrase kept = Passphrase.of(secret.toCharArray())) {
			integrations.setSecret(integration.service(), kept);
		}
		return integrations.find(integration.service()).orElseThrow();
	}
}
