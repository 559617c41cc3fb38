package org.tftsr.ai.internal.local;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.issue.Severity;
import org.tftsr.pii.IssueRedaction;

/** What the analysis of logs says about one thing, as Markdown. Every text of an analysis is redacted by then. */
final class LogReport {

	private static final int CAUSES = 5;
	private static final int TEMPLATES = 8;
	/** What begins behind this part of a log is new in it; what ends before the same part from its end has stopped. */
	private static final double PART = 0.25;
	private static final int OFTEN = 3;

	private LogReport() {
	}

	/** A cause line with the log it is in. */
	private record Cause(String label, CauseLine line) {

		String place() {
			return '[' + label + ':' + line.line() + ']';
		}
	}

	private static List<Cause> ranked(Map<String, LogAnalysis> logs) {
		return logs.entrySet().stream().flatMap(log -> log.getValue().causes().stream().map(line -> new Cause(log.getKey(), line)))
				.sorted(Comparator.comparingDouble((Cause cause) -> -cause.line().score())).limit(CAUSES).toList();
	}

	static String causes(Map<String, LogAnalysis> logs) {
		List<Cause> causes = ranked(logs);
		if (causes.isEmpty()) {
			return "No line of the logs stands out as a cause.\n";
		}
		StringBuilder text = new StringBuilder("The lines that most likely show the cause, likeliest first:\n\n");
		int number = 1;
		for (Cause cause : causes) {
			text.append(number++).append(". ").append(Markdown.code(cause.line().message())).append(' ').append(cause.place())
					.append(":\n   ").append(Markdown.inline(String.join("; ", cause.line().reasons()))).append('\n');
		}
		return text.append("\nThis is what the lines look like, not proof: look at them and at what comes before them.\n").toString();
	}

	/** @param labelled whether there are other logs */
	static String whys(String label, LogAnalysis log, boolean labelled) {
		if (log.whys().isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(labelled ? "**" + Markdown.inline(label) + "**\n\n" : "");
		for (WhyProposal why : log.whys()) {
			text.append(why.order()).append(". **").append(Markdown.inline(why.question())).append("**\n   ")
					.append(why.answer().isEmpty() ? "The log does not show it." : Markdown.inline(why.answer()));
			why.evidence().forEach(line -> text.append(" [").append(label).append(':').append(line.line()).append(']'));
			text.append('\n');
		}
		return text.append('\n').toString();
	}

	/** What stands where no log shows anything. */
	static String noWhys(Map<String, LogAnalysis> logs) {
		return logs.values().stream().allMatch(log -> log.whys().isEmpty()) ? "The logs show nothing to ask why about.\n" : "";
	}

	static String start(String label, LogAnalysis log) {
		StringBuilder text = new StringBuilder();
		LogStatistics statistics = log.statistics();
		LogMoment error = statistics.firstError();
		text.append("- ").append(Markdown.inline(label)).append(": ");
		if (error == null) {
			text.append("no line of level ERROR or above");
		} else {
			text.append("first error ").append(error.time() == null ? "without a time" : "at " + error.time()).append(" [")
					.append(label).append(':').append(error.line()).append(']');
		}
		if (statistics.first() != null) {
			text.append("; the log covers ").append(statistics.first()).append(" to ").append(statistics.last());
		}
		return text.append('\n').toString();
	}

	/** What stands below the starts of all. */
	static String likeliest(Map<String, LogAnalysis> logs) {
		StringBuilder text = new StringBuilder();
		List<Cause> causes = ranked(logs);
		if (!causes.isEmpty()) {
			text.append("\nThe likeliest cause line is ").append(Markdown.code(causes.getFirst().line().message())).append(' ')
					.append(causes.getFirst().place()).append(".\n");
		}
		return text.append("\nTimes are as the logs have them; their clocks may differ.\n").toString();
	}

	static String changed(String label, LogAnalysis log) {
		long lines = Math.max(1, log.statistics().lines());
		List<LogTemplate> began = log.templates().stream().filter(template -> template.firstLine() > lines * PART)
				.sorted(Comparator.comparing(LogReport::severityRank).thenComparing(LogTemplate::firstLine)).limit(TEMPLATES)
				.toList();
		List<LogTemplate> stopped = log.templates().stream()
				.filter(template -> template.count() >= OFTEN && template.lastLine() < lines * (1 - PART))
				.sorted(Comparator.comparing(LogTemplate::lastLine).reversed()).limit(TEMPLATES).toList();
		StringBuilder text = new StringBuilder("**").append(Markdown.inline(label)).append("**\n\n");
		list("Began within the log:", label, began, LogTemplate::firstLine, text);
		list("Stopped within the log:", label, stopped, LogTemplate::lastLine, text);
		if (began.isEmpty() && stopped.isEmpty()) {
			text.append("Nothing began or stopped within the log.\n\n");
		}
		return text.toString();
	}

	private static int severityRank(LogTemplate template) {
		return template.level() == null ? LogLevel.values().length : LogLevel.values().length - template.level().ordinal();
	}

	private static void list(String title, String label, List<LogTemplate> templates,
			ToLongFunction<LogTemplate> line, StringBuilder text) {
		if (templates.isEmpty()) {
			return;
		}
		text.append(title).append("\n\n");
		templates.forEach(template -> text.append("- ").append(template.count()).append("x ")
				.append(template.level() == null ? "" : template.level() + " ").append(Markdown.code(template.template())).append(" [")
				.append(label).append(':').append(line.applyAsLong(template)).append("]\n"));
		text.append('\n');
	}

	static String errors(String label, LogAnalysis log) {
		StringBuilder text = new StringBuilder("**").append(Markdown.inline(label)).append("**: ").append(levels(log.statistics()))
				.append("\n\n");
		List<LogTemplate> worst = log.templates().stream()
				.filter(template -> template.level() != null && template.level().compareTo(LogLevel.WARN) >= 0)
				.sorted(Comparator.comparing(LogReport::severityRank).thenComparing(LogTemplate::count, Comparator.reverseOrder()))
				.limit(TEMPLATES).toList();
		list("Kinds of them, worst and most frequent first:", label, worst, LogTemplate::sampleLine, text);
		return text.toString();
	}

	/** What stands below the starts of all in an overview. */
	static String overview(Map<String, LogAnalysis> logs) {
		String errors = logs.entrySet().stream().map(log -> errors(log.getKey(), log.getValue())).collect(Collectors.joining());
		return likeliest(logs) + '\n' + errors + causes(logs);
	}

	/** How many values stand as replacements in what the analysis shows. */
	static String personalData(String label, LogAnalysis log, IssueRedaction redaction) {
		String shown = Stream.concat(log.templates().stream().map(LogTemplate::template), log.causes().stream().map(CauseLine::text))
				.collect(Collectors.joining("\n"));
		Map<String, Integer> found = redaction.replacements(shown);
		return "- " + Markdown.inline(label) + ": " + (found.isEmpty() ? "none in what stands out"
				: found.entrySet().stream().map(type -> type.getValue() + " " + type.getKey()).collect(Collectors.joining(", "))) + '\n';
	}

	private static String levels(LogStatistics statistics) {
		String levels = statistics.levels().entrySet().stream()
				.sorted(Map.Entry.<LogLevel, Long>comparingByKey().reversed())
				.map(level -> level.getValue() + " " + level.getKey()).collect(Collectors.joining(", "));
		return statistics.lines() + " lines" + (levels.isEmpty() ? ", no levels" : ": " + levels);
	}

	/** One log in the summary of an analysis. */
	static String summary(String label, LogAnalysis log) {
		return label + ": " + levels(log.statistics()) + ". ";
	}

	/** What stands below the summary, in the form that models are asked for. */
	static String analysis(Map<String, LogAnalysis> logs) {
		List<Cause> causes = ranked(logs);
		StringBuilder text = new StringBuilder("\n\n## Key findings\n\n");
		causes.forEach(cause -> text.append("- ").append(Markdown.inline(cause.line().reasons().isEmpty() ? "stands out"
				: cause.line().reasons().getFirst())).append(": ").append(Markdown.code(cause.line().message())).append(' ')
				.append(cause.place()).append('\n'));
		logs.values().stream().filter(log -> !log.whys().isEmpty()).findFirst().ifPresent(log -> text
				.append("\n## First why\n\n").append(Markdown.inline(log.whys().getFirst().question())).append('\n'));
		return text.append("\n## Severity\n\n").append(severity(logs).id()).append(", by the levels of the lines\n").toString();
	}

	private static Severity severity(Map<String, LogAnalysis> logs) {
		if (has(logs, LogLevel.FATAL)) {
			return Severity.HIGH;
		}
		return has(logs, LogLevel.ERROR) ? Severity.MEDIUM : Severity.LOW;
	}

	private static boolean has(Map<String, LogAnalysis> logs, LogLevel level) {
		return logs.values().stream().anyMatch(log -> log.statistics().levels().getOrDefault(level, 0L) > 0);
	}
}
