package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaService;
import org.tftsr.ai.ollama.OllamaStatus;
import org.tftsr.ai.ollama.Platform;
import org.tftsr.ai.ollama.PullListener;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ollama, which runs models on the user's own machines. */
@Command(name = "ollama", description = "Looks after an Ollama, which runs models on your own machine. Its address is that of the provider of that kind.")
final class OllamaCommands extends CommandGroup {

	private static final String MODEL_HELP = "As in Ollama's library, such as llama3.2:3b.";
	/** A line each so many percent is enough for a person and for a build log alike. */
	private static final int STEP_PERCENT = 5;

	OllamaCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Says whether it is installed and runs.")
	void status() throws TftsrException {
		OllamaStatus status = Services.get(OllamaService.class).status(progress);
		if (output.isJson()) {
			output.json(OllamaJson.of(status));
			return;
		}
		output.line("Address:   " + status.address());
		output.line("Program:   " + (status.program() == null ? status.installed() ? "yes" : "not found on this machine" : status.program()));
		output.line("Running:   " + (status.running() ? "yes, version " + status.version() : "no"));
		if (status.problem() != null) {
			output.line("           " + status.problem() + '.');
		}
	}

	@Command(description = "Says how to install it.")
	void guide(@Parameters(arity = "0..1", paramLabel = "PLATFORM", description = "linux, macos or windows (default: that of this machine).") String name)
			throws TftsrException {
		InstallGuide guide = Services.get(OllamaService.class).guide(name == null ? Platform.here() : platform(name));
		if (output.isJson()) {
			output.json(OllamaJson.of(guide));
			return;
		}
		output.line("Ollama for " + guide.platform().label() + ": " + guide.page());
		int number = 1;
		for (InstallGuide.Step step : guide.steps()) {
			output.line(number++ + ". " + step.text());
			if (step.command() != null) {
				output.line("     " + step.command());
			}
		}
	}

	private Platform platform(String name) {
		return Arrays.stream(Platform.values()).filter(platform -> platform.key().equalsIgnoreCase(name)).findFirst()
				.orElseThrow(() -> wrongUse("There is no guide for " + name + " (one of "
						+ Arrays.stream(Platform.values()).map(Platform::key).collect(Collectors.joining(", ")) + ')'));
	}

	@Command(description = "Lists the models that it has.")
	void models() throws TftsrException {
		List<InstalledModel> models = Services.get(OllamaService.class).models(progress);
		if (output.isJson()) {
			models.forEach(model -> output.json(OllamaJson.of(model)));
		} else if (models.isEmpty()) {
			progress.say("It has no models; `tftsr ollama recommend` says which would suit this machine");
		} else {
			output.table(List.of("MODEL", "SIZE", "PARAMETERS", "QUANTIZATION", "CHANGED"), models.stream().map(OllamaCommands::row).toList());
		}
	}

	private static List<String> row(InstalledModel model) {
		return List.of(model.name(), ByteCount.decimal(model.bytes()), known(model.parameters()), known(model.quantization()),
				known(model.modified()));
	}

	private static String known(Object value) {
		return value == null ? "-" : value.toString();
	}

	@Command(description = "Fetches a model. What came stays when this is stopped; the next time goes on from there.")
	void pull(@Parameters(paramLabel = "NAME", description = MODEL_HELP) String name) throws TftsrException {
		Services.get(OllamaService.class).pull(name, new Teller(), progress);
		JsonObject done = new JsonObject();
		done.addProperty("model", name);
		if (output.isJson()) {
			output.json(done);
		} else {
			output.line(name);
		}
	}

	/** Tells on standard error how far a model has come. */
	private final class Teller implements PullListener {

		private String step = "";
		private int percent;

		@Override
		public void changed(PullState state) {
			if (state.total() == 0) {
				tellStep(state.step());
			} else if (state.percent() >= percent + STEP_PERCENT || state.percent() < percent) {
				percent = state.percent() - state.percent() % STEP_PERCENT;
				progress.say("%d %% of %s".formatted(state.percent(), ByteCount.decimal(state.total())));
			} else if (!state.step().startsWith("pulling ")) {
				tellStep(state.step());
			}
		}

		private void tellStep(String now) {
			if (!now.equals(step)) {
				step = now;
				progress.say(now);
			}
		}
	}

	@Command(description = "Deletes a model.")
	void rm(@Parameters(paramLabel = "NAME", description = MODEL_HELP) String name) throws TftsrException {
		Services.get(OllamaService.class).delete(name, progress);
	}

	@Command(description = "Says what this machine has that matters to a model.")
	void hardware() throws TftsrException {
		Hardware hardware = Services.get(OllamaService.class).hardware();
		if (output.isJson()) {
			output.json(OllamaJson.of(hardware));
			return;
		}
		output.line("Processor: " + (hardware.processor() == null ? "not known" : hardware.processor()) + " (" + hardware.architecture()
				+ (hardware.cores() == 0 ? ")" : ", " + hardware.cores() + " cores)"));
		output.line("Memory:    " + (hardware.memory() == 0 ? "not known" : ByteCount.decimal(hardware.memory())));
		if (hardware.gpus().isEmpty()) {
			output.line("Graphics:  none found");
		}
		for (Hardware.Gpu gpu : hardware.gpus()) {
			output.line("Graphics:  " + gpu.name() + switch (gpu.kind()) {
			case DEDICATED -> gpu.memory() == 0 ? ", memory not known" : ", " + ByteCount.decimal(gpu.memory());
			case UNIFIED -> ", works on the main memory";
			case DISPLAY_ONLY -> ", not used for models";
			});
		}
	}

	@Command(description = "Lists models with whether this machine can run them, and why.")
	void recommend() throws TftsrException {
		OllamaService service = Services.get(OllamaService.class);
		List<Recommendation> models = service.recommend(service.hardware());
		if (output.isJson()) {
			models.forEach(model -> output.json(OllamaJson.of(model)));
			return;
		}
		List<List<String>> rows = new ArrayList<>();
		for (Recommendation model : models) {
			rows.add(List.of(model.advised() ? "*" : "", model.name(), ByteCount.decimal(model.bytes()), model.reason(), model.strength()));
		}
		output.table(List.of("", "MODEL", "SIZE", "ON THIS MACHINE", "WHAT IT IS GOOD AT"), rows);
		models.stream().filter(Recommendation::advised).findFirst().ifPresentOrElse(
				model -> progress.say("* take this one: tftsr ollama pull " + model.name()),
				() -> progress.say("None of these suits this machine"));
	}
}
