package org.tftsr.core.why;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.core.log.LogFile;

/**
 * One piece of what shows that an answer is so: a line of a log, or what a person wrote.
 *
 * @param label    what the log is called; empty where this is no line of a log
 * @param line     from 1; 0 where this is no line of a log
 * @param text     the line as it may be shown, or what a person wrote; one line, never null
 * @param logId    the log file of the issue; null where it is not known
 * @param fileHash SHA-256 of the file when the line was taken from it, in lower-case hex; null where it is not known
 */
public record WhyEvidence(String label, int line, String text, UUID logId, String fileHash) {

	/** {@code label:line}, then an excerpt after a blank. A label may hold blanks and colons. */
	private static final Pattern REFERENCE = Pattern.compile("(.+?):([1-9][0-9]{0,8})(?:\\s+(.*))?");

	public WhyEvidence {
		Objects.requireNonNull(label);
		Objects.requireNonNull(text);
		if (text.contains("\n") || label.contains("\n")) {
			throw new IllegalArgumentException("a piece of evidence is one line");
		}
	}

	/** What a person wrote, or a line of which nothing but its text is known. */
	public static WhyEvidence parse(String text) {
		Matcher matcher = REFERENCE.matcher(text.strip());
		if (!matcher.matches()) {
			return new WhyEvidence("", 0, text.strip(), null, null);
		}
		return new WhyEvidence(matcher.group(1), Integer.parseInt(matcher.group(2)),
				Objects.requireNonNullElse(matcher.group(3), ""), null, null);
	}

	/** The pieces of an evidence text, one a line; empty lines are left out. */
	public static List<WhyEvidence> parseAll(String evidence) {
		return evidence.lines().filter(line -> !line.isBlank()).map(WhyEvidence::parse).toList();
	}

	/** The pieces in the form of {@link org.tftsr.core.issue.WhyStep#evidence()}. */
	public static String join(List<WhyEvidence> pieces) {
		return pieces.stream().map(WhyEvidence::asText).collect(Collectors.joining("\n"));
	}

	/** The same line, of a log that is known. */
	public WhyEvidence of(UUID log, String hash) {
		return new WhyEvidence(label, line, text, log, hash);
	}

	/**
	 * The same line, of the log that its label names: by name, or by the end of its path where several have that name. As it is
	 * where its log is known already, where none is named so, and where more than one may be meant.
	 */
	public WhyEvidence resolved(Collection<LogFile> logs) {
		if (!isLine() || logId != null) {
			return this;
		}
		return only(logs, log -> log.name().equals(label)).or(() -> only(logs, this::isEndOfPath))
				.map(log -> of(log.id(), log.contentHash())).orElse(this);
	}

	private static Optional<LogFile> only(Collection<LogFile> logs, Predicate<LogFile> condition) {
		List<LogFile> matches = logs.stream().filter(condition).toList();
		return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
	}

	private boolean isEndOfPath(LogFile log) {
		return ('/' + log.path()).replace('\\', '/').endsWith(('/' + label).replace('\\', '/'));
	}

	/** Whether this names a line of a log. */
	public boolean isLine() {
		return line > 0;
	}

	/** {@code label:line}; empty where this is no line of a log. */
	public String place() {
		return isLine() ? label + ':' + line : "";
	}

	/** The piece as one line of text. */
	public String asText() {
		if (!isLine()) {
			return text;
		}
		return text.isEmpty() ? place() : place() + ' ' + text;
	}
}
