package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.Map;

import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settings that are kept in the database. */
@Command(name = "settings", description = "Shows and changes settings.")
final class SettingsCommands extends CommandGroup {

	SettingsCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Shows one setting, or all.")
	void get(@Parameters(arity = "0..1", paramLabel = "KEY", description = "The setting.") String key)
			throws TftsrException {
		SettingsRepository settings = Services.get(SettingsRepository.class);
		if (key == null) {
			print(settings.all());
			return;
		}
		String value = settings.get(key).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
				"Cannot show the setting " + key, "it was never set", "See `tftsr settings get` for those that are"));
		print(Map.of(key, value));
	}

	@Command(description = "Changes a setting.")
	void set(@Parameters(paramLabel = "KEY", description = "The setting.") String key,
			@Parameters(paramLabel = "VALUE", description = "Its value.") String value,
			@Option(names = SeenInput.OPTION, paramLabel = "FILE", description = SeenInput.HELP) Path seen)
			throws TftsrException {
		if (key.equals(DetectionSettingsRepository.KEY)) {
			throw wrongUse("What is looked for in logs is set with `tftsr detection`, which checks it");
		}
		GuardedSettings.refusal(key).ifPresent(words -> {
			throw wrongUse(words);
		});
		if (GuardedSettings.has(key)) {
			if (seen != null) {
				throw wrongUse(key + " takes no " + SeenInput.OPTION);
			}
			GuardedSettings.put(key, value);
			return;
		}
		SettingsRepository settings = Services.get(SettingsRepository.class);
		if (seen == null) {
			settings.put(Map.of(key, value));
		} else {
			settings.put(Map.of(key, value), SeenInput.settings(seen));
		}
	}

	private void print(Map<String, String> settings) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			settings.forEach(json::addProperty);
			output.json(json);
		} else {
			settings.forEach((key, value) -> output.line(key + '=' + value));
		}
	}
}
