package org.tftsr.logs;

import java.nio.charset.Charset;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogAnalyst;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.cause.CauseCollector;
import org.tftsr.logs.internal.cause.CauseReport;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.format.StatisticsCollector;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.template.RecordTemplates;

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
		LogFormat format = LogFormat.of(log, progress);
		RecordTemplates templates = new RecordTemplates(format);
		StatisticsCollector statistics = new StatisticsCollector();
		CauseCollector causes = new CauseCollector();
		Charset charset = LogPass.over(log, "Analysing " + log.name(), progress, line -> {
			ParsedLine parsed = templates.add(line.number(), line.line());
			statistics.add(parsed);
			causes.add(line.number(), line.line(), parsed, templates.current(), statistics.time());
			return true;
		});
		LogStatistics read = statistics.statistics(log.size(), charset, format);
		List<LogTemplate> mined = templates.templates();
		CauseReport report = CauseReport.of(causes, mined, log, format, maxCauses, view, progress);
		List<LogTemplate> shown = mined.stream().map(template -> show(template, view)).toList();
		return new LogAnalysis(log.name(), read, shown, report.causes(), report.whys());
	}

	private static LogTemplate show(LogTemplate template, TextView view) {
		return new LogTemplate(template.id(), view.text(template.template()), template.count(), template.level(),
				template.firstLine(), template.lastLine(), template.sampleLine());
	}
}
