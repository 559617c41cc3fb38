package org.tftsr.ui.chat.tests.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/** Providers that are kept in memory; the name {@code refused} is none. */
final class MemoryProviders implements ProviderRepository {

	private static final Provider LOCAL = new Provider(LOCAL_ID, "Local analyst", ProviderKind.LOCAL, null, null, ProviderOptions.USUAL,
			List.of(), false);

	private final List<Provider> providers = new ArrayList<>(List.of(LOCAL));
	private final Map<UUID, String> keys = new HashMap<>();
	private UUID preferred = LOCAL_ID;

	@Override
	public synchronized List<Provider> list() {
		return providers.stream()
				.map(provider -> new Provider(provider.id(), provider.name(), provider.kind(), provider.address(), provider.model(),
						provider.options(), provider.models(), keys.containsKey(provider.id())))
				.toList();
	}

	@Override
	public Provider get(UUID id) throws TftsrException {
		return list().stream().filter(provider -> provider.id().equals(id)).findFirst()
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "No provider", "it is gone", "Add it"));
	}

	@Override
	public Optional<Provider> find(String idOrName) {
		return list().stream().filter(provider -> provider.name().equalsIgnoreCase(idOrName)).findFirst();
	}

	@Override
	public Provider preferred() throws TftsrException {
		return get(preferred);
	}

	@Override
	public synchronized void prefer(UUID id) {
		preferred = id;
	}

	@Override
	public synchronized Provider save(Provider provider) throws TftsrException {
		if (provider.name().equals("refused")) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot keep the provider", "its name is refused", "Give it another one");
		}
		providers.removeIf(other -> other.id().equals(provider.id()));
		providers.add(provider);
		return provider;
	}

	@Override
	public synchronized void remove(UUID id) {
		providers.removeIf(other -> other.id().equals(id));
		keys.remove(id);
		preferred = preferred.equals(id) ? LOCAL_ID : preferred;
	}

	@Override
	public synchronized void setKey(UUID id, Passphrase key) {
		if (key == null) {
			keys.remove(id);
		} else {
			keys.put(id, key.text().toString());
		}
	}

	@Override
	public synchronized Optional<Passphrase> key(UUID id) {
		return Optional.ofNullable(keys.get(id)).map(text -> Passphrase.of(text.toCharArray()));
	}

	/** The key of a provider as it was kept; null where there is none. */
	synchronized String keyOf(String name) {
		return keys.get(find(name).orElseThrow().id());
	}
}
