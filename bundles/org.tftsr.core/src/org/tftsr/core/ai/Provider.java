package org.tftsr.core.ai;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that answers questions, as the user has set it up. Its key is not here: it is asked for, in the moment of use, from
 * {@link ProviderRepository#key}.
 *
 * @param id       identifier
 * @param name     how the user calls it; unique, whatever the case
 * @param kind     which protocol it speaks
 * @param address  base address without a slash at its end, such as {@code https://api.openai.com/v1}; null for {@link ProviderKind#LOCAL}
 * @param model    the model that is used where nothing else is said; of Azure, the deployment; null for {@link ProviderKind#LOCAL}
 * @param options  what only some protocols know
 * @param models   what may be chosen, in the order of the user
 * @param hasKey   whether there is a key in the vault
 */
public record Provider(UUID id, String name, ProviderKind kind, String address, String model, ProviderOptions options,
		List<ModelInfo> models, boolean hasKey) {

	public Provider {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(options);
		models = List.copyOf(models);
	}

	/** What is known of a model, or empty where the user has told nothing of it. */
	public Optional<ModelInfo> info(String modelId) {
		return models.stream().filter(info -> info.id().equals(modelId)).findFirst();
	}
}
