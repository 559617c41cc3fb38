package org.tftsr.storage.internal.repository;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
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
	static Provider checked(Supplier<String> what, Provider provider) throws TftsrException {
		if (provider.kind() == ProviderKind.LOCAL || provider.id().getMostSignificantBits() == 0) {
			throw Inputs.invalid(what, Messages.ProviderInputs_localWhy, Messages.ProviderInputs_localRemedy);
		}
		Inputs.requireText(what, () -> Messages.Field_name, provider.name());
		String name = provider.name().strip();
		Inputs.requireLine(what, () -> Messages.Field_name, name);
		if (name.length() > LONGEST_NAME) {
			throw Inputs.invalid(what, NLS.bind(Messages.ProviderInputs_nameWhy, LONGEST_NAME),
					Messages.ProviderInputs_nameRemedy);
		}
		return new Provider(provider.id(), name, provider.kind(),
				BaseAddress.checked(what, () -> Messages.Field_address, provider.address(),
				() -> Messages.ProviderInputs_addressRemedy, () -> Messages.ProviderInputs_keepRemedy).toString(),
				Inputs.lineOrNull(what, () -> Messages.Field_model, provider.model()), options(what, provider.options()),
				models(what, provider.models()), false);
	}

	private static ProviderOptions options(Supplier<String> what, ProviderOptions options) throws TftsrException {
		String header = Inputs.lineOrNull(what, () -> Messages.Field_authHeader, options.authHeader());
		if (header != null && !HEADER.matcher(header).matches()) {
			throw Inputs.invalid(what, Messages.ProviderInputs_headerWhy, Messages.ProviderInputs_headerRemedy);
		}
		if (options.authPrefix() != null) {
			Inputs.requireLine(what, () -> Messages.Field_authPrefix, options.authPrefix());
		}
		String path = Inputs.lineOrNull(what, () -> Messages.Field_path, options.endpointPath());
		if (path != null && (!path.startsWith("/") || path.chars().anyMatch(Character::isWhitespace))) {
			throw Inputs.invalid(what, Messages.ProviderInputs_pathWhy, Messages.ProviderInputs_pathRemedy);
		}
		if (options.maxTokens() != null && options.maxTokens() < 1) {
			throw Inputs.invalid(what, Messages.ProviderInputs_tokensWhy, Messages.ProviderInputs_tokensRemedy);
		}
		return new ProviderOptions(Inputs.lineOrNull(what, () -> Messages.Field_version, options.apiVersion()), header,
				options.authPrefix(), path,
				Inputs.lineOrNull(what, () -> Messages.Field_user, options.userId()), options.maxTokens());
	}

	private static List<ModelInfo> models(Supplier<String> what, List<ModelInfo> models) throws TftsrException {
		Set<String> ids = new HashSet<>();
		for (ModelInfo model : models) {
			Inputs.requireText(what, () -> Messages.Field_eachModel, model.id());
			Inputs.requireLine(what, () -> Messages.Field_oneModel, model.id());
			if (!ids.add(model.id())) {
				throw Inputs.invalid(what, NLS.bind(Messages.ProviderInputs_twiceWhy, model.id()),
						Messages.ProviderInputs_twiceRemedy);
			}
			if (model.contextTokens() < 0 || isNegative(model.inputPrice()) || isNegative(model.outputPrice())) {
				throw Inputs.invalid(what, NLS.bind(Messages.ProviderInputs_numberWhy, model.id()),
						Messages.ProviderInputs_numberRemedy);
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
