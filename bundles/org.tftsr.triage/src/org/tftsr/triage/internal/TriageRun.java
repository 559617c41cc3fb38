package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.document.Document;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageResult.LogResult;

/** One run of the main job. It ends with everything done, or with the issue and the files it made removed again. */
final class TriageRun {

	private static final int TITLE_LIMIT = 96;
	private static final String SOURCE = "triage";

	/**
	 * A log that was searched.
	 *
	 * @param file      as it was given
	 * @param source    its bytes
	 * @param detection what was found in it
	 */
	private record Found(Path file, LogSource source, Detection detection) {
	}

	private final IssueRepository issues;
	private final LogWork logWork;
	private final RcaWork rcaWork;
	private final ExportFolder exports;
	private final TriageRequest request;
	private final Progress progress;
	private final List<Path> written = new ArrayList<>();
	private final Map<LogFile, Found> found = new LinkedHashMap<>();
	private final Map<LogFile, LogResult> results = new LinkedHashMap<>();

	TriageRun(IssueRepository issues, LogWork logWork, RcaWork rcaWork, ExportFolder exports, TriageRequest request,
			Progress progress) {
		this.issues = issues;
		this.logWork = logWork;
		this.rcaWork = rcaWork;
		this.exports = exports;
		this.request = request;
		this.progress = progress;
	}

	TriageResult run() throws TftsrException {
		if (request.files().isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot triage", "no log was given",
					"Name at least one log file");
		}
		Issue issue = issues.create(new NewIssue(provisionalTitle(), "", Severity.MEDIUM, null, SOURCE, List.of()));
		try {
			return fill(issue.id());
		} catch (TftsrException | RuntimeException | Error e) {
			undo(issue.id(), e);
			throw e;
		}
	}

	private String provisionalTitle() {
		String names = request.files().stream().map(file -> String.valueOf(file.getFileName()))
				.collect(Collectors.joining(", "));
		return request.title() != null ? request.title() : shorten("Triage of " + names);
	}

	private TriageResult fill(UUID issueId) throws TftsrException {
		Path output = request.output() != null ? request.output() : exports.of(issueId);
		IssueRedaction redaction = logWork.redaction(issueId);
		detectAll(issueId, redaction);
		Set<String> names = new HashSet<>();
		for (Map.Entry<LogFile, Found> entry : found.entrySet()) {
			LogFile log = entry.getKey();
			results.put(log, process(log, entry.getValue(), output.resolve(copyName(log.name(), names)), redaction));
		}
		describe(issueId, redaction);
		IssueDetail detail = detail(issueId);
		Document rca = rcaWork.write(detail, redaction, results.values().stream().map(LogResult::analysis).toList(),
				results.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().name(),
						entry -> entry.getValue().spanCounts(), (first, second) -> first, LinkedHashMap::new)));
		progress.begin("Writing the RCA", -1);
		List<Path> files = rcaWork.exportAll(rca, output);
		return new TriageResult(detail(issueId), List.copyOf(results.values()), rca, files, output);
	}

	/** All logs are searched before the first is redacted: a value that one log gives away is then known in every other. */
	private void detectAll(UUID issueId, IssueRedaction redaction) throws TftsrException {
		for (Path file : request.files()) {
			LogFile log = logWork.importLog(issueId, file, progress);
			if (!found.containsKey(log)) {
				LogSource source = logWork.unchanged(log, progress);
				found.put(log, new Found(file, source, logWork.detect(log, source, redaction, progress)));
			}
		}
	}

	private LogResult process(LogFile log, Found in, Path copy, IssueRedaction redaction) throws TftsrException {
		boolean fresh = !Files.exists(copy);
		logWork.redactAll(log, in.source(), redaction, copy, progress);
		if (fresh) {
			written.add(copy);
		}
		LogAnalysis analysis = logWork.analyse(in.source(), in.detection(), redaction, TriageServiceComponent.CAUSES,
				progress);
		return new LogResult(in.file(), in.detection().counts(), copy, analysis);
	}

	/** {@code app.log} becomes {@code app.redacted.log}; a second log of the same name gets a number. */
	private static String copyName(String name, Set<String> taken) {
		int dot = name.lastIndexOf('.');
		String stem = dot > 0 ? name.substring(0, dot) : name;
		String extension = dot > 0 ? name.substring(dot) : ".log";
		String candidate = stem + ".redacted" + extension;
		for (int number = 2; !taken.add(candidate); number++) {
			candidate = stem + ".redacted-" + number + extension;
		}
		return candidate;
	}

	/** Puts the likeliest cause into the title, where none was given, and the analyst's whys into the issue. */
	private void describe(UUID issueId, IssueRedaction redaction) throws TftsrException {
		if (request.title() == null) {
			for (LogResult result : results.values()) {
				if (!result.analysis().causes().isEmpty()) {
					String title = shorten(result.analysis().name() + ": " + result.analysis().causes().get(0).message());
					issues.update(issueId, new IssueChange(redaction.text(title), null, null, null, null, null, null));
					break;
				}
			}
		}
		for (Map.Entry<LogFile, LogResult> entry : results.entrySet()) {
			List<WhyProposal> whys = entry.getValue().analysis().whys();
			for (WhyProposal why : whys) {
				issues.addWhy(issueId, why.order(), why.question(), why.answer(), evidence(entry.getKey(), why),
						WhyState.PROPOSED);
			}
			if (!whys.isEmpty()) {
				return;
			}
		}
	}

	private static String evidence(LogFile log, WhyProposal why) {
		return why.evidence().stream().map((CauseLine line) -> log.name() + ':' + line.line() + ' ' + line.text())
				.collect(Collectors.joining("\n"));
	}

	private static String shorten(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		if (line.length() <= TITLE_LIMIT) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(TITLE_LIMIT - 2)) ? TITLE_LIMIT - 2 : TITLE_LIMIT - 1;
		return line.substring(0, end).strip() + '\u2026';
	}

	private IssueDetail detail(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.CONFLICT, "Cannot go on with the triage",
						"its issue was deleted meanwhile", "Start it again"));
	}

	private void undo(UUID issueId, Throwable failure) {
		try {
			issues.delete(issueId);
			for (Path file : written) {
				Files.deleteIfExists(file);
			}
		} catch (TftsrException | IOException e) {
			failure.addSuppressed(e);
		}
	}
}
