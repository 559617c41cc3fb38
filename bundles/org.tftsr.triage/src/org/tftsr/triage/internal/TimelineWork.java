package org.tftsr.triage.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.EventType;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.LogTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.logs.LogStatisticsReader;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.EventTime;
import org.tftsr.triage.TimelineService;

/** Puts timelines together. Thread-safe. */
@Component(service = { TimelineService.class, TimelineWork.class })
public final class TimelineWork implements TimelineService {

	private final IssueRepository issues;
	private final TimelineRepository timelines;
	private final LogWork logWork;
	private final AuditLog audit;

	@Activate
	public TimelineWork(@Reference IssueRepository issues, @Reference TimelineRepository timelines,
			@Reference LogWork logWork, @Reference AuditLog audit) {
		this.issues = issues;
		this.timelines = timelines;
		this.logWork = logWork;
		this.audit = audit;
	}

	@Override
	public Timeline timeline(UUID issueId) throws TftsrException {
		IssueDetail detail = detail(issueId);
		TimelineBuilder builder = new TimelineBuilder(detail);
		builder.addIssue(rows("update_issue", issueId));
		builder.addQuestions(rows("ai_send", issueId));
		builder.addLogs(timelines.times(issueId), timelines.clocks(issueId));
		return builder.timeline();
	}

	/** Newest first. */
	private List<AuditEntry> rows(String action, UUID issueId) throws TftsrException {
		return audit.list(new AuditQuery(action, "issue", issueId.toString(), null, null, Integer.MAX_VALUE, 0));
	}

	@Override
	public boolean readLogs(UUID issueId, Progress progress) throws TftsrException {
		Map<UUID, LogTimes> known = timelines.times(issueId);
		boolean read = false;
		for (LogFile log : detail(issueId).logFiles()) {
			progress.check();
			LogTimes times = known.get(log.id());
			if (times == null || times.lines() == null) {
				var told = logWork.use(log, source -> read(log, source, progress), progress);
				if (told.isPresent()) {
					timelines.keepTimes(log.id(), told.get());
					read = true;
				}
			}
		}
		return read;
	}

	private LogTimes read(LogFile log, LogSource source, Progress progress) throws TftsrException {
		LogStatistics statistics = LogStatisticsReader.read(source, progress);
		LogMoment error = statistics.firstError();
		return times(statistics, error == null ? null : logWork.line(log, source, line(error), progress));
	}

	private static LineNumbers line(LogMoment moment) {
		return LineNumbers.between(moment.line(), moment.line());
	}

	/** @param message what the first error says, redacted, or null where there is none */
	private static LogTimes times(LogStatistics statistics, String message) {
		boolean dated = statistics.dated();
		return new LogTimes(dated ? statistics.first() : null, dated ? statistics.last() : null, statistics.zone(),
				statistics.firstError(), message, statistics.lines());
	}

	/**
	 * Keeps what an analysis tells, so that the log need not be read once more for it.
	 *
	 * @param view how the texts of the log appear: redacted
	 */
	void note(LogFile log, LogSource source, LogStatistics statistics, TextView view, Progress progress)
			throws TftsrException {
		LogMoment error = statistics.firstError();
		String message = error == null ? null
				: new TakenLines(line(error)).first(source, view, progress);
		timelines.keepTimes(log.id(), times(statistics, message));
	}

	/**
	 * The timeline as it may go into a document: what people typed is redacted as well. What was asked of models and what was published is
	 * no part of the course of an incident.
	 */
	Timeline redacted(UUID issueId, IssueRedaction redaction) throws TftsrException {
		Timeline timeline = timeline(issueId);
		List<TimelineEntry> entries = timeline.entries().stream()
				.filter(TimelineWork::isOfIncident)
				.map(entry -> new TimelineEntry(entry.event(), redaction.text(entry.type()),
						redaction.text(entry.description()), entry.occurredAt(),
						redaction.text(entry.originalTime()), redaction.text(entry.source()), entry.logFileId(), entry.line()))
				.toList();
		return new Timeline(entries, timeline.times(), timeline.unread().stream().map(redaction::text).toList());
	}

	/** Whether a row tells of the incident, and not of what was done with the issue afterwards. */
	static boolean isOfIncident(TimelineEntry entry) {
		return !EventType.PUBLISHED.equals(entry.type()) && !(entry.isDerived() && EventType.ASKED.equals(entry.type()));
	}

	@Override
	public TimelineEvent add(UUID issueId, String type, String description, EventTime time) throws TftsrException {
		return issues.addTimelineEvent(issueId, type, description, time.utc(), time.written());
	}

	@Override
	public TimelineEvent addLine(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException {
		long line = lines.first();
		LogFile log = logWork.find(logFileId);
		LogSource source = logWork.unchanged(log, progress);
		LogMoment moment = LogStatisticsReader.moment(source, line, progress);
		if (moment.line() != line || moment.time() == null) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.TimelineWork_noTimeWhat, Long.valueOf(line), log.name()),
					Messages.TimelineWork_noTimeWhy, Messages.TimelineWork_noTimeRemedy);
		}
		String message = logWork.line(log, source, lines, progress);
		LogClock clock = timelines.clocks(log.issueId()).getOrDefault(logFileId, LogClock.UTC);
		LocalDateTime written = LogDates.dated(moment.time(), log.importedAt());
		Instant utc = clock.toUtc(written, moment.offset());
		return timelines.addLine(logFileId, line, EventType.LOG, message, utc,
				LogDates.original(written, moment.offset(), clock));
	}

	private IssueDetail detail(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
	}
}
