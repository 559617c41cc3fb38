package org.tftsr.cli.internal;

import java.util.List;
import java.util.UUID;

import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Language models: who is asked. */
@Command(name = "ai", description = "Sets up providers of language models, and asks them.", subcommands = { AiConfigureCommand.class,
		AiTestCommand.class, AiAskCommand.class, AiAnalyzeCommand.class, AiAgainCommand.Retry.class, AiAgainCommand.Continue.class,
		AiConversationCommands.List.class, AiConversationCommands.Export.class, AiConversationCommands.Rename.class,
		AiConversationCommands.Pin.class, AiConversationCommands.Delete.class })
final class AiCommands extends CommandGroup {

	static final String NAME_HELP = "Name or id of the provider.";

	AiCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Lists the providers; * is the one that is asked where none is named.")
	void providers() throws TftsrException {
		ProviderRepository repository = Services.get(ProviderRepository.class);
		List<Provider> providers = repository.list();
		UUID preferred = repository.preferred().id();
		if (output.isJson()) {
			providers.forEach(provider -> output.json(AiJson.of(provider, preferred.equals(provider.id()))));
			return;
		}
		output.table(List.of("", "NAME", "KIND", "MODEL", "KEY", "ADDRESS"), providers.stream()
				.map(provider -> List.of(preferred.equals(provider.id()) ? "*" : "", provider.name(), provider.kind().key(),
						orDash(provider.model()), provider.hasKey() ? "yes" : "-", orDash(provider.address())))
				.toList());
	}

	private static String orDash(String text) {
		return text == null ? "-" : text;
	}

	@Command(description = "Chooses the provider that is asked where none is named.")
	void prefer(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws TftsrException {
		Provider provider = provider(name);
		Services.get(ProviderRepository.class).prefer(provider.id());
		progress.say(provider.name() + " is asked where none is named");
	}

	@Command(description = "Removes a provider and its key. Conversations with it stay.")
	void remove(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws TftsrException {
		Provider provider = provider(name);
		Services.get(ProviderRepository.class).remove(provider.id());
		progress.say("Removed " + provider.name());
	}

	@Command(description = "Asks a provider which models it has.")
	void models(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name,
			@Option(names = "--known", description = "Lists those that are kept here, with their context and prices, and asks nobody.") boolean known)
			throws TftsrException {
		Provider provider = provider(name);
		if (known) {
			knownModels(provider);
			return;
		}
		requireRemote(provider);
		for (String model : Services.get(ModelClients.class).models(provider, progress)) {
			if (output.isJson()) {
				JsonObject json = new JsonObject();
				json.addProperty("id", model);
				json.addProperty("chosen", model.equals(provider.model()));
				output.json(json);
			} else {
				output.line(model);
			}
		}
	}

	private void knownModels(Provider provider) {
		if (output.isJson()) {
			provider.models().forEach(model -> output.json(AiJson.of(model)));
			return;
		}
		output.table(List.of("MODEL", "CONTEXT", "$/M IN", "$/M OUT"),
				provider.models().stream()
						.map(model -> List.of(model.id(), model.contextTokens() == 0 ? "-" : Integer.toString(model.contextTokens()),
								orDash(AiJson.price(model.inputPrice())), orDash(AiJson.price(model.outputPrice()))))
						.toList());
	}

	private static void requireRemote(Provider provider) throws TftsrException {
		if (provider.id().equals(ProviderRepository.LOCAL_ID)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot list models of " + provider.name(),
					"the local analyst is no model", "Name another provider; see `tftsr ai providers`");
		}
	}

	/** The provider of that name or id. */
	static Provider provider(String name) throws TftsrException {
		return Services.get(ProviderRepository.class).find(name)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the provider " + name,
						"none has this name or id", "See `tftsr ai providers`"));
	}

	/**
	 * Tells a person what a test has shown.
	 *
	 * @param remedy null for none
	 */
	static List<String> lines(ConnectionTest test, String remedy) {
		return remedy == null ? List.of(test.message() + '.') : List.of(test.message() + '.', remedy + '.');
	}
}
