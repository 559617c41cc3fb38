import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the sample incidents: {@code java releng/samples/GenerateSamples.java} from the root of the checkout.
 * <p>
 * Each {@code NAME.scenario} gives the logs and the {@code expected.json} of {@code samples/NAME}. The same scenario
 * gives the same bytes on every machine. The notation is explained in {@code samples/README.md}.
 */
public class GenerateSamples {

	public static void main(String[] args) throws IOException {
		Path scenarios = Path.of(args.length > 0 ? args[0] : "releng/samples");
		Path samples = Path.of(args.length > 1 ? args[1] : "samples");
		List<Path> files;
		try (Stream<Path> all = Files.list(scenarios)) {
			files = all.filter(file -> file.toString().endsWith(".scenario")).sorted().toList();
		}
		for (Path file : files) {
			Scenario scenario = new ScenarioReader(file).read();
			Map<String, String> logs = new LogWriter(scenario).write();
			String expected = new Expectation(scenario, logs).toJson();
			Path folder = samples.resolve(file.getFileName().toString().replace(".scenario", ""));
			Files.createDirectories(folder);
			for (Map.Entry<String, String> log : logs.entrySet()) {
				Files.writeString(folder.resolve(log.getKey()), log.getValue());
			}
			Files.writeString(folder.resolve("expected.json"), expected);
		}
	}
}

/** A value that the logs must hold and that redaction must remove. */
record Plant(String type, String value) {
}

/** A log to write; the pattern has a placeholder for every column of a step. */
record Log(String name, String pattern, int columns) {
}

/** One entry of a flow: how long after the one before, where to, and any further lines such as a stack trace. */
record Step(String delay, String log, String columns, List<String> furtherLines) {
}

/** A span of time in which a flow occurs; one of no length is a single moment. */
record Window(LocalDateTime from, LocalDateTime to) {
}

/** Entries that belong together, such as those of one request. Occurrences are a Poisson process. */
record Flow(double perMinute, List<Window> windows, List<Step> steps) {
}

/** An incident to tell; {@code cause} is the name of a log and a text that one of its lines contains. */
record Scenario(String title, long seed, LocalDate day, List<String> cause, Map<String, Log> logs,
		Map<String, List<String>> pools, List<Plant> plants, List<Flow> flows) {
}

/** Reads the notation of {@code .scenario} files. */
class ScenarioReader {

	private static final Pattern COLUMN = Pattern.compile("\\$\\{(?:pad \\d+ )?(\\d)}");
	private static final Pattern STEP = Pattern.compile("\\+(\\d+|\\$\\{[^}]+}) (\\w+) (.*)");
	private final Path file;
	private final Map<String, String> settings = new HashMap<>();
	private final Map<String, Log> logs = new LinkedHashMap<>();
	private final Map<String, List<String>> pools = new HashMap<>();
	private final List<Plant> plants = new ArrayList<>();
	private final List<Flow> flows = new ArrayList<>();

	ScenarioReader(Path file) {
		this.file = file;
	}

	Scenario read() throws IOException {
		for (String line : Files.readAllLines(file)) {
			if (line.startsWith("\t")) {
				step(line.substring(1));
			} else if (!line.isBlank() && !line.startsWith("#")) {
				String[] words = line.split(" ", 2);
				directive(words[0], words[1]);
			}
		}
		return new Scenario(settings.get("title"), Long.parseLong(settings.get("seed")), day(),
				List.of(settings.get("cause").split(" ", 2)), logs, pools, plants, flows);
	}

	private void directive(String word, String rest) {
		switch (word) {
			case "title", "seed", "day", "cause" -> settings.put(word, rest);
			case "log" -> log(rest.split(" ", 3));
			case "pool" -> pool(rest);
			case "plant" -> plant(rest.split(" ", 2));
			case "once" -> flow(0, rest);
			case "flow" -> flow(Double.parseDouble(rest.split(" ", 2)[0]), rest.split(" ", 2)[1]);
			default -> throw new IllegalArgumentException(file + ": unknown word " + word);
		}
	}

	private void log(String[] parts) {
		int columns = COLUMN.matcher(parts[2]).results().mapToInt(match -> Integer.parseInt(match.group(1))).max()
				.orElseThrow();
		logs.put(parts[0], new Log(parts[1], parts[2], columns));
	}

	private List<String> pool(String definition) {
		String[] parts = definition.split(" = ", 2);
		List<String> values = List.of(parts[1].split(" \\| "));
		pools.put(parts[0], values);
		return values;
	}

	private void plant(String[] typeAndPool) {
		pool(typeAndPool[1]).forEach(value -> plants.add(new Plant(typeAndPool[0], value)));
	}

	private void flow(double perMinute, String times) {
		List<Window> windows = new ArrayList<>();
		for (String span : times.split(" ")) {
			String[] ends = span.split("-");
			windows.add(new Window(day().atTime(LocalTime.parse(ends[0])),
					day().atTime(LocalTime.parse(ends[ends.length - 1]))));
		}
		flows.add(new Flow(perMinute, windows, new ArrayList<>()));
	}

	private void step(String text) {
		List<Step> steps = flows.getLast().steps();
		if (text.startsWith(">")) {
			steps.getLast().furtherLines().add(text.substring(1));
			return;
		}
		Matcher parts = STEP.matcher(text);
		if (!parts.matches()) {
			throw new IllegalArgumentException(file + ": not a step: " + text);
		}
		steps.add(new Step(parts.group(1), parts.group(2), parts.group(3), new ArrayList<>()));
	}

	private LocalDate day() {
		return LocalDate.parse(settings.get("day"));
	}
}

/** Plays a scenario: draws the occurrences of all flows, and writes their lines in the order of time. */
class LogWriter {

	private record Occurrence(Flow flow, Window window, LocalDateTime time) {
	}

	private record Entry(LocalDateTime time, String log, String text) {
	}

	private final Scenario scenario;
	private final Random random;
	private final Placeholders placeholders;

	LogWriter(Scenario scenario) {
		this.scenario = scenario;
		this.random = new Random(scenario.seed());
		this.placeholders = new Placeholders(scenario.pools(), random);
	}

	/** The text of each log by its name. */
	Map<String, String> write() {
		List<Entry> entries = new ArrayList<>();
		for (Occurrence occurrence : occurrences()) {
			play(occurrence, entries);
		}
		entries.sort(Comparator.comparing(Entry::time));
		Map<String, String> texts = new LinkedHashMap<>();
		for (Map.Entry<String, Log> log : scenario.logs().entrySet()) {
			texts.put(log.getValue().name(), entries.stream().filter(entry -> entry.log().equals(log.getKey()))
					.map(entry -> entry.text() + '\n').collect(Collectors.joining()));
		}
		return texts;
	}

	/** In the order of time, so that counters count up. */
	private List<Occurrence> occurrences() {
		List<Occurrence> occurrences = new ArrayList<>();
		for (Flow flow : scenario.flows()) {
			for (Window window : flow.windows()) {
				LocalDateTime time = window.from().plus(flow.perMinute() == 0 ? Duration.ZERO : pause(flow));
				while (!time.isAfter(window.to())) {
					occurrences.add(new Occurrence(flow, window, time));
					if (flow.perMinute() == 0) {
						break;
					}
					time = time.plus(pause(flow));
				}
			}
		}
		occurrences.sort(Comparator.comparing(Occurrence::time));
		return occurrences;
	}

	private Duration pause(Flow flow) {
		double minutes = -StrictMath.log(1 - random.nextDouble()) / flow.perMinute();
		return Duration.ofMillis(1 + Math.round(minutes * 60_000));
	}

	private void play(Occurrence occurrence, List<Entry> entries) {
		Window window = occurrence.window();
		double length = Math.max(1, Duration.between(window.from(), window.to()).toMillis());
		double position = Duration.between(window.from(), occurrence.time()).toMillis() / length;
		Map<String, String> bound = new HashMap<>();
		LocalDateTime time = occurrence.time();
		for (Step step : occurrence.flow().steps()) {
			String delay = placeholders.fill(step.delay(), new Moment(occurrence.time(), time, position, bound));
			time = time.plus(Duration.ofMillis(Long.parseLong(delay)));
			Moment moment = new Moment(occurrence.time(), time, position, bound);
			Log log = scenario.logs().get(step.log());
			String[] columns = step.columns().split(" \\| ", log.columns());
			for (int i = 0; i < columns.length; i++) {
				bound.put(Integer.toString(i + 1), placeholders.fill(columns[i], moment));
			}
			StringBuilder text = new StringBuilder(placeholders.fill(log.pattern(), moment));
			for (String line : step.furtherLines()) {
				text.append('\n').append(placeholders.fill(line, moment));
			}
			entries.add(new Entry(time, step.log(), text.toString()));
		}
	}
}

/**
 * When the occurrence began and the line is written, how much of the flow's window has passed (0 to 1), and the values
 * that the flow has named.
 */
record Moment(LocalDateTime start, LocalDateTime time, double position, Map<String, String> bound) {

	long elapsedMillis() {
		return Duration.between(start, time).toMillis();
	}
}

/** Fills placeholders such as <code>${int 1 40}</code> and <code>${name=pool}</code>. */
class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:([a-z]\\w*)=)?([^{}]+)}");
	private final Map<String, List<String>> pools;
	private final Random random;
	private final Map<String, Long> counters = new HashMap<>();
	private final Map<String, Integer> uses = new HashMap<>();

	Placeholders(Map<String, List<String>> pools, Random random) {
		this.pools = pools;
		this.random = random;
	}

	String fill(String template, Moment moment) {
		return PLACEHOLDER.matcher(template).replaceAll(match -> {
			String value = value(match.group(2), moment);
			if (match.group(1) != null) {
				moment.bound().put(match.group(1), value);
			}
			return Matcher.quoteReplacement(value);
		});
	}

	private String value(String expression, Moment moment) {
		String[] words = expression.split(" ");
		return switch (words[0]) {
			case "int" -> Integer.toString(random.nextInt(Integer.parseInt(words[1]), Integer.parseInt(words[2]) + 1));
			case "hex" -> characters(Integer.parseInt(words[1]), "0123456789abcdef");
			case "digits" -> characters(Integer.parseInt(words[1]), "0123456789");
			case "ms" -> Long.toString(Math.round(logNormal(words)));
			case "sec" -> String.format(Locale.ROOT, "%.3f", logNormal(words));
			case "elapsed" -> Long.toString(moment.elapsedMillis());
			case "elapsedSec" -> String.format(Locale.ROOT, "%.3f", moment.elapsedMillis() / 1000.0);
			case "ramp" -> ramp(words, moment);
			case "count" -> count(words);
			case "time" -> DateTimeFormatter.ofPattern(expression.substring(5), Locale.ROOT).format(moment.time());
			case "epoch" -> Long.toString(moment.time().toInstant(ZoneOffset.UTC).toEpochMilli());
			case "uptime" -> uptime(words, moment);
			case "pad" -> String.format("%-" + words[1] + "s", moment.bound().get(words[2]));
			default -> named(expression, moment);
		};
	}

	private String characters(int length, String alphabet) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

	/** Durations have a long tail: the arguments are the median and the sigma of the logarithm. */
	private double logNormal(String[] words) {
		return Double.parseDouble(words[1]) * StrictMath.exp(Double.parseDouble(words[2]) * random.nextGaussian());
	}

	private static String ramp(String[] words, Moment moment) {
		double from = Double.parseDouble(words[1]);
		double to = Double.parseDouble(words[2]);
		return String.format(Locale.ROOT, words.length > 3 ? words[3] : "%.0f", from + (to - from) * moment.position());
	}

	private String count(String[] words) {
		long next = counters.merge(words[1], Long.parseLong(words[2]), (last, start) -> last + 1);
		return String.format(Locale.ROOT, words.length > 3 ? words[3] : "%d", next);
	}

	/** Seconds since a boot that was the given number of seconds before midnight. */
	private static String uptime(String[] words, Moment moment) {
		double seconds = Double.parseDouble(words[1]) + moment.time().toLocalTime().toNanoOfDay() / 1e9;
		return String.format(Locale.ROOT, "%.6f", seconds);
	}

	private String named(String name, Moment moment) {
		String bound = moment.bound().get(name);
		if (bound != null) {
			return bound;
		}
		List<String> pool = pools.get(name);
		if (pool == null) {
			throw new IllegalArgumentException("no such placeholder: " + name);
		}
		// At first in turn, so that each planted value occurs however rare its flow is.
		int use = uses.merge(name, 1, Integer::sum);
		return fill(pool.get(use <= pool.size() ? use - 1 : random.nextInt(pool.size())), moment);
	}
}

/** What a test may expect of a sample. Refuses a scenario whose logs do not keep what it promises. */
class Expectation {

	private final Scenario scenario;
	private final Map<String, String> logs;

	Expectation(Scenario scenario, Map<String, String> logs) {
		this.scenario = scenario;
		this.logs = logs;
	}

	String toJson() {
		String causeFile = scenario.logs().get(scenario.cause().get(0)).name();
		String causeText = scenario.cause().get(1);
		long causes = logs.get(causeFile).lines().filter(line -> line.contains(causeText)).count();
		if (causes != 1) {
			throw new IllegalStateException("the cause must be one line, not " + causes + ": " + causeText);
		}
		return "{\n\t\"title\": " + quoted(scenario.title()) + ",\n\t\"logs\": [" + joined(logs.keySet().stream(),
				Expectation::quoted, ", ") + "],\n\t\"cause\": {\"file\": " + quoted(causeFile) + ", \"contains\": "
				+ quoted(causeText) + "},\n\t\"planted\": [\n"
				+ joined(scenario.plants().stream(), this::occurrences, ",\n") + "\n\t]\n}\n";
	}

	private String occurrences(Plant plant) {
		for (Plant other : scenario.plants()) {
			if (other != plant && other.value().contains(plant.value())) {
				throw new IllegalStateException(plant.value() + " is planted twice or is part of " + other.value());
			}
		}
		List<String> files = logs.keySet().stream().filter(name -> logs.get(name).contains(plant.value())).toList();
		if (files.isEmpty()) {
			throw new IllegalStateException("no log has the planted value " + plant.value());
		}
		return joined(files.stream(), file -> "\t\t{\"file\": " + quoted(file) + ", \"type\": " + quoted(plant.type())
				+ ", \"value\": " + quoted(plant.value()) + "}", ",\n");
	}

	private static <T> String joined(Stream<T> items, Function<T, String> toText, String separator) {
		return items.map(toText).collect(Collectors.joining(separator));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
