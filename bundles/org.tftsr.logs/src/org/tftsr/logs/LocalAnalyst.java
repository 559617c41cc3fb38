package org.tftsr.logs;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogAnalyst;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.analysis.AnalysisPass;
import org.tftsr.logs.internal.cause.CauseReport;

/**
 * The analyst that works by rules alone. It reads a log three times: its start, to learn the format; all of it, to
 * group and rank; and up to the last line that it quotes. Memory does not grow with the log. Stateless.
 */
@Component
public class LocalAnalyst implements LogAnalyst {

	@Override
	public LogAnalysis analyse(LogSource log, int maxCauses, TextView view, Progress progress) throws TftsrException {
		if (maxCauses < 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot analyse the log " + log.name(),
					"the number of causes is negative", "Ask for 0 causes or more");
		}
		AnalysisPass pass = AnalysisPass.over(log, progress);
		CauseReport report = pass.causes(maxCauses, view, progress);
		List<LogTemplate> shown = pass.templates().stream().map(template -> show(template, view)).toList();
		return new LogAnalysis(log.name(), pass.statistics(), shown, report.causes(), report.whys());
	}

	private static LogTemplate show(LogTemplate template, TextView view) {
		return new LogTemplate(template.id(), view.text(template.template()), template.count(), template.level(),
				template.firstLine(), template.lastLine(), template.sampleLine());
	}
}
