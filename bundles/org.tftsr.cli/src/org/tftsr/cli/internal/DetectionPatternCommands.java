package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.ConfiguredDetector;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The patterns of the user's own. */
@Command(name = "pattern", description = "Patterns of your own, for values that no built-in type covers.")
final class DetectionPatternCommands extends CommandGroup {

	private static final String NAME_HELP = "Its name, as in CUSTOMER_NUMBER.";
	private static final String EXPRESSION_HELP = "A regular expression in RE2 syntax, matched line by line; where it has a group, the first group is the value.";
	/** Stands for an expression that is tried before it has a name. */
	private static final String UNNAMED = "MATCH";

	DetectionPatternCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	/** A pattern in one line. */
	static String line(OwnPattern pattern) {
		return (pattern.on() ? "on   " : "off  ") + DetectionJson.kind(pattern.type().kind()) + "  "
				+ pattern.type().name() + "  " + pattern.expression();
	}

	@Command(description = "Lists your patterns.")
	void list() throws TftsrException {
		for (OwnPattern pattern : DetectionCommands.settings().ownPatterns()) {
			if (output.isJson()) {
				output.json(DetectionJson.of(pattern));
			} else {
				output.line(line(pattern));
			}
		}
	}

	@Command(description = "Adds a pattern.")
	void add(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name,
			@Parameters(paramLabel = "EXPRESSION", description = EXPRESSION_HELP) String expression,
			@Option(names = "--kind", required = true, paramLabel = "KIND", description = "Why it is sensitive: ${COMPLETION-CANDIDATES}.") PiiKind kind)
			throws TftsrException {
		String typeName = name.toUpperCase(Locale.ROOT);
		DetectionCommands.change(settings -> {
			if (find(settings, typeName).isPresent()) {
				throw new TftsrException(ProblemKind.CONFLICT, "Cannot add " + typeName,
						"there is a pattern of this name already", "Remove it first or use another name");
			}
			List<OwnPattern> patterns = new ArrayList<>(settings.ownPatterns());
			patterns.add(new OwnPattern(new PiiType(typeName, kind), expression, true));
			return settings.withOwnPatterns(patterns);
		});
	}

	@Command(description = "Removes a pattern.")
	void remove(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws TftsrException {
		DetectionCommands.change(settings -> {
			List<OwnPattern> patterns = new ArrayList<>(settings.ownPatterns());
			patterns.remove(named(settings, name));
			return settings.withOwnPatterns(patterns);
		});
	}

	@Command(description = "Uses a pattern again that was switched off.")
	void on(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws TftsrException {
		turn(name, true);
	}

	@Command(description = "Keeps a pattern without using it.")
	void off(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws TftsrException {
		turn(name, false);
	}

	private static void turn(String name, boolean on) throws TftsrException {
		DetectionCommands.change(settings -> {
			OwnPattern pattern = named(settings, name);
			List<OwnPattern> patterns = new ArrayList<>(settings.ownPatterns());
			patterns.set(patterns.indexOf(pattern), new OwnPattern(pattern.type(), pattern.expression(), on));
			return settings.withOwnPatterns(patterns);
		});
	}

	private static OwnPattern named(DetectionSettings settings, String name) throws TftsrException {
		return find(settings, name.toUpperCase(Locale.ROOT)).orElseThrow(() -> new TftsrException(
				ProblemKind.NOT_FOUND, "Cannot find the pattern " + name, "there is none of this name",
				"See `tftsr detection pattern list`"));
	}

	private static Optional<OwnPattern> find(DetectionSettings settings, String name) {
		return settings.ownPatterns().stream().filter(pattern -> pattern.type().name().equals(name)).findFirst();
	}

	@Command(description = "Shows where a pattern matches in a log: line and column, never the value.")
	void test(
			@Parameters(paramLabel = "NAME|EXPRESSION", description = "One of your patterns, or an expression to try.") String pattern,
			@Parameters(paramLabel = "FILE", description = "A log file; - is standard input.") Path file)
			throws TftsrException {
		Optional<OwnPattern> named = find(DetectionCommands.settings(), pattern);
		ConfiguredDetector detector = named.isPresent() ? ConfiguredDetector.only(named.get()) : unnamed(pattern);
		new PlacePrinter(output, progress).print(LogInput.of(file), detector);
	}

	private static ConfiguredDetector unnamed(String expression) throws TftsrException {
		try {
			return ConfiguredDetector.only(new OwnPattern(new PiiType(UNNAMED, PiiKind.PERSONAL), expression, true));
		} catch (TftsrException e) {
			// It would tell of a pattern with a name that the user never gave.
			throw new TftsrException(e.kind(), "Cannot use the expression", e.why(), e.remedy(), e);
		}
	}
}
