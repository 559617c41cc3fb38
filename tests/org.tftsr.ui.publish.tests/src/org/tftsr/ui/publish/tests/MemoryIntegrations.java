package org.tftsr.ui.publish.tests;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.vault.Passphrase;

/** Services that are set up, in memory. */
final class MemoryIntegrations implements IntegrationRepository {

	private final Map<ServiceKind, Integration> all = new EnumMap<>(ServiceKind.class);
	private final Map<ServiceKind, String> secrets = new EnumMap<>(ServiceKind.class);
	private final Map<ServiceKind, String> clientSecrets = new EnumMap<>(ServiceKind.class);

	@Override
	public synchronized List<Integration> list() {
		return all.values().stream().map(this::withSecrets).toList();
	}

	@Override
	public synchronized Optional<Integration> find(ServiceKind service) {
		return Optional.ofNullable(all.get(service)).map(this::withSecrets);
	}

	private Integration withSecrets(Integration one) {
		return new Integration(one.service(), one.address(), one.ownServer(), one.signIn(), one.username(), one.project(), one.space(),
				one.autoCreate(), one.oauth(), one.defaults(), secrets.containsKey(one.service()),
				clientSecrets.containsKey(one.service()), one.connectedAt(), one.connectedAs());
	}

	@Override
	public synchronized Integration save(Integration integration) {
		all.put(integration.service(), integration);
		return integration;
	}

	@Override
	public synchronized void remove(ServiceKind service) {
		all.remove(service);
	}

	@Override
	public synchronized void connected(Integration one, String as, Instant at) {
		all.put(one.service(), new Integration(one.service(), one.address(), one.ownServer(), one.signIn(), one.username(), one.project(),
				one.space(), one.autoCreate(), one.oauth(), one.defaults(), false, false, at, as));
	}

	@Override
	public synchronized void setSecret(ServiceKind service, Passphrase secret) {
		put(secrets, service, secret);
	}

	private static void put(Map<ServiceKind, String> map, ServiceKind service, Passphrase secret) {
		if (secret == null) {
			map.remove(service);
		} else {
			map.put(service, secret.text().toString());
		}
	}

	/** What is kept as the password or token, or null. */
	synchronized String secretOf(ServiceKind service) {
		return secrets.get(service);
	}

	/** What is kept as the secret of the client, or null. */
	synchronized String clientSecretOf(ServiceKind service) {
		return clientSecrets.get(service);
	}

	@Override
	public Optional<Passphrase> secret(Integration receiver) {
		throw new AssertionError("The workbench shows no secret");
	}

	@Override
	public synchronized void setClientSecret(ServiceKind service, Passphrase secret) {
		put(clientSecrets, service, secret);
	}

	@Override
	public Optional<Passphrase> clientSecret(Integration receiver) {
		throw new AssertionError("The workbench shows no secret");
	}

	@Override
	public void setTokens(Integration giver, OAuthTokens tokens) {
		throw new AssertionError("The workbench gets no tokens");
	}

	@Override
	public Optional<OAuthTokens> tokens(Integration receiver) {
		throw new AssertionError("The workbench shows no secret");
	}
}
