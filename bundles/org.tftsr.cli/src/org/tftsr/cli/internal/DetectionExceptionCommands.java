package org.tftsr.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values that are not sensitive, whatever they look like. */
@Command(name = "exception", description = "Values that are not sensitive, whatever they look like.")
final class DetectionExceptionCommands extends CommandGroup {

	private static final String VALUE_HELP = "The value, in any case; * stands for any text, as in *@example.com.";

	DetectionExceptionCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	/** An exception in one line. */
	static String line(AllowedValue exception) {
		return (exception.typeName() == null ? "all types" : exception.typeName()) + "  " + exception.value();
	}

	@Command(description = "Lists your exceptions.")
	void list() throws TftsrException {
		for (AllowedValue exception : DetectionCommands.settings().allowed()) {
			if (output.isJson()) {
				output.json(DetectionJson.of(exception));
			} else {
				output.line(line(exception));
			}
		}
	}

	@Command(description = "Adds an exception.")
	void add(@Parameters(paramLabel = "VALUE", description = VALUE_HELP) String value,
			@Option(names = "--type", paramLabel = "TYPE", description = "The only type it holds for (default: all).") String type)
			throws TftsrException {
		if (value.isBlank()) {
			throw wrongUse("The value is empty");
		}
		AllowedValue added = new AllowedValue(value, typeName(DetectionCommands.settings(), type));
		DetectionCommands.change(settings -> {
			List<AllowedValue> exceptions = new ArrayList<>(settings.allowed());
			if (!exceptions.contains(added)) {
				exceptions.add(added);
			}
			return settings.withAllowed(exceptions);
		});
		if (DetectionNotice.isAnything(added)) {
			progress.say(added.typeName() == null
					? "From now on nothing is looked for: this exception holds for every value of every type"
					: "From now on " + added.typeName() + " is not looked for: this exception holds for every value of it");
		}
	}

	@Command(description = "Removes an exception.")
	void remove(@Parameters(paramLabel = "VALUE", description = "The value as `list` shows it.") String value,
			@Option(names = "--type", paramLabel = "TYPE", description = "Only the one for this type.") String type)
			throws TftsrException {
		String typeName = typeName(DetectionCommands.settings(), type);
		DetectionCommands.change(settings -> {
			List<AllowedValue> exceptions = new ArrayList<>(settings.allowed());
			boolean removed = exceptions.removeIf(exception -> exception.value().equalsIgnoreCase(value)
					&& (typeName == null || Objects.equals(typeName, exception.typeName())));
			if (!removed) {
				throw new TftsrException(ProblemKind.NOT_FOUND, "Cannot remove the exception",
						"there is none for this value", "See `tftsr detection exception list`");
			}
			return settings.withAllowed(exceptions);
		});
	}

	private String typeName(DetectionSettings settings, String written) {
		TypeNames known = TypeNames.with(settings.ownPatterns());
		return written == null ? null : known.find(written).orElseThrow(() -> wrongUse(known.unknown(written)));
	}
}
