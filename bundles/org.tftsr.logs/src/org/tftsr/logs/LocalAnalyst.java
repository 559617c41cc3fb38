package org.tftsr.logs;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogAnalyst;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.analysis.AnalysisPass;
import org.tftsr.logs.internal.cause.CauseReport;

/**
 * The analyst that works by rules alone. It reads a log four times: its start, to learn the format; all of it, to
 * group and rank; up to the last line that it quotes; and up to the last sample of a template. Memory does not grow with the log. Stateless.
 */
@Component
public class LocalAnalyst implements LogAnalyst {

	@Override
	public LogAnalysis analyse(LogSource log, int maxCauses, TextView view, Progress progress) throws TftsrException {
		if (maxCauses < 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Log_analyseWhat, log.name()),
					Messages.LocalAnalyst_countWhy, Messages.LocalAnalyst_countRemedy);
		}
		AnalysisPass pass = AnalysisPass.over(log, progress);
		CauseReport report = pass.causes(maxCauses, view, progress);
		return new LogAnalysis(log.name(), pass.statistics(), pass.shownTemplates(view, progress), report.causes(),
				report.whys());
	}
}
