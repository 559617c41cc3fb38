package org.tftsr.ai.internal.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.issue.Severity;

/**
 * Reads the parts of an analysis out of an answer. Models keep to forms as well as they can: this takes a JSON object, in a fence or
 * not, and parts with labels or headings; where there is nothing of it, points that name lines are claims.
 */
final class AnswerParser {

	/** The parts, by what their labels look like. */
	private enum Part {
		SUMMARY("(?:executive )?summary|overview"), FINDINGS("(?:key[ _-]*)?findings?|observations"),
		FIRST_WHY("(?:suggested|first|proposed)[ _-]*why(?:[ _-]*(?:1|question))?|why[ _-]*1|first[ _-]*why"),
		SEVERITY("severity(?:[ _-]*(?:assessment|level|rating))?"), OTHER("[a-z][a-z _-]{2,30}");

		private final Pattern label;

		Part(String label) {
			this.label = Pattern.compile(label, Pattern.CASE_INSENSITIVE);
		}

		static Part of(String text) {
			for (Part part : values()) {
				if (part.label.matcher(text).matches()) {
					return part;
				}
			}
			return OTHER;
		}
	}

	/** {@code ## Key findings}, {@code **SUMMARY:** text}, {@code FIRST_WHY: text}. */
	private static final Pattern LABEL = Pattern.compile("\\s*(#{1,6}\\s+)?(?:\\d{1,2}[.)]\\s+)?([*_]{0,3})([A-Za-z][A-Za-z1 _-]{2,40}?)"
			+ "[*_]{0,3}\\s*(?::\\s*[*_]{0,3}\\s*(.*)|$)");
	private static final Pattern POINT = Pattern.compile("\\s*(?:[-*•+]|\\d{1,3}[.)])\\s+(.*)");
	private static final Pattern SEVERITY_WORD = Pattern.compile("\\b(critical|high|medium|moderate|low|minor|major|P[1-4])\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

	private AnswerParser() {
	}

	static ParsedAnswer parse(String answer) {
		Optional<ParsedAnswer> json = JsonAnswer.parse(answer);
		if (json.isPresent()) {
			return json.get();
		}
		ParsedAnswer labelled = labelled(answer);
		return labelled.isEmpty() ? points(answer) : labelled;
	}

	private static ParsedAnswer labelled(String answer) {
		Part part = null;
		StringBuilder summary = new StringBuilder();
		StringBuilder why = new StringBuilder();
		StringBuilder severity = new StringBuilder();
		List<String> findings = new ArrayList<>();
		for (String line : answer.lines().toList()) {
			Matcher label = LABEL.matcher(line);
			String text = line;
			if (label.matches() && isLabel(label)) {
				part = Part.of(label.group(3).strip());
				text = label.group(4) == null ? "" : label.group(4);
			}
			if (part == Part.SUMMARY) {
				summary.append(text).append('\n');
			} else if (part == Part.FIRST_WHY) {
				why.append(text).append('\n');
			} else if (part == Part.SEVERITY) {
				severity.append(text).append('\n');
			} else if (part == Part.FINDINGS) {
				addPoint(text, findings);
			}
		}
		return new ParsedAnswer(summary.toString().strip(), statements(findings), question(unescaped(why.toString())),
				severity(severity.toString()));
	}

	/** A question is plain text, in which what Markdown would have to take literally stands as it is. */
	private static String unescaped(String markdown) {
		return ESCAPE.matcher(markdown).replaceAll("$1");
	}

	/** Headings of other parts end the part before them; other words before a colon do not. */
	private static boolean isLabel(Matcher label) {
		boolean heading = label.group(1) != null || !label.group(2).isEmpty();
		boolean bare = label.group(4) == null || label.group(4).isEmpty();
		return Part.of(label.group(3).strip()) != Part.OTHER || heading && bare;
	}

	private static void addPoint(String line, List<String> findings) {
		Matcher point = POINT.matcher(line);
		if (point.matches()) {
			findings.add(point.group(1).strip());
		} else if (!line.isBlank() && !findings.isEmpty()) {
			findings.set(findings.size() - 1, findings.getLast() + ' ' + line.strip());
		} else if (!line.isBlank()) {
			findings.add(line.strip());
		}
	}

	private static List<Statement> statements(List<String> findings) {
		return findings.stream().map(text -> new Statement(text, References.in(text))).toList();
	}

	private static ParsedAnswer points(String answer) {
		List<String> points = new ArrayList<>();
		for (String line : answer.lines().toList()) {
			Matcher point = POINT.matcher(line);
			String text = point.matches() ? point.group(1).strip() : line.strip();
			if (!References.in(text).isEmpty()) {
				points.add(text);
			}
		}
		return new ParsedAnswer(answer.strip(), statements(points), null, null);
	}

	/** One question out of a part; null where there is none. */
	static String question(String text) {
		String line = text.lines().map(each -> each.strip().replaceFirst("^(?:[-*•>]|\\d[.)])\\s+", ""))
				.map(each -> each.replaceAll("^[*_\"“]+|[*_\"”]+$", "").strip()).filter(each -> !each.isEmpty()).findFirst()
				.orElse("");
		return line.isEmpty() || line.equalsIgnoreCase("none") || line.equalsIgnoreCase("null") ? null : line;
	}

	/** The severity that a part names first; null where it names none. */
	static Severity severity(String text) {
		Matcher word = SEVERITY_WORD.matcher(text);
		if (!word.find()) {
			return null;
		}
		return switch (word.group(1).toLowerCase(Locale.ROOT)) {
		case "moderate" -> Severity.MEDIUM;
		case "minor" -> Severity.LOW;
		case "major" -> Severity.HIGH;
		default -> Severity.of(word.group(1)).orElseThrow();
		};
	}
}
