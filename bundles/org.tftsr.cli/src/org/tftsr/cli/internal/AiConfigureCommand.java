package org.tftsr.cli.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderPreset;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a provider, or changes what is said of one. */
@Command(name = "configure", description = "Adds a provider, or changes what is named of one that there is. An empty text takes a value back. The key is never an argument: others could see it.")
final class AiConfigureCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "NAME", description = "How you call it.")
	private String name;

	@Option(names = "--kind", paramLabel = "KIND", description = "What it is: openai, azure, anthropic, gemini, mistral, ollama, lmstudio, vllm, litellm or custom_rest.")
	private String kind;

	@Option(names = "--address", paramLabel = "URL", description = "Its base address.")
	private String address;

	@Option(names = "--model", paramLabel = "ID", description = "The model that is asked; of Azure, the deployment.")
	private String model;

	@Option(names = "--api-version", paramLabel = "V", description = "Version of the API of Azure or Anthropic.")
	private String apiVersion;

	@Option(names = "--auth-header", paramLabel = "HEADER", description = "The header that carries the key.")
	private String authHeader;

	@Option(names = "--auth-prefix", paramLabel = "TEXT", description = "What stands before the key, with its blank, such as \"Bearer \".")
	private String authPrefix;

	@Option(names = "--path", paramLabel = "PATH", description = "Path of the chat behind the address.")
	private String path;

	@Option(names = "--user-id", paramLabel = "ID", description = "Who asks, for servers that account by user.")
	private String userId;

	@Option(names = "--max-tokens", paramLabel = "N", description = "How many tokens an answer may have; 0 for the usual.")
	private Integer maxTokens;

	@Option(names = "--context", paramLabel = "N", description = "How many tokens the model takes, question and answer together; 0 where it is not known.")
	private Integer context;

	@Option(names = "--input-price", paramLabel = "DOLLARS", description = "Price of a million tokens of questions to the model.")
	private BigDecimal inputPrice;

	@Option(names = "--output-price", paramLabel = "DOLLARS", description = "Price of a million tokens of answers of the model.")
	private BigDecimal outputPrice;

	@ArgGroup
	private ProviderKey key;

	@Option(names = "--prefer", description = "Asks this one where none is named.")
	private boolean prefer;

	AiConfigureCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		ProviderRepository providers = Services.get(ProviderRepository.class);
		Optional<Provider> known = providers.find(name);
		Provider changed = changed(known.isPresent() ? known.get() : begun());
		// a key that cannot be read must not leave half of the change behind
		try (Passphrase secret = key == null ? firstKey(known) : key.read(changed.name())) {
			Provider saved = providers.save(changed);
			if (secret != null || key != null && key.forgets()) {
				providers.setKey(saved.id(), secret);
			}
			if (prefer) {
				providers.prefer(saved.id());
			}
			print(providers.get(saved.id()), providers.preferred().id());
		}
		return ExitCodes.DONE;
	}

	private Provider begun() {
		if (kind == null) {
			throw wrongUse("There is no provider " + name + "; say with --kind what it is, to add it");
		}
		Provider begun = preset().begin(UUID.randomUUID(), name);
		if (address == null && begun.address().matches(".*[A-Z]{3,}.*")) {
			throw wrongUse("Say with --address where it is, such as " + begun.address());
		}
		return begun;
	}

	private ProviderPreset preset() {
		return ProviderPreset.of(kind).orElseThrow(() -> wrongUse("Unknown kind " + kind + " (one of "
				+ ProviderPreset.all().stream().map(ProviderPreset::key).collect(Collectors.joining(", ")) + ')'));
	}

	private Provider changed(Provider from) {
		ProviderOptions options = from.options();
		Integer most = maxTokens == null ? options.maxTokens() : maxTokens == 0 ? null : maxTokens;
		String chosen = named(model, from.model());
		return new Provider(from.id(), from.name(), kind == null ? from.kind() : preset().kind(), named(address, from.address()), chosen,
				new ProviderOptions(named(apiVersion, options.apiVersion()), named(authHeader, options.authHeader()),
						authPrefix == null ? options.authPrefix() : authPrefix, named(path, options.endpointPath()),
						named(userId, options.userId()), most),
				models(from, chosen), from.hasKey());
	}

	/** What was named; an empty text takes a value back. */
	private static String named(String said, String before) {
		if (said == null) {
			return before;
		}
		return said.isBlank() ? null : said;
	}

	/** With what was said of the model that is asked. */
	private List<ModelInfo> models(Provider from, String chosen) {
		boolean says = context != null || inputPrice != null || outputPrice != null;
		if (chosen == null) {
			if (says) {
				throw wrongUse("Say with --model which model that is");
			}
			return from.models();
		}
		Optional<ModelInfo> before = from.info(chosen);
		if (!says && (before.isPresent() || model == null)) {
			return from.models();
		}
		ModelInfo old = before.orElse(new ModelInfo(chosen, 0, null, null));
		ModelInfo info = new ModelInfo(chosen, context == null ? old.contextTokens() : context,
				inputPrice == null ? old.inputPrice() : inputPrice, outputPrice == null ? old.outputPrice() : outputPrice);
		List<ModelInfo> models = new ArrayList<>(from.models());
		if (before.isPresent()) {
			models.replaceAll(each -> each.id().equals(chosen) ? info : each);
		} else {
			models.add(info);
		}
		return models;
	}

	/** Where a new provider answers nobody without a key, the person at the terminal is asked for it; null for none. */
	private Passphrase firstKey(Optional<Provider> known) {
		if (known.isPresent() || !preset().needsKey()) {
			return null;
		}
		Optional<Terminal> terminal = Terminal.find();
		if (terminal.isEmpty()) {
			progress.say("It has no key yet; set it with --key-file or --key-env");
			return null;
		}
		return terminal.get().readSecret("Key of " + name + " (Enter alone: none):").orElse(null);
	}

	private void print(Provider provider, UUID preferred) {
		if (output.isJson()) {
			output.json(AiJson.of(provider, preferred.equals(provider.id())));
		} else {
			output.line(provider.name() + ": " + provider.kind().key() + " at " + provider.address()
					+ (provider.model() == null ? ", no model chosen" : ", model " + provider.model())
					+ (provider.hasKey() ? ", with a key" : ", without a key"));
		}
	}
}
