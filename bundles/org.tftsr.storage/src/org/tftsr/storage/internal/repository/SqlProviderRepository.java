package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Providers in the database, and the local analyst, which is no row of it. */
@Component
public final class SqlProviderRepository implements ProviderRepository {

	/** Names the key under which keys of providers are encrypted. */
	private static final String PURPOSE = "tftsr/provider-keys/1";
	private static final String PREFERRED = "ai.provider";
	private static final String ENTITY = "provider";
	private static final Supplier<String> READ = () -> Messages.Provider_readWhat;

	private static final Provider LOCAL = new Provider(LOCAL_ID, "Local analyst", ProviderKind.LOCAL, null, null,
			ProviderOptions.USUAL, List.of(), false);

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlProviderRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public List<Provider> list() throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Provider_listWhat, transaction -> {
			List<Provider> providers = new ArrayList<>();
			providers.add(LOCAL);
			providers.addAll(ProviderTable.list(transaction));
			return providers;
		}, List.of(LOCAL));
	}

	@Override
	public Provider get(UUID id) throws TftsrException {
		if (LOCAL_ID.equals(id)) {
			return LOCAL;
		}
		return transactions.readIfPresent(READ, transaction -> ProviderTable.find(transaction, id), Optional.<Provider>empty())
				.orElseThrow(() -> noSuch(READ, id));
	}

	@Override
	public Optional<Provider> find(String idOrName) throws TftsrException {
		Optional<Provider> local = Optional.of(LOCAL).filter(provider -> isLocal(idOrName));
		return local.isPresent() ? local : transactions.readIfPresent(READ,
				transaction -> ProviderTable.find(transaction, idOrName), Optional.empty());
	}

	private static boolean isLocal(String idOrName) {
		String key = ProviderTable.nameKey(idOrName);
		return key.equals(ProviderKind.LOCAL.key()) || key.equals(ProviderTable.nameKey(LOCAL.name()))
				|| key.equals(LOCAL_ID.toString());
	}

	@Override
	public Provider preferred() throws TftsrException {
		return transactions.readIfPresent(READ, transaction -> {
			Optional<String> setting = SettingTable.get(transaction, PREFERRED);
			return setting.isEmpty() ? LOCAL : ProviderTable.find(transaction, setting.get()).orElse(LOCAL);
		}, LOCAL);
	}

	@Override
	public void prefer(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.Provider_preferWhat;
		transactions.write(what, transaction -> {
			if (!LOCAL_ID.equals(id)) {
				require(transaction, what, id);
			}
			if (SettingTable.put(transaction, PREFERRED, id.toString())) {
				SettingTable.changed(transaction, List.of(PREFERRED));
				announce(transaction);
			}
			return null;
		});
	}

	@Override
	public Provider save(Provider given) throws TftsrException {
		Supplier<String> what = () -> Messages.Provider_saveWhat;
		Provider provider = ProviderInputs.checked(what, given);
		if (isLocal(provider.name())) {
			throw taken(what, provider.name());
		}
		return transactions.write(what, transaction -> {
			Optional<Provider> other = ProviderTable.ofName(transaction, provider.name())
					.filter(there -> !there.id().equals(provider.id()));
			if (other.isPresent()) {
				throw taken(what, provider.name());
			}
			Optional<Provider> before = ProviderTable.find(transaction, provider.id());
			List<String> fields = before.map(there -> ProviderInputs.differences(there, provider)).orElse(List.of());
			if (before.isEmpty()) {
				ProviderTable.insert(transaction, provider);
				transaction.audit("provider_added", ENTITY, provider.id(), details(provider));
			} else if (!fields.isEmpty()) {
				ProviderTable.update(transaction, provider);
				Map<String, Object> details = details(provider);
				details.put("fields", fields);
				transaction.audit("provider_changed", ENTITY, provider.id(), details);
			}
			if (before.isEmpty() || !fields.isEmpty()) {
				announce(transaction);
			}
			return require(transaction, what, provider.id());
		});
	}

	/** Where questions go from now on is worth knowing later; what a provider is called is not. */
	private static Map<String, Object> details(Provider provider) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("kind", provider.kind().key());
		details.put("address", provider.address());
		return details;
	}

	@Override
	public void remove(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.Provider_removeWhat;
		requireNotLocal(what, id);
		transactions.write(what, transaction -> {
			Provider provider = require(transaction, what, id);
			ProviderTable.delete(transaction, id);
			transaction.audit("provider_removed", ENTITY, id, details(provider));
			if (SettingTable.remove(transaction, PREFERRED, id.toString())) {
				SettingTable.changed(transaction, List.of(PREFERRED));
			}
			announce(transaction);
			return null;
		});
	}

	@Override
	public void setKey(UUID id, Passphrase key) throws TftsrException {
		Supplier<String> what = () -> Messages.Provider_setKeyWhat;
		requireNotLocal(what, id);
		byte[] bytes = key == null ? null : SecretText.ofToken(key);
		try {
			transactions.write(what, transaction -> {
				boolean had = require(transaction, what, id).hasKey();
				ProviderTable.setKey(transaction, id,
						bytes == null ? null : transaction.cipher(PURPOSE).sealBytes(bytes, id.toString()));
				if (bytes != null || had) {
					transaction.audit(bytes == null ? "provider_key_forgotten" : "provider_key_set", ENTITY, id, Map.of());
					announce(transaction);
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
	public Optional<Passphrase> key(UUID id) throws TftsrException {
		return transactions.readIfPresent(() -> Messages.Provider_keyWhat, transaction -> {
			Optional<String> sealed = ProviderTable.key(transaction, id);
			return sealed.isEmpty() ? Optional.empty()
					: Optional.of(SecretText.passphrase(transaction.cipher(PURPOSE).openBytes(sealed.get(), id.toString())));
		}, Optional.empty());
	}

	private static void announce(Transaction transaction) {
		transaction.announce(Topics.PROVIDERS_CHANGED, Map.of());
	}

	private static Provider require(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		return ProviderTable.find(transaction, id).orElseThrow(() -> noSuch(what, id));
	}

	private static void requireNotLocal(Supplier<String> what, UUID id) throws TftsrException {
		if (LOCAL_ID.equals(id)) {
			throw Inputs.invalid(what, Messages.Provider_requireNotLocalWhy, Messages.Provider_requireNotLocalRemedy);
		}
	}

	private static TftsrException noSuch(Supplier<String> what, UUID id) {
		return new TftsrException(ProblemKind.NOT_FOUND, what.get(), NLS.bind(Messages.Provider_noSuchWhy, id),
				Messages.Provider_noSuchRemedy);
	}

	private static TftsrException taken(Supplier<String> what, String name) {
		return new TftsrException(ProblemKind.CONFLICT, what.get(), NLS.bind(Messages.Provider_takenWhy, name),
				Messages.Provider_takenRemedy);
	}
}
