package org.tftsr.logs.internal.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.EvidenceOmission;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.EvidenceText;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TemplateEvidence;
import org.tftsr.core.analysis.TemplateEvidence.Detail;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.analysis.AnalysisPass;

/**
 * Spends the budget of a pack: first on what every pack has, then on the templates of failures, then on the lines
 * around the causes, and what is left on other templates. Not thread-safe.
 */
public final class PackBuilder {

	/** So much of what the templates of failures leave over goes to lines at most. */
	private static final double LINES_SHARE = 0.7;

	private final AnalysisPass pass;
	private final EvidenceText text;
	private final String name;
	private final int budget;
	private final TextView view;
	private final TemplateChoice templates;
	private final TreeMap<Long, ShownLine> lines = new TreeMap<>();

	/**
	 * @param shown  the templates as the view shows them
	 * @param name   of the log, as it is to be shown
	 * @param budget in tokens
	 */
	public PackBuilder(AnalysisPass pass, List<LogTemplate> shown, String name, int budget, TextView view) {
		this.pass = pass;
		this.name = name;
		this.budget = budget;
		this.view = view;
		this.text = new EvidenceText(name, pass.statistics(), pass.templates().size());
		this.templates = new TemplateChoice(shown, pass.clusters(), text);
	}

	/**
	 * Builds the pack. Reads the log up to the last line that is shown.
	 *
	 * @param causes    the lines that may show the cause, by number
	 * @param maxLength how many UTF-16 units of a line are shown at most
	 */
	public EvidencePack build(Map<Long, CauseLine> causes, int maxLength, Progress progress) throws TftsrException {
		List<Excerpt> excerpts = ExcerptReader.read(pass.log(), pass.format(), causes, maxLength, view, progress);
		int room = budget - fixedTokens();
		templates.failures(room);
		int left = room - templates.tokens();
		addLines(excerpts, (int) (left * LINES_SHARE));
		templates.others(left - linesTokens(lines));
		EvidencePack pack = pack(0);
		return pack(TokenEstimate.of(pack.text()));
	}

	private EvidencePack pack(int tokens) {
		List<EvidenceLine> shown = lines.values().stream().map(ShownLine::line).toList();
		return new EvidencePack(name, pass.templates().size(), budget, tokens, pass.statistics(), templates.chosen(),
				shown, omission());
	}

	/** The head, and a statement of what is left out that is as long as it can become. */
	private int fixedTokens() {
		LogStatistics all = pass.statistics();
		EvidenceOmission everything = new EvidenceOmission(all.lines(), all.levels(), pass.templates().size(),
				templateLevels(), pass.templates().size());
		return TokenEstimate.of(text.header()) + TokenEstimate.of(EvidenceText.templatesTitle())
				+ TokenEstimate.of(text.omission(everything));
	}

	/** A likelier cause may take twice its share of what is left, so that the others have something too. */
	private void addLines(List<Excerpt> excerpts, int room) {
		for (int i = 0; i < excerpts.size(); i++) {
			int used = linesTokens(lines);
			int share = (int) Math.min(room - used, 2L * (room - used) / (excerpts.size() - i));
			for (List<ShownLine> choice : excerpts.get(i).choices()) {
				TreeMap<Long, ShownLine> more = new TreeMap<>(lines);
				choice.forEach(line -> more.put(line.line().line(), line));
				if (linesTokens(more) <= used + share) {
					lines.putAll(more);
					break;
				}
			}
		}
	}

	private int linesTokens(TreeMap<Long, ShownLine> shown) {
		return TokenEstimate.of(text.lines(shown.values().stream().map(ShownLine::line).toList()));
	}

	private EvidenceOmission omission() {
		Map<LogLevel, Long> lineLevels = new EnumMap<>(LogLevel.class);
		lineLevels.putAll(pass.statistics().levels());
		Map<LogLevel, Long> templateLevels = templateLevels();
		long shown = lines.values().stream().filter(PackBuilder::isShown).count();
		lines.values().stream().filter(PackBuilder::isShown).forEach(line -> takeOne(line.level(), lineLevels));
		List<TemplateEvidence> chosen = templates.chosen();
		chosen.forEach(template -> takeOne(template.level(), templateLevels));
		int shortened = (int) chosen.stream().filter(template -> template.detail() != Detail.WHOLE).count();
		return new EvidenceOmission(pass.statistics().lines() - shown, lineLevels,
				pass.templates().size() - chosen.size(), templateLevels, shortened);
	}

	private static boolean isShown(ShownLine line) {
		return line.line().kind() != EvidenceLine.Kind.FOLDED;
	}

	private Map<LogLevel, Long> templateLevels() {
		Map<LogLevel, Long> levels = new EnumMap<>(LogLevel.class);
		for (LogTemplate template : pass.templates()) {
			if (template.level() != null) {
				levels.merge(template.level(), 1L, Long::sum);
			}
		}
		return levels;
	}

	private static void takeOne(LogLevel level, Map<LogLevel, Long> levels) {
		if (level != null) {
			levels.computeIfPresent(level, (same, count) -> count == 1 ? null : Long.valueOf(count - 1));
		}
	}
}
