package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentType;
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
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageResult.LogResult;
import org.tftsr.triage.internal.DocumentWork.LogFindings;

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
	private final DocumentWork documentWork;
	private final TimelineWork timelines;
	private final ExportFolder exports;
	private final TriageRequest request;
	private final Progress progress;
	private final List<Path> written = new ArrayList<>();
	private final Map<LogFile, Found> found = new LinkedHashMap<>();
	private final Map<LogFile, LogResult> results = new LinkedHashMap<>();
	private Issue created;

	TriageRun(IssueRepository issues, LogWork logWork, DocumentWork documentWork, TimelineWork timelines,
			ExportFolder exports, TriageRequest request, Progress progress) {
		this.issues = issues;
		this.logWork = logWork;
		this.documentWork = documentWork;
		this.timelines = timelines;
		this.exports = exports;
		this.request = request;
		this.progress = progress;
	}

	TriageResult run() throws TftsrException {
		if (request.files().isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.TriageRun_noLogWhat, Messages.TriageRun_noLogWhy,
					Messages.TriageRun_noLogRemedy);
		}
		requireFreeNames();
		for (Path file : request.files()) {
			logWork.intake().readable(file);
		}
		created = issues.create(new NewIssue(provisionalTitle(), "", Severity.MEDIUM, null, SOURCE, List.of()));
		try {
			return fill(created.id());
		} catch (TftsrException | RuntimeException | Error e) {
			undo(created.id(), e);
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
			Path copy = output.resolve(copyName(redaction.text(log.name()), names));
			results.put(log, process(log, entry.getValue(), copy, redaction));
		}
		for (LogFile log : found.keySet()) {
			logWork.unchanged(log, progress);
		}
		describe(issueId, redaction);
		Map<LogFile, LogFindings> findings = new LinkedHashMap<>();
		results.forEach((log, result) -> findings.put(log, new LogFindings(result.analysis(), result.spanCounts())));
		Document rca = documentWork.write(detail(issueId), timelines.redacted(issueId, redaction), DocumentType.RCA,
				redaction, findings, Set.of()).document();
		List<Path> files = exportAll(rca, redaction, output);
		IssueDetail seen = new RedactedIssue(redaction, new LogLabels(found.keySet())).of(detail(issueId));
		return new TriageResult(seen, List.copyOf(results.values()), rca, files, output);
	}

	/** All logs are searched before the first is redacted: a value that one log gives away is then known in every other. */
	private void detectAll(UUID issueId, IssueRedaction redaction) throws TftsrException {
		for (Path file : request.files()) {
			LogFile log = logWork.intake().take(issueId, file, progress);
			if (!found.containsKey(log)) {
				LogSource source = logWork.intake().readable(file);
				found.put(log, new Found(file, source, logWork.detect(log, source, redaction, progress)));
			}
		}
	}

	private LogResult process(LogFile log, Found in, Path copy, IssueRedaction redaction) throws TftsrException {
		logWork.redactAll(log, in.source(), redaction, writing(copy), request.replace(), progress);
		LogAnalysis analysis = logWork.analyse(in.source(), in.detection(), redaction, TriageServiceComponent.CAUSES,
				progress);
		timelines.note(log, in.source(), analysis.statistics(), in.detection().view(redaction), progress);
		return new LogResult(in.file(), in.detection().counts(), copy, analysis);
	}

	private List<Path> exportAll(Document rca, IssueRedaction redaction, Path output) throws TftsrException {
		progress.begin(Messages.TriageRun_writing, -1);
		List<Path> files = new ArrayList<>();
		for (DocumentFormat format : DocumentFormat.values()) {
			Path target = rcaFile(output, format);
			files.add(documentWork.export(rca, format, redaction, writing(target), request.replace()));
			progress.check();
		}
		return files;
	}

	/** Notes a file that was not there before, for {@link #undo}. */
	private Path writing(Path target) {
		if (!Files.exists(target)) {
			written.add(target);
		}
		return target;
	}

	/** Told before the work begins, where the folder was named: the names of the documents are known by then. */
	private void requireFreeNames() throws TftsrException {
		if (request.output() == null || request.replace()) {
			return;
		}
		for (DocumentFormat format : DocumentFormat.values()) {
			Path target = rcaFile(request.output(), format);
			if (Files.exists(target)) {
				throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.AtomicFile_what, target),
						Messages.AtomicFile_existsWhy, Messages.TriageRun_existsRemedy);
			}
		}
	}

	private static Path rcaFile(Path folder, DocumentFormat format) {
		return folder.resolve(DocumentType.RCA.id() + '.' + format.extension());
	}

	/**
	 * {@code app.log} becomes {@code app.redacted.log}, and so does {@code app.log.gz}; a second log of the same name gets a number.
	 *
	 * @param redacted the log's name as it may be seen; the brackets of a pseudonym do not go into a file name
	 */
	private static String copyName(String redacted, Set<String> taken) {
		String name = LogFile.textName(redacted.replace("[", "").replace("]", ""));
		int dot = name.lastIndexOf('.');
		String stem = dot > 0 ? name.substring(0, dot) : name;
		String extension = dot > 0 ? name.substring(dot) : ".log";
		String candidate = stem + ".redacted" + extension;
		for (int number = 2; !taken.add(candidate); number++) {
			candidate = stem + ".redacted-" + number + extension;
		}
		return candidate;
	}

	/**
	 * Puts the likeliest cause of all logs into the title, where none was given, and the whys that lead to it into the
	 * issue. Scores are on one scale, so that the log that shows the cause wins over those that show its effects.
	 */
	private void describe(UUID issueId, IssueRedaction redaction) throws TftsrException {
		Optional<Map.Entry<LogFile, LogResult>> likeliest = results.entrySet().stream()
				.filter(entry -> !entry.getValue().analysis().causes().isEmpty())
				.max(Comparator.comparingDouble(entry -> topCause(entry.getValue()).score()));
		if (likeliest.isEmpty()) {
			return;
		}
		String label = new LogLabels(results.keySet()).of(likeliest.get().getKey());
		LogResult result = likeliest.get().getValue();
		if (request.title() == null) {
			String title = redaction.text(shorten(label + ": " + topCause(result).message()));
			giveTitle(issueId, title);
		}
		for (WhyProposal why : result.analysis().whys()) {
			issues.addWhy(issueId, why.order(), why.question(), why.answer(), evidence(redaction.text(label), why),
					WhyState.PROPOSED);
		}
	}

	/** A person may have given one meanwhile; that stays. */
	private void giveTitle(UUID issueId, String title) throws TftsrException {
		try {
			issues.update(issueId, new IssueChange(title, null, null, null, null, null, null).to(created));
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
		}
	}

	private static CauseLine topCause(LogResult result) {
		return result.analysis().causes().get(0);
	}

	private static String evidence(String label, WhyProposal why) {
		return why.evidence().stream().map((CauseLine line) -> label + ':' + line.line() + ' ' + line.text())
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
				.orElseThrow(() -> new TftsrException(ProblemKind.CONFLICT, Messages.TriageRun_deletedWhat,
						Messages.TriageRun_deletedWhy, Messages.TriageRun_deletedRemedy));
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
