package org.tftsr.ai.provider.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;

/**
 * What was learned of the servers of providers, kept in the settings so that nobody has to be asked twice in every process. It is
 * forgotten where the address changes. Thread-safe.
 */
@Component(service = QuirkMemory.class)
public final class QuirkMemory {

	private static final String KEY = "ai.quirks.";
	private static final String SEPARATOR = " ";

	private final SettingsRepository settings;

	@Activate
	public QuirkMemory(@Reference SettingsRepository settings) {
		this.settings = settings;
	}

	/** What is known of a provider's server; a new set. */
	Set<Quirk> of(Provider provider) throws TftsrException {
		Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
		Optional<String> kept = settings.get(KEY + provider.id());
		if (kept.isEmpty()) {
			return quirks;
		}
		String[] words = kept.get().split(SEPARATOR);
		if (words[0].equals(provider.address())) {
			Arrays.stream(Quirk.values()).filter(quirk -> Arrays.asList(words).contains(quirk.name())).forEach(quirks::add);
		}
		return quirks;
	}

	/** Keeps what is known of a provider's server. */
	void keep(Provider provider, Set<Quirk> quirks) throws TftsrException {
		settings.put(Map.of(KEY + provider.id(), provider.address() + SEPARATOR
				+ quirks.stream().map(Quirk::name).sorted().collect(Collectors.joining(SEPARATOR))));
	}
}
