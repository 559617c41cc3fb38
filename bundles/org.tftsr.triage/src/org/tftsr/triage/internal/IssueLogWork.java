package org.tftsr.triage.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogFileState;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.LogTimes;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.logs.LogSources;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.IssueLogService;
import org.tftsr.triage.LogPointer;

/** Puts together what is known of the logs of an issue. Thread-safe. */
@Component
public final class IssueLogWork implements IssueLogService {

	private final IssueRepository issues;
	private final LogRepository logs;
	private final TimelineRepository timelines;
	private final WhyTreeRepository whys;

	@Activate
	public IssueLogWork(@Reference IssueRepository issues, @Reference LogRepository logs,
			@Reference TimelineRepository timelines, @Reference WhyTreeRepository whys) {
		this.issues = issues;
		this.logs = logs;
		this.timelines = timelines;
		this.whys = whys;
	}

	@Override
	public List<IssueLog> logs(UUID issueId) throws TftsrException {
		IssueDetail detail = detail(issueId);
		Map<UUID, LogTimes> times = timelines.times(issueId);
		Map<UUID, LogClock> clocks = timelines.clocks(issueId);
		Map<UUID, Long> findings = logs.findings(issueId);
		Map<UUID, List<LogPointer>> pointers = pointers(detail);
		return detail.logFiles().stream().map(log -> log(log, times.get(log.id()),
				clocks.getOrDefault(log.id(), LogClock.UTC), findings.get(log.id()), pointers.getOrDefault(log.id(), List.of())))
				.toList();
	}

	private static IssueLog log(LogFile log, LogTimes times, LogClock clock, Long findings, List<LogPointer> pointers) {
		List<LogPointer> byLine = pointers.stream().sorted(Comparator.comparingLong(LogPointer::line)).toList();
		if (times == null) {
			return new IssueLog(log, null, null, null, clock, findings, byLine);
		}
		return new IssueLog(log, times.lines(), utc(times.first(), times, log, clock), utc(times.last(), times, log, clock),
				clock, findings, byLine);
	}

	private static Instant utc(LocalDateTime written, LogTimes times, LogFile log, LogClock clock) {
		return written == null ? null : clock.toUtc(LogDates.dated(written, log.importedAt()), times.zone());
	}

	private Map<UUID, List<LogPointer>> pointers(IssueDetail detail) throws TftsrException {
		Map<UUID, List<LogPointer>> pointers = new HashMap<>();
		for (Why why : whys.tree(detail.issue().id()).whys()) {
			for (WhyEvidence piece : why.evidence()) {
				if (piece.isLine() && piece.logId() != null) {
					pointers.computeIfAbsent(piece.logId(), id -> new ArrayList<>())
							.add(new LogPointer(LogPointer.Kind.WHY, why.id(), piece.line(), why.question()));
				}
			}
		}
		for (TimelineEvent event : detail.timeline()) {
			if (event.logFileId() != null && event.line() > 0) {
				pointers.computeIfAbsent(event.logFileId(), id -> new ArrayList<>())
						.add(new LogPointer(LogPointer.Kind.EVENT, event.id(), event.line(), event.description()));
			}
		}
		return pointers;
	}

	@Override
	public Map<UUID, LogFileState> check(UUID issueId, Progress progress) throws TftsrException {
		Map<UUID, LogFileState> states = new LinkedHashMap<>();
		for (LogFile log : detail(issueId).logFiles()) {
			progress.check();
			states.put(log.id(), log.hasPlace() ? state(log, progress) : LogFileState.ELSEWHERE);
		}
		return states;
	}

	private static LogFileState state(LogFile log, Progress progress) throws TftsrException {
		try {
			return LogWork.hasSameContent(log, LogSources.file(log.file()), progress) ? LogFileState.SAME : LogFileState.CHANGED;
		} catch (TftsrException e) {
			if (!LogWork.GONE.contains(e.kind())) {
				throw e;
			}
			// that it changed while it was read is a change as well
			return e.kind() == ProblemKind.CONFLICT ? LogFileState.CHANGED : LogFileState.GONE;
		}
	}

	private IssueDetail detail(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
	}
}
