package org.tftsr.logs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.analysis.AnalysisPass;
import org.tftsr.logs.internal.evidence.PackBuilder;

/**
 * Packs what a log shows into a budget of tokens (see {@link org.tftsr.core.analysis.TokenEstimate}). It reads the start
 * of the log to learn its format, all of it once to group and rank, and then up to the last line that it shows
 * or takes for the sample of a template; memory does not grow with the log. The same log, budget and view give the same pack.
 */
public final class EvidencePacker {

	/** A budget for a first look, in tokens; its text is some 6 KB long. */
	public static final int DEFAULT_BUDGET = 3500;
	/** Below so many tokens hardly more would fit than the statement of what is left out. */
	public static final int SMALLEST_BUDGET = 500;

	private static final int LONGEST_NAME = 40;
	private static final int TOKENS_PER_CAUSE = 700;
	private static final int FEWEST_CAUSES = 3;
	private static final int MOST_CAUSES = 20;
	private static final int TOKENS_PER_UNIT = 5;
	private static final int SHORTEST_LINE = 120;
	private static final int LONGEST_LINE = 600;

	private EvidencePacker() {
	}

	/**
	 * Packs a log.
	 *
	 * @param budget how many tokens the text of the pack may take, at least {@link #SMALLEST_BUDGET}
	 * @param view   how texts appear in the pack
	 * @throws TftsrException of kind INVALID_INPUT where the budget is too small
	 */
	public static EvidencePack pack(LogSource log, int budget, TextView view, Progress progress) throws TftsrException {
		if (budget < SMALLEST_BUDGET) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.EvidencePacker_budgetWhat, log.name()),
					NLS.bind(Messages.EvidencePacker_budgetWhy, Integer.valueOf(budget)),
					NLS.bind(Messages.EvidencePacker_budgetRemedy, Integer.valueOf(SMALLEST_BUDGET)));
		}
		AnalysisPass pass = AnalysisPass.over(log, progress);
		int maxCauses = Math.clamp(budget / TOKENS_PER_CAUSE, FEWEST_CAUSES, MOST_CAUSES);
		Map<Long, CauseLine> causes = pass.causes(maxCauses, view, progress).causes().stream()
				.collect(Collectors.toMap(CauseLine::line, Function.identity()));
		int maxLength = Math.clamp(budget / TOKENS_PER_UNIT, SHORTEST_LINE, LONGEST_LINE);
		List<LogTemplate> templates = pass.shownTemplates(view, progress);
		return new PackBuilder(pass, templates, shortName(log, view), budget, view).build(causes, maxLength, progress);
	}

	private static String shortName(LogSource log, TextView view) {
		String name = view.text(log.name());
		if (name.length() <= LONGEST_NAME) {
			return name;
		}
		int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
		return name.substring(0, end) + "…";
	}
}
