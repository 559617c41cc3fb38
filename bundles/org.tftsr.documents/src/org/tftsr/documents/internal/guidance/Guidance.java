package org.tftsr.documents.internal.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.documents.internal.postmortem.PostmortemSections;
import org.tftsr.documents.internal.rca.FollowUpSections;
import org.tftsr.documents.internal.rca.WhySections;

/**
 * Takes out of a document what it asks its author: readers elsewhere can do nothing with questions that nobody has answered. A line that
 * somebody has changed in any way is an answer, and stays. Used once.
 */
public final class Guidance {

	private static final String NOTHING = "*Not filled in yet.*";
	/** Before the footer. */
	private static final String RULE = "---";
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|[ :|-]+\\|");
	private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
	private static final Pattern HEADING = Pattern.compile("(#{1,6}) .*");
	private static final Set<String> LINES = Stream.of(FollowUpSections.guidance(), PostmortemSections.guidance()).flatMap(String::lines)
			.filter(Guidance::asks).map(Guidance::normalized).collect(Collectors.toUnmodifiableSet());

	private static final Map<String, String> SHORTENED = WhySections.shortened();

	private final List<String> kept = new ArrayList<>();
	/** Where lines were taken out: the number of lines that were kept before. */
	private int takenAt = -1;

	private Guidance() {
	}

	/** A document without marks as readers elsewhere are to see it. */
	public static String without(String markdown) {
		return markdown.lines().map(Guidance::normalized).noneMatch(line -> LINES.contains(line) || SHORTENED.containsKey(line)) ? markdown
				: new Guidance().of(markdown);
	}

	/** Headings and the heads of tables ask nothing, and rows of tables only where they have a prompt. */
	private static boolean asks(String line) {
		return !line.isBlank() && !HEADING.matcher(line).matches() && (!line.startsWith("|") || line.contains("*"));
	}

	/** Editors align tables. */
	private static String normalized(String line) {
		return BLANKS.matcher(line.strip()).replaceAll(" ");
	}

	private String of(String markdown) {
		String fence = null;
		for (String line : markdown.lines().toList()) {
			boolean inFence = fence != null;
			if (FENCE.matcher(line).matches()) {
				String mark = line.strip().substring(0, 3);
				fence = fence == null ? mark : fence.equals(mark) ? null : fence;
			}
			if (!inFence && LINES.contains(normalized(line))) {
				takenAt = kept.size();
			} else {
				keep(inFence ? line : SHORTENED.getOrDefault(normalized(line), line), inFence);
			}
		}
		endOfSection(Integer.MAX_VALUE);
		return String.join("\n", kept) + '\n';
	}

	private void keep(String line, boolean inFence) {
		if (inFence || takenAt < 0) {
			kept.add(line);
			return;
		}
		if (line.isBlank()) {
			dropEmptyTable();
			if (isBlankLast()) {
				return;
			}
		} else if (HEADING.matcher(line).matches() || line.strip().equals(RULE)) {
			endOfSection(HEADING.matcher(line).matches() ? level(line) : 1);
			takenAt = -1;
		}
		kept.add(line);
	}

	private boolean isBlankLast() {
		return kept.isEmpty() || kept.getLast().isBlank();
	}

	private static int level(String heading) {
		return heading.indexOf(' ');
	}

	/** A head without any row below it. */
	private void dropEmptyTable() {
		int last = kept.size() - 1;
		if (takenAt == kept.size() && last > 0 && RULE_OF_TABLE.matcher(kept.get(last).strip()).matches()) {
			kept.removeLast();
			kept.removeLast();
		}
	}

	/** Where nothing is left below a heading, a reader is told that there is nothing yet, unless deeper headings follow. */
	private void endOfSection(int nextLevel) {
		if (takenAt < 0) {
			return;
		}
		dropEmptyTable();
		while (!kept.isEmpty() && isBlankLast()) {
			kept.removeLast();
		}
		boolean empty = !kept.isEmpty() && HEADING.matcher(kept.getLast()).matches();
		if (empty && (nextLevel == Integer.MAX_VALUE || nextLevel <= level(kept.getLast()))) {
			kept.add("");
			kept.add(NOTHING);
		}
		if (nextLevel != Integer.MAX_VALUE) {
			kept.add("");
		}
	}
}
