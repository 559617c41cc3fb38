package org.tftsr.ai.internal.local;

import java.util.Map;
import java.util.function.Function;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.pii.IssueRedaction;

/**
 * An answer about logs, in parts that can be handed on as the logs are read.
 *
 * @param head     stands before all
 * @param ofOne    what is said of each
 * @param ofAll    what is said when all were read
 */
record LogAnswer(String head, OfOne ofOne, Function<Map<String, LogAnalysis>, String> ofAll) {

	/** The analysis in the form that models are asked for. */
	static final LogAnswer ANALYSIS = new LogAnswer("## Summary\n\n", (label, log, others) -> LogReport.summary(label, log),
			LogReport::analysis);

	private static final String PERSONAL_DATA = "Values that stand as tokens in the lines that stand out. The review of personal data in the"
			+ " log editor shows every place.\n\n";
	private static final OfOne NOTHING = (label, log, others) -> "";

	/** Says something of a log. */
	@FunctionalInterface
	interface OfOne {
		/** @param others whether there are other logs */
		String say(String label, LogAnalysis log, boolean others);
	}

	/** The answer to a question of logs. */
	static LogAnswer of(Topic topic, IssueRedaction redaction) {
		return switch (topic) {
		case START -> new LogAnswer("", (label, log, others) -> LogReport.start(label, log), LogReport::likeliest);
		case CHANGED -> new LogAnswer("", (label, log, others) -> LogReport.changed(label, log), logs -> "");
		case WHYS -> new LogAnswer("", LogReport::whys, LogReport::noWhys);
		case ERRORS -> new LogAnswer("", (label, log, others) -> LogReport.errors(label, log), logs -> "");
		case OVERVIEW -> new LogAnswer("", (label, log, others) -> LogReport.start(label, log), LogReport::overview);
		case REDACT -> new LogAnswer(PERSONAL_DATA, (label, log, others) -> LogReport.personalData(label, log, redaction), logs -> "");
		case CAUSE, SIMILAR, TIMELINE -> new LogAnswer("", NOTHING, LogReport::causes);
		};
	}

	/** What is said of one log; may be empty. */
	String of(String label, LogAnalysis log, boolean others) {
		return ofOne.say(label, log, others);
	}

	/** What is said when all were read; may be empty. */
	String end(Map<String, LogAnalysis> logs) {
		return ofAll.apply(logs);
	}
}
