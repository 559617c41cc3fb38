package org.tftsr.triage.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;

/** Exports and imports whole issues. Thread-safe. */
@Component
public final class IssueTransfer implements IssueTransferService {

	private static final long LARGEST = 64L << 20;
	private static final String ENTITY = "issue";

	private final IssueRepository issues;
	private final WhyTreeRepository trees;
	private final LogRepository logs;
	private final DocumentRepository documents;
	private final LogWork logWork;
	private final AuditLog audit;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public IssueTransfer(@Reference IssueRepository issues, @Reference WhyTreeRepository trees,
			@Reference LogRepository logs, @Reference DocumentRepository documents, @Reference LogWork logWork,
			@Reference AuditLog audit) {
		this.issues = issues;
		this.trees = trees;
		this.logs = logs;
		this.documents = documents;
		this.logWork = logWork;
		this.audit = audit;
	}

	/**
	 * An issue as it may leave.
	 *
	 * @param redaction null where it is to stay as it is
	 */
	record Outgoing(IssueDetail original, IssueDetail detail, WhyTree whys, IssueRedaction redaction) {

		boolean isRedacted() {
			return redaction != null;
		}
	}

	@Override
	public Path exportJson(UUID issueId, Path target, Set<ExportOption> options, Progress progress)
			throws TftsrException {
		progress.begin("Exporting the issue", -1);
		Outgoing out = outgoing(issueId, options, progress);
		AtomicFile.write(target, options.contains(ExportOption.REPLACE), file -> {
			Sha256Stream bytes = new Sha256Stream(file);
			bytes.write(json(out).getBytes(StandardCharsets.UTF_8));
			note(out, "json", bytes);
		});
		return target;
	}

	@Override
	public Path exportArchive(UUID issueId, Path target, Set<ExportOption> options, Progress progress)
			throws TftsrException {
		progress.begin("Exporting the issue", -1);
		Outgoing out = outgoing(issueId, options, progress);
		IssueArchive archive = new IssueArchive(out, logWork, clock.instant(), progress);
		AtomicFile.write(target, options.contains(ExportOption.REPLACE), file -> {
			Sha256Stream bytes = new Sha256Stream(file);
			archive.write(json(out), bytes, target.toAbsolutePath().getParent());
			note(out, "zip", bytes);
		});
		return target;
	}

	/** Before the file has its name, so that none is there of which nothing is noted. */
	private void note(Outgoing out, String format, Sha256Stream bytes) throws IOException, TftsrException {
		bytes.flush();
		audit.append("export_issue", ENTITY, out.original().issue().id().toString(), Map.of("format", format, "redacted",
				String.valueOf(out.isRedacted()), "sha256", bytes.sha256Hex()));
	}

	private String json(Outgoing out) {
		return ExportedIssue.json(out.detail(), out.whys(), out.isRedacted(), clock.instant());
	}

	private Outgoing outgoing(UUID issueId, Set<ExportOption> options, Progress progress) throws TftsrException {
		IssueDetail detail = issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the issue " + issueId,
						"the database has none of this id", "List the issues and choose one of them"));
		WhyTree whys = trees.tree(issueId);
		if (options.contains(ExportOption.UNREDACTED)) {
			return new Outgoing(detail, detail, whys, null);
		}
		IssueRedaction redaction = logWork.redaction(issueId);
		learn(detail, redaction, progress);
		RedactedIssue redacted = new RedactedIssue(redaction, new LogLabels(detail.logFiles()));
		// a text may give away what another one holds: all of it is known when they are redacted the second time
		redacted.whole(detail);
		redacted.of(whys);
		Outgoing out = new Outgoing(detail, redacted.whole(detail), redacted.of(whys), redaction);
		redaction.keep();
		return out;
	}

	/** Searches the logs before anything is redacted: what they tell may stand anywhere in the issue. */
	private void learn(IssueDetail detail, IssueRedaction redaction, Progress progress) throws TftsrException {
		for (LogFile log : detail.logFiles()) {
			progress.check();
			Optional<LogSource> source = logWork.stillThere(log, progress);
			if (source.isPresent()) {
				logWork.detectAgain(source.get(), redaction, progress);
			}
		}
	}

	@Override
	public Issue importIssue(Path file, Progress progress) throws TftsrException {
		progress.begin("Importing the issue", -1);
		ImportedIssue imported = ImportedIssue.parse(read(file));
		progress.check();
		Issue made = issues.create(imported.issue());
		try {
			fill(made, imported);
			return issues.find(made.id()).orElseThrow().issue();
		} catch (TftsrException | RuntimeException | Error e) {
			undo(made.id(), e);
			throw e;
		}
	}

	private void fill(Issue made, ImportedIssue imported) throws TftsrException {
		UUID id = made.id();
		for (ImportedIssue.Log log : imported.logs()) {
			logs.add(id, log.name(), log.path(), log.size(), log.mimeType(), log.sha256());
		}
		if (!imported.whys().isEmpty()) {
			trees.save(id, WhyTree.EMPTY, imported.whys());
		}
		for (ImportedIssue.Event event : imported.timeline()) {
			issues.addTimelineEvent(id, event.type(), event.description(), event.occurredAt(), event.originalTime());
		}
		issues.addTimelineEvent(id, "note", "Made elsewhere as issue " + imported.id(), imported.createdAt(), null);
		for (ImportedIssue.Text text : imported.documents()) {
			documents.create(id, text.type(), text.title(), text.markdown(), DocumentOrigin.IMPORTED);
		}
		if (imported.status() != made.status() || imported.assignee() != null) {
			issues.update(id,
					new IssueChange(null, null, null, imported.status(), null, imported.assignee(), null));
		}
		audit.append("import_issue", ENTITY, id.toString(), Map.of("documents", imported.documents().size(), "whys",
				imported.whys().size(), "events", imported.timeline().size()));
	}

	private void undo(UUID issueId, Throwable failure) {
		try {
			issues.delete(issueId);
		} catch (TftsrException e) {
			failure.addSuppressed(e);
		}
	}

	private static String read(Path file) throws TftsrException {
		String what = "Cannot import " + file;
		try {
			if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, what, "it is larger than any export of an issue",
						"Choose a JSON file that an export wrote");
			}
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		} catch (CharacterCodingException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, what, "it is no text in UTF-8",
					"Choose a JSON file that an export wrote", e);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, what, "it cannot be read",
					"Name a file that is there and that you may read", e);
		}
	}
}
