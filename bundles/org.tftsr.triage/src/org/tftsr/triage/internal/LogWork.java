package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogAnalyst;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.DamagedLogException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactionReport;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.SearchedLog;

/** What can be done with one log file of an issue. Thread-safe. */
@Component(service = LogWork.class)
public final class LogWork {

	/** How it shows that a log is no longer what was imported. */
	static final Set<ProblemKind> GONE = EnumSet.of(ProblemKind.NOT_FOUND, ProblemKind.CONFLICT, ProblemKind.IO,
			ProblemKind.INVALID_INPUT);

	/** How it shows that a log is another one by now, or none: what was imported cannot be had any more. */
	private static final Set<ProblemKind> REPLACED = EnumSet.of(ProblemKind.NOT_FOUND, ProblemKind.CONFLICT, ProblemKind.INVALID_INPUT);

	private final LogRepository logs;
	private final LogIntake intake;
	private final PseudonymRepository pseudonyms;
	private final Detectors detectors;
	private final LogAnalyst analyst;
	private final AuditLog audit;
	private final RedactedCopies copies;
	private final ChangedFiles changed = new ChangedFiles();

	@Activate
	public LogWork(@Reference LogRepository logs, @Reference PseudonymRepository pseudonyms,
			@Reference Detectors detectors, @Reference LogAnalyst analyst, @Reference AuditLog audit,
			@Reference RedactedCopies copies) {
		this.logs = logs;
		this.intake = new LogIntake(logs, this::unchanged);
		this.pseudonyms = pseudonyms;
		this.detectors = detectors;
		this.analyst = analyst;
		this.audit = audit;
		this.copies = copies;
	}

	/** What finds values, as the user has set it. */
	ConfiguredDetector detector() throws TftsrException {
		return detectors.current();
	}

	/** The redaction of an issue, with the pseudonyms it has so far. */
	IssueRedaction redaction(UUID issueId) throws TftsrException {
		return new IssueRedaction(issueId, pseudonyms, detectors.current());
	}

	LogFile find(UUID logFileId) throws TftsrException {
		return logs.find(logFileId).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
				NLS.bind(Messages.LogWork_noneWhat, logFileId), Messages.Database_noneWhy, Messages.LogWork_noneRemedy));
	}

	/**
	 * A log as it is by now.
	 *
	 * @param log as it was read; refused where it is read in another encoding by now, in which its values are at other places
	 */
	LogFile requireEncoding(LogFile log) throws TftsrException {
		LogFile now = find(log.id());
		if (!now.encoding().equals(log.encoding())) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.LogWork_useWhat, log.path()),
					Messages.LogWork_encodingWhy, Messages.LogWork_encodingRemedy);
		}
		return now;
	}

	/** What takes logs in. */
	LogIntake intake() {
		return intake;
	}

	/** The bytes of a log file, to be read as was chosen. */
	static LogSource source(LogFile log) throws TftsrException {
		return LogSources.file(log.file(), log.encoding().orElse(null));
	}

	/** The bytes of a log file, if they are still the ones that were imported. */
	LogSource unchanged(LogFile log, Progress progress) throws TftsrException {
		LogSource source = source(log);
		if (!changed.isSame(log, () -> hasSameContent(log, source, progress))) {
			throw hasChanged(log);
		}
		return source;
	}

	private static TftsrException hasChanged(LogFile log) {
		return new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.LogWork_useWhat, log.path()), Messages.LogWork_changedWhy,
				Messages.LogWork_changedRemedy);
	}

	/** Whether a file has the content that was imported. It is read in full only where it is as long as that. */
	static boolean hasSameContent(LogFile log, LogSource source, Progress progress) throws TftsrException {
		// of some logs that were taken over the size is not known, and is 0
		boolean hasOtherSize = log.size() > 0 && source.size() != log.size();
		return !hasOtherSize && ContentHash.of(source, progress).sha256().equals(log.contentHash());
	}

	/** As {@link #unchanged}; empty where the log is no longer what was imported, of which somebody who watches is told. */
	Optional<LogSource> stillThere(LogFile log, Progress progress) throws TftsrException {
		return use(log, source -> source, progress);
	}

	/** What is done with a log. */
	@FunctionalInterface
	interface Use<T> {
		/** Never null. */
		T of(LogSource source) throws TftsrException;
	}

	/**
	 * Does something with a log; empty where it is no longer what was imported or is damaged, as a torn one that an earlier version let
	 * in. Somebody who watches is told.
	 *
	 * @throws TftsrException also where a sound log cannot be read to its end
	 */
	<T> Optional<T> use(LogFile log, Use<T> use, Progress progress) throws TftsrException {
		LogSource source;
		try {
			source = unchanged(log, progress);
		} catch (TftsrException e) {
			return leftOut(log, GONE.contains(e.kind()), e, progress);
		}
		try {
			return Optional.of(use.of(source));
		} catch (TftsrException e) {
			return leftOut(log, isLost(log, e, progress), e, progress);
		}
	}

	private static <T> Optional<T> leftOut(LogFile log, boolean tolerated, TftsrException problem, Progress progress)
			throws TftsrException {
		if (!tolerated) {
			throw problem;
		}
		progress.begin(NLS.bind(Messages.LogWork_leavingOut, log.name(), problem.why()), -1);
		return Optional.empty();
	}

	/** Whether to try again is in vain: the log is damaged, or is no longer what was imported. */
	private boolean isLost(LogFile log, TftsrException problem, Progress progress) throws TftsrException {
		if (problem instanceof DamagedLogException) {
			return true;
		}
		if (!REPLACED.contains(problem.kind())) {
			return false;
		}
		try {
			// the same kind may come from elsewhere, such as the database
			unchanged(log, progress);
			return false;
		} catch (TftsrException now) {
			if (now.kind() == ProblemKind.CANCELLED) {
				throw now;
			}
			return REPLACED.contains(now.kind());
		}
	}

	/**
	 * Searches a log before anything leaves redacted, as far as it can be read. Somebody who watches is told where that is not all of it.
	 *
	 * @return for a person, why it was not searched to its end; empty where it was
	 * @throws TftsrException where it may be searched another time, and so has to be
	 */
	Optional<String> search(LogFile log, IssueRedaction redaction, Progress progress) throws TftsrException {
		try {
			detectAgain(unchanged(log, progress), redaction, progress);
			return Optional.empty();
		} catch (TftsrException e) {
			if (isLost(log, e, progress)) {
				progress.begin(NLS.bind(Messages.LogWork_leavingOut, log.name(), e.why()), -1);
				return Optional.of(e.why());
			}
			if (e.kind() == ProblemKind.IO) {
				throw new TftsrException(e.kind(), NLS.bind(Messages.LogWork_unknownWhat, log.name()), e.why(),
						NLS.bind(Messages.LogWork_unknownRemedy, e.remedy()), e);
			}
			throw e;
		}
	}

	/** Finds the personal data in a log, and keeps spans and pseudonyms. */
	Detection detect(LogFile log, LogSource source, IssueRedaction redaction, Progress progress)
			throws TftsrException {
		Detection[] detection = new Detection[1];
		replaceSpans(log, sink -> detection[0] = Detection.in(source, redaction.detector(), redaction.pseudonyms(),
				redaction.keepingIn(sink), progress));
		redaction.keep();
		return detection[0];
	}

	/** As {@link #detect}, where nobody will look at lines of the log. */
	SearchedLog keepSpans(LogFile log, LogSource source, IssueRedaction redaction, Progress progress) throws TftsrException {
		long[] count = { 0 };
		long search = replaceSpans(log, sink -> count[0] = Detection.each(source, redaction.detector(), redaction.pseudonyms(),
				redaction.keepingIn(sink), progress));
		redaction.keep();
		return new SearchedLog(log, search, count[0]);
	}

	/** A search that has begun fails once another encoding is chosen; one that was chosen before it began is noticed here. */
	private long replaceSpans(LogFile log, SpanSource spans) throws TftsrException {
		return logs.replaceSpans(log.id(), sink -> {
			requireEncoding(log);
			spans.handTo(sink);
		});
	}

	/** As {@link #detect}, without keeping the spans: they are known already. */
	Detection detectAgain(LogSource source, IssueRedaction redaction, Progress progress) throws TftsrException {
		return Detection.in(source, redaction.detector(), redaction.pseudonyms(), span -> redaction.keepMany(), progress);
	}

	/** Whether anybody has looked for values in a log as it is read. */
	boolean isSearched(LogFile log) throws TftsrException {
		return logs.isSearched(log.id());
	}

	StoredSpans spans(LogFile log) {
		return logs.spans(log.id());
	}

	StoredSpans spans(SearchedLog searched) {
		return logs.spans(searched.log().id(), searched.search());
	}

	/** Writes a copy with everything sensitive replaced, known values in unlikely places too. */
	void redactAll(LogFile log, LogSource source, IssueRedaction redaction, Path target, boolean replace,
			Progress progress) throws TftsrException {
		copy(log, source, target, replace, progress,
				(in, out, edits) -> redaction.streamingRedactor().redact(in, out, redaction.keeping(edits), progress));
		redaction.keep();
	}

	/**
	 * Writes a copy with just the approved places replaced. The log is compared once more when all of it is written: lines that came
	 * meanwhile have no approved places, and would be in the copy as they are.
	 */
	void redactApproved(LogFile log, ApprovedSpans approved, Path target, Progress progress) throws TftsrException {
		LogSource source = unchanged(log, progress);
		// spans bring their replacements along
		StreamingRedactor redactor = new StreamingRedactor(detectors.current(), new Pseudonyms());
		copy(log, source, target, true, progress, (in, out, edits) -> {
			RedactionReport report = redactor.redact(in, approved, out, edits, progress);
			approved.requireAll();
			if (!hasSameContent(log, source, progress)) {
				throw hasChanged(log);
			}
			return report;
		});
	}

	/** Writes the copy and records its hash. */
	private void copy(LogFile log, LogSource source, Path target, boolean replace, Progress progress,
			RedactedCopies.Pass pass) throws TftsrException {
		progress.begin(NLS.bind(Messages.LogWork_copying, log.name()), -1);
		copies.write(source, log.id(), pass,
				report -> audit.append("apply_redactions", "log_file", log.id().toString(),
						Map.of("issue_id", log.issueId().toString(), "redacted_sha256", report.sha256(), "replaced",
								report.total(), "types", types(report))),
				content -> AtomicFile.write(target, replace, content));
		logs.markRedacted(log.id());
	}

	private static List<String> types(RedactionReport report) {
		return report.counts().keySet().stream().sorted().toList();
	}

	LogAnalysis analyse(LogSource source, Detection detection, IssueRedaction redaction, int maxCauses,
			Progress progress) throws TftsrException {
		LogAnalysis analysis = analyst.analyse(source, maxCauses, detection.view(redaction), progress);
		redaction.keep();
		return analysis;
	}

	/** As {@link #analyse}, for a log of no issue: the pseudonyms are forgotten with the result. */
	LogAnalysis analyseAlone(LogSource source, int maxCauses, Progress progress) throws TftsrException {
		return analyst.analyse(source, maxCauses, view(source, progress), progress);
	}

	EvidencePack pack(LogSource source, Detection detection, IssueRedaction redaction, int budget, Progress progress)
			throws TftsrException {
		EvidencePack pack = EvidencePacker.pack(source, budget, detection.view(redaction), progress);
		redaction.keep();
		return pack;
	}

	/**
	 * Lines of a log as evidence of a why.
	 *
	 * @param label what the log is called in whys
	 */
	String evidence(LogFile log, String label, LineNumbers lines, Progress progress) throws TftsrException {
		IssueRedaction redaction = redaction(log.issueId());
		LogSource source = unchanged(log, progress);
		Detection detection = detectAgain(source, redaction, progress);
		String evidence = String.join("\n",
				new TakenLines(lines).read(source, redaction.text(label), detection.view(redaction), progress));
		redaction.keep();
		return evidence;
	}

	/** What the first of some lines of a log says, redacted, cut where it is very long. */
	String line(LogFile log, LogSource source, LineNumbers numbers, Progress progress) throws TftsrException {
		IssueRedaction redaction = redaction(log.issueId());
		Detection detection = detectAgain(source, redaction, progress);
		String line = new TakenLines(numbers).first(source, detection.view(redaction), progress);
		redaction.keep();
		return line;
	}

	/** What single lines of a log say, redacted, by number; those behind its end are left out. */
	Map<Long, String> lines(LogSource source, IssueRedaction redaction, Set<Long> numbers, Progress progress)
			throws TftsrException {
		TextView view = detectAgain(source, redaction, progress).view(redaction);
		Map<Long, String> lines = new HashMap<>();
		progress.begin(NLS.bind(Messages.LogWork_lookingUp, source.name()), -1);
		try (DecodedLog text = DecodedLog.open(source); LineReader reader = new LineReader(text.reader())) {
			while (lines.size() < numbers.size() && reader.next()) {
				if (numbers.contains(reader.number())) {
					lines.put(reader.number(), view.line(reader.number(), reader.line()));
				} else if (reader.number() % 1024 == 0) {
					progress.check();
				}
			}
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
		return lines;
	}

	/** As {@link #pack}, for a log of no issue. */
	EvidencePack packAlone(LogSource source, int budget, Progress progress) throws TftsrException {
		return EvidencePacker.pack(source, budget, view(source, progress), progress);
	}

	/** How the texts of a log of no issue appear. */
	TextView view(LogSource source, Progress progress) throws TftsrException {
		ConfiguredDetector detector = detectors.current();
		Pseudonyms forgotten = new Pseudonyms();
		Detection detection = Detection.in(source, detector, forgotten, value -> { }, progress);
		return new RedactingView(new Redactor(detector, forgotten), detection);
	}

	/**
	 * Writes a log of no issue redacted.
	 *
	 * @param restorable whether to record what it takes to make the original again
	 */
	void redactAlone(LogSource source, boolean restorable, RedactedCopies.Target target, Progress progress)
			throws TftsrException {
		StreamingRedactor redactor = new StreamingRedactor(detectors.current(), new Pseudonyms());
		RedactedCopies.Pass pass = (in, out, edits) -> redactor.redact(in, out, edits, progress);
		if (restorable) {
			copies.write(source, null, pass, this::noteAlone, target);
		} else {
			copies.writeUnrecorded(source, pass, target);
		}
	}

	/** A log of no issue has no id; what it became is what it can be told by. */
	private void noteAlone(RedactionReport report) throws TftsrException {
		audit.append("apply_redactions", "redacted_copy", report.sha256(), Map.of("redacted_sha256", report.sha256(),
				"replaced", report.total(), "types", types(report)));
	}
}
