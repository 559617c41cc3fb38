package org.tftsr.ui.logs.internal.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.Detectors;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.notice.FinishedWork;

/** Adds a reviewed log to an issue and writes a copy of it in which everything is replaced but what the user keeps. */
final class ApplyJob extends TriageJob {

	private static final String EXPORTS = "exports"; //$NON-NLS-1$

	/**
	 * What came of it.
	 *
	 * @param copy     the redacted copy
	 * @param replaced how many findings are replaced in it
	 * @param found    how many the log holds
	 */
	record Result(Path copy, int replaced, int found) {
	}

	/** Told what came of it, on the thread of the job. */
	interface Outcome {

		void done(Result result);

		/** The log is no longer the one that was reviewed. */
		void refused(TftsrException problem);
	}

	private final UUID issueId;
	private final Path file;
	private final ReviewFindings reviewed;
	private final Decisions decisions;
	private final Outcome outcome;

	/** @param file the log */
	ApplyJob(UUID issueId, Path file, ReviewFindings reviewed, Decisions decisions, Outcome outcome) {
		super(NLS.bind(Messages.Apply_title, file.getFileName()), JobFamilies.TRIAGE);
		this.issueId = issueId;
		this.file = file;
		this.reviewed = reviewed;
		this.decisions = decisions;
		this.outcome = outcome;
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		try {
			apply(progress);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
			outcome.refused(e);
		}
	}

	private void apply(Progress progress) throws TftsrException {
		FinishedWork finished = FinishedWork.begin(ReviewEditor.ID);
		TriageService service = Services.get(TriageService.class);
		LogFile log = service.importLog(issueId, file, progress);
		if (!log.contentHash().equals(reviewed.contentHash())) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Apply_what, log.name()),
					Messages.Apply_changed_why, Messages.Apply_changed_remedy);
		}
		List<StoredSpan> spans = service.detect(log.id(), progress);
		Set<Long> kept = keptPlaces(progress);
		Set<UUID> approved = spans.stream().filter(span -> !kept.contains(span.start())).map(StoredSpan::id)
				.collect(Collectors.toSet());
		Path copy = target(log);
		service.applyRedactions(log.id(), approved, copy, progress);
		outcome.done(new Result(copy, approved.size(), spans.size()));
		finished.tell(NLS.bind(Messages.Apply_finished, log.name()));
	}

	/** Where the findings start that are kept. Decisions are by line and column, which only the text of the log tells. */
	private Set<Long> keptPlaces(Progress progress) throws TftsrException {
		Set<Long> kept = new HashSet<>();
		if (decisions.isEmpty()) {
			return kept;
		}
		LogSource source = LogSources.file(file);
		progress.begin(NLS.bind(Messages.Scan_name, source.name()), -1);
		try (DecodedLog text = DecodedLog.open(source)) {
			Services.get(Detectors.class).current().scan(text.reader(), (span, value) -> {
				if (decisions.isKept(span, value.toString())) {
					kept.add(span.start());
				}
			}, progress);
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
		return kept;
	}

	/** A name that no file has in the folder of the issue, where triage puts its copies too. */
	private Path target(LogFile log) throws TftsrException {
		Path folder = Services.get(DataArea.class).folder().resolve(EXPORTS).resolve(issueId.toString());
		String name = LogFile.textName(log.name());
		int dot = name.lastIndexOf('.');
		String stem = dot > 0 ? name.substring(0, dot) : name;
		String extension = dot > 0 ? name.substring(dot) : ".log"; //$NON-NLS-1$
		Path target = folder.resolve(stem + ".redacted" + extension); //$NON-NLS-1$
		for (int number = 2; Files.exists(target); number++) {
			target = folder.resolve(stem + ".redacted-" + number + extension); //$NON-NLS-1$
		}
		return target;
	}
}
