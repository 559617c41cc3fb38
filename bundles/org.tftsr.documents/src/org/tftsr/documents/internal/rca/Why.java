package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.stream.Stream;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.documents.RcaContent;

/**
 * A why as the document shows it, whether stored with the issue or only put forward by the analyst.
 *
 * @param order    from 1
 * @param question never blank
 * @param answer   may be empty
 * @param evidence may be empty
 * @param proposed whether nobody has confirmed it yet
 */
public record Why(int order, String question, String answer, List<Evidence> evidence, boolean proposed) {

	/**
	 * The whys of an issue. Only an issue without any shows what the analyst proposes, and then for the first log with
	 * proposals: chains of different logs are different chains.
	 */
	public static List<Why> of(RcaContent content) {
		List<WhyStep> steps = content.issue().whys();
		if (!steps.isEmpty()) {
			return steps.stream().map(Why::of).toList();
		}
		return content.analyses().stream().filter(analysis -> !analysis.whys().isEmpty()).findFirst().stream()
				.flatMap(Why::proposals).toList();
	}

	private static Why of(WhyStep step) {
		return new Why(step.order(), step.question(), step.answer(), Evidence.parse(step.evidence()),
				step.state() == WhyState.PROPOSED);
	}

	private static Stream<Why> proposals(LogAnalysis analysis) {
		return analysis.whys().stream().map(why -> of(why, analysis.name()));
	}

	private static Why of(WhyProposal why, String log) {
		return new Why(why.order(), why.question(), why.answer(),
				why.evidence().stream().map(line -> Evidence.of(log, line)).toList(), true);
	}
}
