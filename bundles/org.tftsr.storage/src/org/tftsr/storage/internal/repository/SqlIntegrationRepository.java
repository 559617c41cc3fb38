package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.internal.transaction.ServiceSecrets;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Services that are published to, in the database. */
@Component
public final class SqlIntegrationRepository implements IntegrationRepository {

	private static final String ENTITY = "integration";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlIntegrationRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public List<Integration> list() throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Integration_listWhat, IntegrationTable::list, List.of());
	}

	@Override
	public Optional<Integration> find(ServiceKind service) throws TftsrException {
		return transactions.readIfPresent(() -> NLS.bind(Messages.Integration_findWhat, service.displayName()),
				transaction -> IntegrationTable.find(transaction, service), Optional.empty());
	}

	@Override
	public Integration save(Integration given) throws TftsrException {
		ServiceKind service = given.service();
		Supplier<String> what = () -> NLS.bind(Messages.Integration_saveWhat, service.displayName());
		Integration integration = IntegrationInputs.checked(what, given);
		return transactions.write(what, transaction -> {
			Optional<Integration> before = IntegrationTable.find(transaction, service);
			List<String> fields = before.map(there -> IntegrationInputs.differences(there, integration)).orElse(List.of());
			if (before.isPresent() && fields.isEmpty()) {
				return before.get();
			}
			IntegrationTable.put(transaction, integration);
			Map<String, Object> details = details(integration);
			if (before.isEmpty()) {
				transaction.audit("integration_added", ENTITY, service.key(), details);
			} else {
				details.put("fields", fields);
				transaction.audit("integration_changed", ENTITY, service.key(), details);
				forgetWhatHoldsNoMore(transaction, before.get(), integration);
			}
			announce(transaction, service);
			return require(transaction, what, service);
		});
	}

	/** Where things go from now on is worth knowing later. */
	private static Map<String, Object> details(Integration integration) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("address", integration.address());
		details.put("sign_in", integration.signIn().key());
		return details;
	}

	private static void forgetWhatHoldsNoMore(Transaction transaction, Integration before, Integration after) throws SQLException {
		ServiceKind service = after.service();
		if (IntegrationInputs.isOtherConnection(before, after)) {
			IntegrationTable.setConnected(transaction, service, null, null);
		}
		if (!before.hasSameReceiver(after) && new CredentialTable(transaction).delete(service)) {
			transaction.audit("integration_secret_forgotten", ENTITY, service.key(), Map.of());
		}
		if (IntegrationInputs.isOtherIssuer(before, after) && before.hasClientSecret()) {
			IntegrationTable.setClientSecret(transaction, service, null);
			transaction.audit("integration_client_secret_forgotten", ENTITY, service.key(), Map.of());
		}
	}

	@Override
	public void remove(ServiceKind service) throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.Integration_removeWhat, service.displayName());
		transactions.write(what, transaction -> {
			Integration integration = require(transaction, what, service);
			new CredentialTable(transaction).delete(service);
			IntegrationTable.delete(transaction, service);
			transaction.audit("integration_removed", ENTITY, service.key(), details(integration));
			announce(transaction, service);
			return null;
		});
	}

	@Override
	public void connected(Integration asked, String as, Instant at) throws TftsrException {
		ServiceKind service = asked.service();
		transactions.write(() -> NLS.bind(Messages.Integration_connectedWhat, service.displayName()), transaction -> {
			Optional<Integration> now = IntegrationTable.find(transaction, service);
			if (now.isEmpty() || IntegrationInputs.isOtherConnection(now.get(), asked)) {
				return null;
			}
			IntegrationTable.setConnected(transaction, service, as, at.truncatedTo(ChronoUnit.SECONDS));
			if (!now.get().isConnected()) {
				transaction.audit("integration_connected", ENTITY, service.key(), details(now.get()));
			}
			if (!now.get().isConnected() || !Objects.equals(now.get().connectedAs(), as)) {
				announce(transaction, service);
			}
			return null;
		});
	}

	@Override
	public void setSecret(ServiceKind service, Passphrase secret) throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.Integration_setSecretWhat, service.displayName());
		transactions.write(what, transaction -> {
			Integration integration = require(transaction, what, service);
			CredentialTable credentials = new CredentialTable(transaction);
			if (secret == null) {
				if (credentials.delete(service)) {
					secretChanged(transaction, service, "integration_secret_forgotten");
				}
				return null;
			}
			byte[] bytes = integration.signIn() == SignIn.PASSWORD ? SecretText.ofPassword(secret) : SecretText.ofToken(secret);
			try {
				credentials.put(service, bytes, null, null);
			} finally {
				Arrays.fill(bytes, (byte) 0);
			}
			secretChanged(transaction, service, "integration_secret_set");
			return null;
		});
	}

	/** Whether it opens anything has to be seen again. */
	private static void secretChanged(Transaction transaction, ServiceKind service, String action) throws SQLException {
		IntegrationTable.setConnected(transaction, service, null, null);
		transaction.audit(action, ENTITY, service.key(), Map.of());
		announce(transaction, service);
	}

	@Override
	public Optional<Passphrase> secret(Integration receiver) throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.Integration_secretWhat, receiver.service().displayName());
		return transactions.readIfPresent(what, transaction -> {
			requireSameReceiver(transaction, what, receiver);
			return new CredentialTable(transaction).token(receiver.service());
		}, Optional.empty());
	}

	@Override
	public void setClientSecret(ServiceKind service, Passphrase secret) throws TftsrException {
		Supplier<String> what = () -> Messages.Integration_setClientSecretWhat;
		byte[] bytes = secret == null ? null : SecretText.ofToken(secret);
		try {
			transactions.write(what, transaction -> {
				boolean had = require(transaction, what, service).hasClientSecret();
				IntegrationTable.setClientSecret(transaction, service, bytes == null ? null
						: new ServiceSecrets(transaction).seal(service, ServiceSecrets.Place.CLIENT_SECRET, bytes));
				if (bytes != null || had) {
					transaction.audit(bytes == null ? "integration_client_secret_forgotten" : "integration_client_secret_set", ENTITY,
							service.key(), Map.of());
					announce(transaction, service);
				}
				return null;
			});
		} finally {
			if (bytes != null) {
				Arrays.fill(bytes, (byte) 0);
			}
		}
	}

	@Override
	public Optional<Passphrase> clientSecret(Integration receiver) throws TftsrException {
		Supplier<String> what = () -> Messages.Integration_clientSecretWhat;
		ServiceKind service = receiver.service();
		return transactions.readIfPresent(what, transaction -> {
			if (IntegrationInputs.isOtherIssuer(require(transaction, what, service), receiver)) {
				throw changed(what, service);
			}
			Optional<String> sealed = IntegrationTable.clientSecret(transaction, service);
			return sealed.isEmpty() ? Optional.empty()
					: Optional.of(SecretText.passphrase(
							new ServiceSecrets(transaction).open(service, ServiceSecrets.Place.CLIENT_SECRET, sealed.get())));
		}, Optional.empty());
	}

	@Override
	public void setTokens(Integration giver, OAuthTokens tokens) throws TftsrException {
		ServiceKind service = giver.service();
		Supplier<String> what = () -> NLS.bind(Messages.Integration_setTokensWhat, service.displayName());
		byte[] access = SecretText.ofToken(tokens.access());
		byte[] refresh = tokens.refresh() == null ? null : SecretText.ofToken(tokens.refresh());
		try {
			transactions.write(what, transaction -> {
				requireSameReceiver(transaction, what, giver);
				CredentialTable credentials = new CredentialTable(transaction);
				boolean isFirst = !credentials.has(service);
				credentials.put(service, access, refresh, tokens.expiresAt());
				transaction.audit(isFirst ? "integration_signed_in" : "integration_tokens_renewed", ENTITY, service.key(), Map.of());
				announce(transaction, service);
				return null;
			});
		} finally {
			Arrays.fill(access, (byte) 0);
			if (refresh != null) {
				Arrays.fill(refresh, (byte) 0);
			}
		}
	}

	@Override
	public Optional<OAuthTokens> tokens(Integration receiver) throws TftsrException {
		if (receiver.signIn() != SignIn.OAUTH) {
			return Optional.empty();
		}
		Supplier<String> what = () -> NLS.bind(Messages.Integration_tokensWhat, receiver.service().displayName());
		return transactions.readIfPresent(what, transaction -> {
			requireSameReceiver(transaction, what, receiver);
			return new CredentialTable(transaction).tokens(receiver.service());
		}, Optional.empty());
	}

	private static void announce(Transaction transaction, ServiceKind service) {
		transaction.announce(Topics.INTEGRATIONS_CHANGED, "service", service.key());
	}

	private static void requireSameReceiver(Transaction transaction, Supplier<String> what, Integration integration)
			throws SQLException, TftsrException {
		if (!require(transaction, what, integration.service()).hasSameReceiver(integration)) {
			throw changed(what, integration.service());
		}
	}

	private static TftsrException changed(Supplier<String> what, ServiceKind service) {
		return new TftsrException(ProblemKind.CONFLICT, what.get(),
				NLS.bind(Messages.Integration_changedWhy, service.displayName()), Messages.Integration_changedRemedy);
	}

	private static Integration require(Transaction transaction, Supplier<String> what, ServiceKind service)
			throws SQLException, TftsrException {
		return IntegrationTable.find(transaction, service).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
				what.get(), NLS.bind(Messages.Integration_requireWhy, service.displayName()), Messages.Integration_requireRemedy));
	}
}
