package org.tftsr.triage.internal;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.SearchedLog;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageService;
import org.tftsr.triage.internal.restore.Restorer;

/** The operations of {@link TriageService}, each put together from {@link LogWork} and {@link DocumentWork}. */
@Component
public final class TriageServiceComponent implements TriageService {

	/** How many cause lines a document lists of each log. */
	static final int CAUSES = 5;

	private static final System.Logger LOG = System.getLogger("org.tftsr.triage");

	private final IssueRepository issues;
	private final IssueTrash trash;
	private final LogWork logWork;
	private final DocumentWork documentWork;
	private final TimelineWork timelines;
	private final Restorer restorer;
	private final ExportFolder exports;

	@Activate
	public TriageServiceComponent(@Reference IssueRepository issues, @Reference IssueTrash trash,
			@Reference LogWork logWork, @Reference DocumentWork documentWork, @Reference TimelineWork timelines,
			@Reference Restorer restorer, @Reference DataArea dataArea) {
		this.issues = issues;
		this.trash = trash;
		this.logWork = logWork;
		this.documentWork = documentWork;
		this.timelines = timelines;
		this.restorer = restorer;
		this.exports = new ExportFolder(dataArea);
	}

	@Override
	public TriageResult triage(TriageRequest request, Progress progress) throws TftsrException {
		return new TriageRun(issues, logWork, documentWork, timelines, exports, request, progress).run();
	}

	@Override
	public void deleteIssue(UUID issueId) throws TftsrException {
		trash.put(issueId);
		setAside(issueId);
		try {
			purgeExpiredIssues();
		} catch (TftsrException e) {
			// this issue is deleted; what is left of others goes the next time
			LOG.log(System.Logger.Level.WARNING, "Left something of issues that were deleted long ago", e);
		}
	}

	/** An issue whose folder cannot be taken along is not deleted. */
	private void setAside(UUID issueId) throws TftsrException {
		try {
			exports.setAside(issueId);
		} catch (TftsrException e) {
			try {
				trash.restore(issueId);
			} catch (TftsrException deletedAnyhow) {
				e.addSuppressed(deletedAnyhow);
			}
			throw e;
		}
	}

	@Override
	public Issue restoreIssue(UUID issueId) throws TftsrException {
		Issue issue = restored(issueId);
		exports.putBack(issueId);
		return issue;
	}

	/** One that is back already, but not its folder, needs no more than that. */
	private Issue restored(UUID issueId) throws TftsrException {
		try {
			return trash.restore(issueId);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NOT_FOUND || !exports.isAside(issueId)) {
				throw e;
			}
			return issues.find(issueId).orElseThrow(() -> e).issue();
		}
	}

	@Override
	public void purgeIssue(UUID issueId) throws TftsrException {
		trash.purge(issueId);
		exports.deleteAside(issueId);
	}

	@Override
	public void purgeExpiredIssues() throws TftsrException {
		trash.purgeExpired();
		deleteFoldersOfNoIssue();
	}

	/** Those just purged, and those that an earlier purge could not delete. One that cannot be deleted does not stop the others. */
	private void deleteFoldersOfNoIssue() throws TftsrException {
		List<UUID> folders = exports.aside();
		if (folders.isEmpty()) {
			return;
		}
		// read after the folders: an issue is among the deleted ones before its folder is out of the way
		Set<UUID> kept = trash.list().stream().map(DeletedIssue::id).collect(Collectors.toSet());
		TftsrException failure = null;
		for (UUID issueId : folders) {
			// one that is there is just being restored
			if (!kept.contains(issueId) && issues.find(issueId).isEmpty()) {
				failure = deleteAside(issueId, failure);
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private TftsrException deleteAside(UUID issueId, TftsrException before) {
		try {
			exports.deleteAside(issueId);
			return before;
		} catch (TftsrException e) {
			if (before == null) {
				return e;
			}
			before.addSuppressed(e);
			return before;
		}
	}

	@Override
	public LogFile importLog(UUID issueId, Path file, Progress progress) throws TftsrException {
		detail(issueId);
		return logWork.intake().take(issueId, file, progress);
	}

	@Override
	public LogFile importLog(UUID issueId, Path file, Charset encoding, Progress progress) throws TftsrException {
		detail(issueId);
		return logWork.intake().take(issueId, file, encoding, progress);
	}

	@Override
	public LogFile importLines(UUID issueId, Path file, Charset encoding, String seen, Progress progress)
			throws TftsrException {
		detail(issueId);
		requireSeen(file, seen, progress);
		LogFile log = encoding == null ? logWork.intake().take(issueId, file, progress)
				: logWork.intake().takeAsSeen(issueId, file, encoding, progress);
		if (!logWork.isSearched(log)) {
			detect(log.id(), progress);
		}
		return log;
	}

	@Override
	public void requireSeen(Path file, String seen, Progress progress) throws TftsrException {
		LogIntake.requireSeen(file, seen, progress);
	}

	@Override
	public long detect(UUID logFileId, Progress progress) throws TftsrException {
		return detect(logWork.find(logFileId), progress).found();
	}

	@Override
	public SearchedLog detect(LogFile log, Progress progress) throws TftsrException {
		LogFile now = logWork.requireEncoding(log);
		LogSource source = logWork.unchanged(now, progress);
		return logWork.keepSpans(now, source, logWork.redaction(now.issueId()), progress);
	}

	@Override
	public void applyRedactions(UUID logFileId, Set<UUID> approved, Path target, Progress progress)
			throws TftsrException {
		LogFile log = logWork.find(logFileId);
		logWork.redactApproved(log, ApprovedSpans.of(log, logWork.spans(log), approved), target, progress);
	}

	@Override
	public long applyRedactions(SearchedLog searched, Predicate<StoredSpan> approved, Path target, Progress progress)
			throws TftsrException {
		ApprovedSpans spans = ApprovedSpans.which(searched.log(), logWork.spans(searched), approved);
		logWork.redactApproved(searched.log(), spans, target, progress);
		return spans.count();
	}

	@Override
	public LogAnalysis analyse(UUID logFileId, int maxCauses, Progress progress) throws TftsrException {
		LogFile log = logWork.find(logFileId);
		IssueRedaction redaction = logWork.redaction(log.issueId());
		LogSource source = logWork.unchanged(log, progress);
		Detection detection = logWork.detectAgain(source, redaction, progress);
		return logWork.analyse(source, detection, redaction, maxCauses, progress);
	}

	@Override
	public LogAnalysis analyse(LogSource log, int maxCauses, Progress progress) throws TftsrException {
		return logWork.analyseAlone(log, maxCauses, progress);
	}

	@Override
	public EvidencePack pack(UUID logFileId, int budget, Progress progress) throws TftsrException {
		LogFile log = logWork.find(logFileId);
		IssueRedaction redaction = logWork.redaction(log.issueId());
		LogSource source = logWork.unchanged(log, progress);
		Detection detection = logWork.detectAgain(source, redaction, progress);
		return logWork.pack(source, detection, redaction, budget, progress);
	}

	@Override
	public EvidencePack pack(LogSource log, int budget, Progress progress) throws TftsrException {
		return logWork.packAlone(log, budget, progress);
	}

	@Override
	public String evidence(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException {
		LogFile log = logWork.find(logFileId);
		LogLabels labels = new LogLabels(detail(log.issueId()).logFiles());
		return logWork.evidence(log, labels.of(log), lines, progress);
	}

	@Override
	public Map<Long, String> lines(UUID logFileId, Set<Long> numbers, Progress progress) throws TftsrException {
		LogFile log = logWork.find(logFileId);
		IssueRedaction redaction = logWork.redaction(log.issueId());
		Map<Long, String> lines = logWork.lines(logWork.unchanged(log, progress), redaction, numbers, progress);
		redaction.keep();
		return lines;
	}

	@Override
	public Map<UUID, String> labels(UUID issueId) throws TftsrException {
		IssueRedaction redaction = logWork.redaction(issueId);
		List<LogFile> logs = detail(issueId).logFiles();
		LogLabels labels = new LogLabels(logs);
		Map<UUID, String> redacted = new LinkedHashMap<>();
		logs.forEach(log -> redacted.put(log.id(), redaction.text(labels.of(log))));
		redaction.keep();
		return redacted;
	}

	@Override
	public TextView redactingView(LogSource log, Progress progress) throws TftsrException {
		return logWork.view(log, progress);
	}

	@Override
	public void redact(LogSource log, OutputStream out, boolean restorable, Progress progress) throws TftsrException {
		progress.begin(NLS.bind(Messages.TriageService_redacting, log.name()), -1);
		logWork.redactAlone(log, restorable, content -> {
			content.writeTo(out);
			out.flush();
		}, progress);
	}

	@Override
	public void redact(LogSource log, Path target, boolean restorable, Progress progress) throws TftsrException {
		progress.begin(NLS.bind(Messages.TriageService_redacting, log.name()), -1);
		logWork.redactAlone(log, restorable, content -> AtomicFile.overwrite(target, content), progress);
	}

	@Override
	public void restore(LogSource copy, String original, Path target, Progress progress) throws TftsrException {
		restorer.restore(copy, original, target, progress);
	}

	private IssueDetail detail(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
	}
}
