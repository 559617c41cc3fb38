package org.tftsr.storage.internal.repository;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.problem.TftsrException;

/** Looks at what a user says of a provider before it is kept. */
final class ProviderInputs {

	/** RFC 9110, 5.6.2. */
	private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");
	private static final int LONGEST_NAME = 200;

	private ProviderInputs() {
	}

	/** The provider in the form in which it is kept, or a refusal. */
	static Provider checked(String what, Provider provider) throws TftsrException {
		if (provider.kind() == ProviderKind.LOCAL || provider.id().getMostSignificantBits() == 0) {
			throw Inputs.invalid(what, "the local analyst is part of the product and cannot be changed",
					"Choose the kind of the provider that you want to add");
		}
		Inputs.requireText(what, "name", provider.name());
		String name = provider.name().strip();
		Inputs.requireLine(what, "name", name);
		if (name.length() > LONGEST_NAME) {
			throw Inputs.invalid(what, "its name is longer than " + LONGEST_NAME + " characters", "Give it a shorter name");
		}
		return new Provider(provider.id(), name, provider.kind(), BaseAddress.checked(what, "address", provider.address(),
				"Give a base address such as https://api.example.com/v1", "and set the key as the key of the provider").toString(),
				Inputs.lineOrNull(what, "model", provider.model()), options(what, provider.options()),
				models(what, provider.models()), false);
	}

	private static ProviderOptions options(String what, ProviderOptions options) throws TftsrException {
		String header = Inputs.lineOrNull(what, "header of the key", options.authHeader());
		if (header != null && !HEADER.matcher(header).matches()) {
			throw Inputs.invalid(what, "the header of the key is no name of a header", "Give a name such as Authorization");
		}
		if (options.authPrefix() != null) {
			Inputs.requireLine(what, "prefix of the key", options.authPrefix());
		}
		String path = Inputs.lineOrNull(what, "path", options.endpointPath());
		if (path != null && (!path.startsWith("/") || path.chars().anyMatch(Character::isWhitespace))) {
			throw Inputs.invalid(what, "the path does not begin with / or has a blank in it",
					"Give a path such as /chat/completions");
		}
		if (options.maxTokens() != null && options.maxTokens() < 1) {
			throw Inputs.invalid(what, "an answer has to have room for a token at least",
					"Give a number of tokens from 1 on, or none");
		}
		return new ProviderOptions(Inputs.lineOrNull(what, "version", options.apiVersion()), header, options.authPrefix(), path,
				Inputs.lineOrNull(what, "user", options.userId()), options.maxTokens());
	}

	private static List<ModelInfo> models(String what, List<ModelInfo> models) throws TftsrException {
		Set<String> ids = new HashSet<>();
		for (ModelInfo model : models) {
			Inputs.requireText(what, "name of each model", model.id());
			Inputs.requireLine(what, "name of a model", model.id());
			if (!ids.add(model.id())) {
				throw Inputs.invalid(what, "the model " + model.id() + " is there twice", "Leave one of them out");
			}
			if (model.contextTokens() < 0 || isNegative(model.inputPrice()) || isNegative(model.outputPrice())) {
				throw Inputs.invalid(what, "a number of the model " + model.id() + " is below 0",
						"Give its context length and its prices, or leave them out where you do not know them");
			}
		}
		return models;
	}

	private static boolean isNegative(BigDecimal price) {
		return price != null && price.signum() < 0;
	}

	/** Which fields of two providers differ, as the audit log names them. */
	static List<String> differences(Provider before, Provider after) {
		List<String> fields = new ArrayList<>();
		compare("name", before.name(), after.name(), fields);
		compare("kind", before.kind(), after.kind(), fields);
		compare("address", before.address(), after.address(), fields);
		compare("model", before.model(), after.model(), fields);
		compare("options", before.options(), after.options(), fields);
		compare("models", before.models(), after.models(), fields);
		return fields;
	}

	private static void compare(String name, Object before, Object after, List<String> fields) {
		if (!Objects.equals(before, after)) {
			fields.add(name);
		}
	}
}
