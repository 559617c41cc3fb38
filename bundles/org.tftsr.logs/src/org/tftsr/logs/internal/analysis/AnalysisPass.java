package org.tftsr.logs.internal.analysis;

import java.nio.charset.Charset;
import java.util.List;

import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.cause.CauseCollector;
import org.tftsr.logs.internal.cause.CauseReport;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.ParsedLine;
import org.tftsr.logs.internal.format.StatisticsCollector;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.task.LogTask;
import org.tftsr.logs.internal.template.Cluster;
import org.tftsr.logs.internal.template.RecordTemplates;
import org.tftsr.logs.internal.template.TemplateView;

/**
 * What one pass over a log tells, after a look at its start that tells the format. Memory does not grow with the log.
 *
 * @param log        what was read
 * @param format     how its lines are built
 * @param statistics what kind of log it is
 * @param clusters   the records of each template, in the order of the templates
 * @param templates  by first appearance, as they are; {@link #shownTemplates} may be shown
 * @param collector  the lines that may show a cause
 */
public record AnalysisPass(LogSource log, LogFormat format, LogStatistics statistics, List<Cluster> clusters,
		List<LogTemplate> templates, CauseCollector collector) {

	/** Reads a log. */
	public static AnalysisPass over(LogSource log, Progress progress) throws TftsrException {
		LogFormat format = LogFormat.of(log, progress);
		RecordTemplates templates = new RecordTemplates(format);
		StatisticsCollector statistics = new StatisticsCollector();
		CauseCollector causes = new CauseCollector();
		Charset charset = LogPass.over(log, LogTask.ANALYSING, progress, line -> {
			ParsedLine parsed = templates.add(line.number(), line.line());
			statistics.add(parsed);
			if (parsed.startsRecord() || line.number() == 1) {
				templates.current().timed(statistics.time());
			}
			causes.add(line.number(), line.line(), parsed, templates.current(), statistics.time());
			return true;
		});
		return new AnalysisPass(log, format, statistics.statistics(log.size(), charset, format), templates.clusters(),
				templates.templates(), causes);
	}

	/** The templates as a view shows them. Reads the log up to the last first record of a template. */
	public List<LogTemplate> shownTemplates(TextView view, Progress progress) throws TftsrException {
		return TemplateView.of(log, templates, clusters, format, view, progress);
	}

	/**
	 * What it shows about causes. Reads the log up to the last line that is quoted.
	 *
	 * @param maxCauses how many causes at most
	 * @param view      how texts appear
	 */
	public CauseReport causes(int maxCauses, TextView view, Progress progress) throws TftsrException {
		return CauseReport.of(collector, templates, log, format, maxCauses, view, progress);
	}
}
