package org.tftsr.logs.internal.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.EvidenceText;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TemplateEvidence;
import org.tftsr.core.analysis.TemplateEvidence.Detail;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.logs.internal.template.Cluster;

/**
 * Chooses the templates that a pack shows and how much of each. Those of failures come first, all of them: with fewer
 * words, then with words and rows of numbers that they share, then by number alone, and only where not even the numbers have room some are left out. Not thread-safe.
 */
final class TemplateChoice {

	/** How much of a template is shown, most first, and from which part of the room on less is tried. */
	private enum Size {
		LONG(Detail.SHORTENED, 300, 0.5), MIDDLE(Detail.SHORTENED, 120, 0.5), SHORT(Detail.SHORTENED, 50, 0.5),
		BRIEF(Detail.BRIEF, 32, 0.6), BRIEFEST(Detail.BRIEF, 14, 0.7), NUMBER(Detail.NUMBER, 0, 1);

		private final Detail detail;
		private final int length;
		private final double share;

		Size(Detail detail, int length, double share) {
			this.detail = detail;
			this.length = length;
			this.share = share;
		}
	}

	/** After so many that are too long for what room is left, no others are tried. */
	private static final int MAX_MISSES = 20;
	private static final Comparator<LogTemplate> WORST = Comparator
			.comparing(LogTemplate::level, Comparator.nullsFirst(Comparator.naturalOrder())).reversed()
			.thenComparing(Comparator.comparingLong(LogTemplate::count).reversed())
			.thenComparingInt(LogTemplate::id);

	private final List<LogTemplate> ranked;
	private final List<Cluster> clusters;
	private final EvidenceText text;
	private final TreeMap<Integer, TemplateEvidence> chosen = new TreeMap<>();

	/**
	 * @param templates all of the log, as they are to be shown
	 * @param clusters  their records, in the same order
	 */
	TemplateChoice(List<LogTemplate> templates, List<Cluster> clusters, EvidenceText text) {
		this.ranked = templates.stream().sorted(WORST).toList();
		this.clusters = clusters;
		this.text = text;
	}

	/** Chooses those of level ERROR and FATAL. */
	void failures(int room) {
		List<LogTemplate> failures = ranked.stream().filter(TemplateChoice::isFailure).toList();
		for (Size size : Size.values()) {
			chosen.clear();
			for (LogTemplate failure : failures) {
				put(failure, size);
			}
			if (tokens() <= room * size.share) {
				enlarge(failures, size, (int) (room * size.share));
				return;
			}
		}
		while (tokens() > room) {
			List<LogTemplate> left = failures.subList(0, chosen.size());
			int tooMany = Math.max(1, (tokens() - room) / tokensOf(chosen.lastEntry().getValue()));
			left.subList(Math.max(0, left.size() - tooMany), left.size()).forEach(last -> chosen.remove(last.id()));
		}
	}

	private static boolean isFailure(LogTemplate template) {
		return template.level() != null && template.level().compareTo(LogLevel.ERROR) >= 0;
	}

	/** Uses what is left of the room for more words about the worst and most frequent ones. */
	private void enlarge(List<LogTemplate> failures, Size size, int room) {
		Size larger = size.compareTo(Size.BRIEF) < 0 ? Size.LONG : Size.SHORT;
		int left = room - tokens();
		Map<String, Long> sharing = chosen.values().stream()
				.collect(Collectors.groupingBy(TemplateEvidence::template, Collectors.counting()));
		for (LogTemplate failure : failures) {
			TemplateEvidence before = chosen.get(failure.id());
			TemplateEvidence more = evidence(failure, larger);
			int extra = tokensOf(more) - saved(before, sharing.get(before.template()));
			if (before.detail() != Detail.WHOLE && extra <= left) {
				chosen.put(failure.id(), more);
				left -= extra;
			}
		}
	}

	/**
	 * What it saves at least to show a template elsewhere: of those that share their words it is the number alone, and where that lies
	 * between others in a row, two numbers have to tell what one did.
	 */
	private int saved(TemplateEvidence before, long sharing) {
		return isBrief(before) && sharing > 1 ? -2 * TokenEstimate.of(EvidenceText.brief("", List.of(before.id()))) : tokensOf(before);
	}

	private static boolean isBrief(TemplateEvidence evidence) {
		return evidence.detail().compareTo(Detail.BRIEF) >= 0;
	}

	/** Chooses others, the worst and most frequent first, as long as there is room. */
	void others(int room) {
		int left = room;
		int misses = 0;
		for (LogTemplate template : ranked) {
			if (!isFailure(template) && misses < MAX_MISSES) {
				TemplateEvidence evidence = evidence(template, Size.MIDDLE);
				int tokens = tokensOf(evidence);
				if (tokens <= left) {
					chosen.put(template.id(), evidence);
					left -= tokens;
				} else {
					misses++;
				}
			}
		}
	}

	/** What was chosen, by number. */
	List<TemplateEvidence> chosen() {
		return new ArrayList<>(chosen.values());
	}

	/** What the chosen ones take, in tokens. */
	int tokens() {
		return TokenEstimate.of(text.templates(chosen())) - TokenEstimate.of(EvidenceText.templatesTitle());
	}

	private int tokensOf(TemplateEvidence evidence) {
		return TokenEstimate.of(isBrief(evidence) ? EvidenceText.brief(evidence.template(), List.of(evidence.id()))
				: text.template(evidence));
	}

	private void put(LogTemplate template, Size size) {
		chosen.put(template.id(), evidence(template, size));
	}

	private TemplateEvidence evidence(LogTemplate template, Size size) {
		String words = template.template();
		boolean whole = size.detail == Detail.SHORTENED && words.length() <= size.length;
		Cluster cluster = clusters.get(template.id() - 1);
		return new TemplateEvidence(template.id(), whole ? words : shortened(words, size.length),
				whole ? Detail.WHOLE : size.detail, template.count(), template.level(), template.firstLine(),
				template.lastLine(), cluster.firstTime(), cluster.lastTime());
	}

	/** The start of a text, cut between words where one ends in its second half. */
	private static String shortened(String words, int length) {
		if (words.length() <= length || length == 0) {
			return length == 0 ? "" : words;
		}
		int blank = words.lastIndexOf(' ', length);
		return LineView.start(words, blank > length / 2 ? blank : length);
	}
}
