package org.tftsr.logs;

import java.nio.charset.Charset;

import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;
import org.tftsr.logs.internal.format.RecordReader;
import org.tftsr.logs.internal.format.StatisticsCollector;
import org.tftsr.logs.internal.read.LogPass;
import org.tftsr.logs.internal.task.LogTask;

/** Tells what kind of log a log is, and when its lines were written. */
public final class LogStatisticsReader {

	private LogStatisticsReader() {
	}

	/** Reads a log once. An empty log has no lines, no format and no levels. */
	public static LogStatistics read(LogSource log, Progress progress) throws TftsrException {
		LogFormat format = LogFormat.of(log, progress);
		StatisticsCollector collector = new StatisticsCollector();
		RecordReader records = new RecordReader(format);
		Charset charset = LogPass.over(log, LogTask.READING, progress, line -> {
			collector.add(records.read(line.line()));
			return true;
		});
		return collector.statistics(log.size(), charset, format);
	}

	/**
	 * When a line was written. Reads the log up to there, and on where it lacks the year, which a later line may tell.
	 *
	 * @param line from 1
	 * @return of the last line, where the log has fewer
	 */
	public static LogMoment moment(LogSource log, long line, Progress progress) throws TftsrException {
		LogFormat format = LogFormat.of(log, progress);
		StatisticsCollector collector = new StatisticsCollector();
		RecordReader records = new RecordReader(format);
		LineMoment found = new LineMoment(collector, format);
		LogPass.over(log, LogTask.READING, progress, reader -> {
			collector.add(records.read(reader.line()));
			if (reader.number() == line) {
				found.note();
			}
			return reader.number() < line || format.isDated() && collector.isYearOpen();
		});
		return found.get();
	}

	/** When a line was written, by what is known of its year in the end. */
	private static final class LineMoment {

		private final StatisticsCollector collector;
		private final LogFormat format;
		private LogMoment moment;
		private int addedYears;

		LineMoment(StatisticsCollector collector, LogFormat format) {
			this.collector = collector;
			this.format = format;
		}

		/** The line was read just now. */
		void note() {
			moment = collector.moment(format);
			addedYears = collector.addedYears();
		}

		LogMoment get() {
			if (moment == null) {
				return collector.moment(format);
			}
			return moment.time() == null ? moment : new LogMoment(moment.line(),
					moment.time().plusYears(collector.addedYears() - addedYears), moment.offset());
		}
	}
}
