package org.tftsr.ui.chat.internal.session;

import java.util.UUID;

import org.tftsr.core.ai.Provider;

/** Who is asked next: whom the user has chosen, until the conversation itself knows it. On the user interface thread. */
final class Choice {

	private UUID provider;
	private String model;
	private boolean forNext;

	/** Chooses. */
	void choose(UUID providerId, String modelId) {
		provider = providerId;
		model = modelId;
	}

	/** Chooses while a question is under way, whose conversation must not change meanwhile. */
	void chooseForNext(UUID providerId, String modelId) {
		choose(providerId, modelId);
		forNext = true;
	}

	/** Whether it is to be told to the conversation once nothing is under way. */
	boolean isForNext() {
		return forNext;
	}

	/** The conversation is told. */
	void settle() {
		forNext = false;
	}

	/** Goes by the conversation again. */
	void clear() {
		provider = null;
		model = null;
		forNext = false;
	}

	/** The provider. */
	UUID providerId(Loaded loaded) {
		return provider == null ? loaded.provider().id() : provider;
	}

	/** The model; null for the usual one. */
	String model(Loaded loaded) {
		return provider == null ? loaded.model() : model;
	}

	/** The provider, or the preferred one where it was removed. */
	Provider provider(Loaded loaded) {
		UUID id = providerId(loaded);
		return loaded.providers().stream().filter(one -> one.id().equals(id)).findFirst().orElse(loaded.preferred());
	}
}
