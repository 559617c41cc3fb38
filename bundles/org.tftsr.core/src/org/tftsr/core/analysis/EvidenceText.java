package org.tftsr.core.analysis;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the parts of an {@link EvidencePack} read. Each part is whole lines, so that the estimates of the parts add up to
 * that of the text. Dates are left out where all records are of one day, years where they are of one year.
 */
public final class EvidenceText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
	private static final int INDENT = 3;

	private final String name;
	private final LogStatistics statistics;
	private final int templateCount;
	private final DateTimeFormatter times;

	/**
	 * @param name          the log's name, as it is to be shown
	 * @param statistics    of the whole log
	 * @param templateCount how many templates the log has
	 */
	public EvidenceText(String name, LogStatistics statistics, int templateCount) {
		this.name = name;
		this.statistics = statistics;
		this.templateCount = templateCount;
		this.times = times(statistics.first(), statistics.last());
	}

	private static DateTimeFormatter times(LocalDateTime first, LocalDateTime last) {
		if (first == null || first.toLocalDate().equals(last.toLocalDate())) {
			return TIME;
		}
		return first.getYear() == last.getYear() ? DAY : YEAR;
	}

	/** What kind of log it is. */
	public String header() {
		StringBuilder text = new StringBuilder("LOG ").append(name).append(": ").append(statistics.lines())
				.append(" lines, ").append(statistics.bytes()).append(" bytes\n");
		if (statistics.first() != null) {
			text.append("from ").append(YEAR.format(statistics.first())).append(" to ")
					.append(YEAR.format(statistics.last())).append('\n');
		}
		text.append(statistics.levels().isEmpty() ? "no levels" : "lines by level: " + levels(statistics.levels()));
		return text.append('\n').toString();
	}

	/** The title above the templates. */
	public static String templatesTitle() {
		return "\nTEMPLATES (number, count, worst level, first-last line, first-last time; <*> varies)\n";
	}

	/**
	 * The templates below their title; those shown briefly share one line for each level, those of them that have the same words also
	 * these, as in {@code #5 #9-12 Connection to;}, where 9 to 12 are four templates.
	 */
	public String templates(List<TemplateEvidence> templates) {
		StringBuilder text = new StringBuilder(templatesTitle());
		templates.stream().filter(template -> !isBrief(template)).forEach(template -> text.append(template(template)));
		for (LogLevel level : List.of(LogLevel.values()).reversed()) {
			List<TemplateEvidence> brief = templates.stream()
					.filter(template -> isBrief(template) && template.level() == level).toList();
			if (!brief.isEmpty()) {
				text.append("further ").append(level).append(':');
				Map<String, List<Integer>> ids = brief.stream().collect(Collectors.groupingBy(TemplateEvidence::template,
						LinkedHashMap::new, Collectors.mapping(TemplateEvidence::id, Collectors.toList())));
				ids.forEach((words, numbers) -> text.append(brief(words, numbers)));
				text.append('\n');
			}
		}
		return text.toString();
	}

	private static boolean isBrief(TemplateEvidence template) {
		return template.detail().compareTo(TemplateEvidence.Detail.BRIEF) >= 0;
	}

	/**
	 * Templates by no more than their number and some words.
	 *
	 * @param words that all of them have; may be empty
	 * @param ids   their numbers, ascending
	 */
	public static String brief(String words, List<Integer> ids) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < ids.size(); i++) {
			int first = ids.get(i);
			while (i + 1 < ids.size() && ids.get(i + 1) == ids.get(i) + 1) {
				i++;
			}
			text.append(" #").append(first);
			if (ids.get(i) > first) {
				text.append('-').append(ids.get(i));
			}
		}
		return words.isEmpty() ? text.toString() : text.append(' ').append(words).append(';').toString();
	}

	/** A template on one line. */
	public String template(TemplateEvidence template) {
		StringBuilder text = new StringBuilder("#").append(template.id()).append(' ').append(template.count())
				.append('x');
		if (template.level() != null) {
			text.append(' ').append(template.level());
		}
		text.append(' ').append(template.firstLine());
		if (template.lastLine() != template.firstLine()) {
			text.append('-').append(template.lastLine());
		}
		if (template.firstTime() != null) {
			text.append(' ').append(times.format(template.firstTime()));
			appendLastTime(template, text);
		}
		return text.append(' ').append(template.template())
				.append(template.detail() == TemplateEvidence.Detail.SHORTENED ? " …\n" : "\n").toString();
	}

	private void appendLastTime(TemplateEvidence template, StringBuilder text) {
		LocalDateTime first = template.firstTime();
		LocalDateTime last = template.lastTime();
		if (!times.format(last).equals(times.format(first))) {
			boolean sameDay = first.toLocalDate().equals(last.toLocalDate());
			text.append('-').append((sameDay ? TIME : times).format(last));
		}
	}

	/** The lines around the causes, with a mark where lines are left out. */
	public String lines(List<EvidenceLine> lines) {
		if (lines.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder("\nLINES around what may be the cause (*1 the likeliest)\n");
		long last = 0;
		for (EvidenceLine line : lines) {
			if (last > 0 && line.line() > last + 1) {
				text.append("…\n");
			}
			last = line.lastLine();
			text.append(line(line));
		}
		return text.toString();
	}

	/** One line, with the reason beneath where it has one. */
	public static String line(EvidenceLine line) {
		StringBuilder text = new StringBuilder(line.rank() > 0 ? "*" + line.rank() + " " : "").append(line.line());
		if (line.lastLine() != line.line()) {
			text.append('-').append(line.lastLine());
		}
		text.append(": ").append(line.text());
		if (line.kind() == EvidenceLine.Kind.CUT) {
			text.append(" … (cut)");
		}
		if (!line.reason().isEmpty()) {
			text.append('\n').append(" ".repeat(INDENT)).append("because: ").append(line.reason());
		}
		return text.append('\n').toString();
	}

	/** What is left out, and where templates of failures are among it, that this is so. */
	public String omission(EvidenceOmission omitted) {
		StringBuilder text = new StringBuilder("\nLEFT OUT\n").append(omitted.lines()).append(" of ")
				.append(statistics.lines()).append(" lines").append(inBrackets(omitted.lineLevels())).append('\n')
				.append(omitted.templates()).append(" of ").append(templateCount).append(" templates")
				.append(inBrackets(omitted.templateLevels())).append('\n');
		for (LogLevel level : List.of(LogLevel.FATAL, LogLevel.ERROR)) {
			Long more = omitted.templateLevels().get(level);
			if (more != null) {
				text.append("and ").append(more).append(" more of level ").append(level).append(": no room for them\n");
			}
		}
		if (omitted.shortened() > 0) {
			text.append("templates shown with fewer words than they have: ").append(omitted.shortened()).append('\n');
		}
		return text.toString();
	}

	private static String inBrackets(Map<LogLevel, Long> levels) {
		return levels.isEmpty() ? "" : " (" + levels(levels) + ")";
	}

	private static String levels(Map<LogLevel, Long> levels) {
		return levels.entrySet().stream()
				.sorted(Comparator.comparing(Map.Entry<LogLevel, Long>::getKey).reversed())
				.map(level -> level.getKey() + " " + level.getValue()).collect(Collectors.joining(", "));
	}
}
