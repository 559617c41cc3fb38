package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.DetectionChange;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.PiiTypes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is looked for in logs, and what stands in its place. */
@Command(name = "detection", description = "Chooses what is looked for in logs and how it is replaced.", subcommands = {
		DetectionPatternCommands.class, DetectionExceptionCommands.class })
final class DetectionCommands extends CommandGroup {

	/** How values are replaced. */
	enum Style {
		PSEUDONYM, PLAIN
	}

	DetectionCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	/** The settings as they are kept. */
	static DetectionSettings settings() throws TftsrException {
		return Services.get(DetectionSettingsRepository.class).get();
	}

	/** Changes the settings, where they can be used; what others change at the same time stays. */
	static void change(DetectionChange change) throws TftsrException {
		Services.get(Detectors.class).change(change);
	}

	@Command(description = "Shows the settings.")
	void show() throws TftsrException {
		DetectionSettings settings = settings();
		if (output.isJson()) {
			output.json(DetectionJson.of(settings));
			return;
		}
		output.line("replacement  "
				+ (settings.plain() ? "plain names, such as [Email]" : "pseudonyms, such as [EMAIL-1]"));
		output.line("types off    "
				+ (settings.typesOff().isEmpty() ? "none" : String.join(" ", new TreeSet<>(settings.typesOff()))));
		print("patterns     ", settings.ownPatterns().stream().map(DetectionPatternCommands::line).toList());
		print("exceptions   ", settings.allowed().stream().map(DetectionExceptionCommands::line).toList());
	}

	/** A list beside its name. */
	private void print(String name, List<String> lines) {
		String margin = name;
		for (String line : lines.isEmpty() ? List.of("none") : lines) {
			output.line(margin + line);
			margin = " ".repeat(name.length());
		}
	}

	@Command(description = "Lists the types, or switches some on or off.")
	void types(
			@Option(names = "--on", paramLabel = "TYPE", split = ",", description = "Look for it.") List<String> on,
			@Option(names = "--off", paramLabel = "TYPE", split = ",", description = "Do not look for it.") List<String> off)
			throws TftsrException {
		if (on == null && off == null) {
			list(settings());
			return;
		}
		List<String> switchedOn = names(on);
		List<String> switchedOff = names(off);
		change(settings -> with(with(settings, switchedOn, true), switchedOff, false));
		List<String> secrets = switchedOff.stream()
				.filter(name -> PiiTypes.of(name).orElseThrow().kind() == PiiKind.SECRET).toList();
		if (!secrets.isEmpty()) {
			progress.say("From now on these secrets stay readable in redacted copies: " + String.join(" ", secrets));
		}
	}

	private static DetectionSettings with(DetectionSettings settings, List<String> types, boolean on) {
		DetectionSettings changed = settings;
		for (String name : types) {
			changed = changed.withType(name, on);
		}
		return changed;
	}

	private List<String> names(List<String> written) {
		TypeNames known = TypeNames.builtIn();
		List<String> names = new ArrayList<>();
		for (String word : written == null ? List.<String>of() : written) {
			names.add(known.find(word).orElseThrow(() -> wrongUse(known.unknown(word))));
		}
		return names;
	}

	private void list(DetectionSettings settings) {
		List<List<String>> rows = new ArrayList<>();
		for (PiiType type : PiiTypes.all()) {
			boolean on = !settings.typesOff().contains(type.name());
			if (output.isJson()) {
				output.json(DetectionJson.of(type, on));
			} else {
				rows.add(List.of(on ? "on" : "off", DetectionJson.kind(type.kind()), type.name()));
			}
		}
		if (!output.isJson()) {
			output.table(List.of("", "KIND", "TYPE"), rows);
		}
	}

	@Command(description = "Chooses what stands in the place of a value: pseudonym, [EMAIL-1], which is the same for equal values, or plain, [Email].")
	void style(@Parameters(paramLabel = "STYLE", description = "${COMPLETION-CANDIDATES}.") Style style)
			throws TftsrException {
		change(settings -> settings.withPlain(style == Style.PLAIN));
	}

	@Command(description = "Goes back to all types and pseudonyms; your patterns and exceptions stay.")
	void reset(
			@Option(names = "--all", description = "Delete your patterns and exceptions too.") boolean all)
			throws TftsrException {
		if (all) {
			// without reading the settings, which may be what is wrong
			Services.get(Detectors.class).update(DetectionSettings.STANDARD);
		} else {
			change(settings -> DetectionSettings.STANDARD.withOwnPatterns(settings.ownPatterns())
					.withAllowed(settings.allowed()));
		}
	}
}
