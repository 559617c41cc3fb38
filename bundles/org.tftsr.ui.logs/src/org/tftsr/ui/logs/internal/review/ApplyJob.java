package org.tftsr.ui.logs.internal.review;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.DataArea;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.Detectors;
import org.tftsr.triage.SearchedLog;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.decision.FindingPlace;
import org.tftsr.ui.notice.FinishedWork;

/** Adds the files of a reviewed log to an issue and writes copies of them in which everything is replaced but what the user keeps. */
final class ApplyJob extends TriageJob {

	private static final String EXPORTS = "exports"; //$NON-NLS-1$

	/**
	 * One of the files, and where the issue knows it.
	 *
	 * @param reviewed what was reviewed
	 * @param place    on a disk of this machine; where the file is elsewhere, it is copied there
	 * @param charset  the encoding that it was reviewed in because a person chose it; null where its bytes tell
	 * @param lines    tells the line of the reviewed log that a line of the file is; 0 for one that it does not have
	 */
	record Part(ReviewedLog reviewed, Path place, Charset charset, LongUnaryOperator lines) {
	}

	/**
	 * What came of it.
	 *
	 * @param copies   the redacted copies, in the order of the files
	 * @param replaced how many findings are replaced in them
	 * @param found    how many the files hold
	 */
	record Result(List<Path> copies, long replaced, long found) {
	}

	/** Told what came of it, on the thread of the job. */
	interface Outcome {

		void done(Result result);

		/** A file is no longer the one that was reviewed; of kind INVALID_INPUT where something that was chosen does not do. */
		void refused(TftsrException problem);
	}

	private final UUID issueId;
	private final String name;
	private final List<Part> parts;
	private final ReviewFindings findings;
	private final Decisions decisions;
	private final Outcome outcome;

	/**
	 * @param name     of the reviewed log, to show
	 * @param parts    at least one
	 * @param findings what the review listed
	 */
	ApplyJob(UUID issueId, String name, List<Part> parts, ReviewFindings findings, Decisions decisions, Outcome outcome) {
		super(NLS.bind(Messages.Apply_title, name), JobFamilies.TRIAGE);
		this.issueId = issueId;
		this.name = name;
		this.parts = parts;
		this.findings = findings;
		this.decisions = decisions;
		this.outcome = outcome;
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		String notFinished = NLS.bind(Messages.Apply_notFinished, name);
		FinishedWork.begin(ReviewEditor.ID).tellOf(notFinished, () -> {
			try {
				apply(progress);
				return NLS.bind(Messages.Apply_finished, name);
			} catch (TftsrException e) {
				if (e.kind() != ProblemKind.CONFLICT && e.kind() != ProblemKind.INVALID_INPUT) {
					throw e;
				}
				// shown where the result would be, and in no dialog
				outcome.refused(e);
				return notFinished;
			}
		});
	}

	/** All files are there as they were reviewed before the issue gets any, and all are in the issue before any copy is written. */
	private void apply(Progress progress) throws TftsrException {
		CopyPlaces.require(parts);
		KeptPlaces keptPlaces = KeptPlaces.of(findings, decisions);
		for (Part part : parts) {
			part.reviewed().bringTo(part.place(), progress);
		}
		TriageService service = Services.get(TriageService.class);
		List<LogFile> logs = new ArrayList<>();
		for (Part part : parts) {
			LogFile log = service.importLog(issueId, part.place(), part.charset(), progress);
			part.reviewed().require(log.contentHash());
			logs.add(log);
		}
		List<Path> copies = new ArrayList<>();
		long replaced = 0;
		long found = 0;
		for (int i = 0; i < parts.size(); i++) {
			SearchedLog log = service.detect(logs.get(i), progress);
			found += log.found();
			Offsets.Walk kept = starts(keptPlaces, parts.get(i), progress).walk();
			Path copy = target(log.log());
			replaced += service.applyRedactions(log, span -> !kept.has(span.start()), copy, progress);
			copies.add(copy);
		}
		outcome.done(new Result(copies, replaced, found));
	}

	/** Where the findings start that are kept. Decisions are by line and column, which only the text of the log tells. */
	private static Offsets starts(KeptPlaces places, Part part, Progress progress) throws TftsrException {
		Offsets kept = new Offsets();
		if (places.isEmpty()) {
			return kept;
		}
		LogSource source = LogSources.file(part.place(), part.charset());
		progress.begin(NLS.bind(Messages.Scan_name, source.name()), -1);
		try (DecodedLog text = DecodedLog.open(source)) {
			Services.get(Detectors.class).current().scan(text.reader(), (span, value) -> {
				FindingPlace place = FindingPlace.of(span, value.toString());
				if (places.contains(place.inLine(part.lines().applyAsLong(place.line())))) {
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
