package org.tftsr.triage.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyExportFormat;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.documents.whys.WhyMarkdown;
import org.tftsr.documents.whys.WhyMermaid;
import org.tftsr.documents.whys.WhySvg;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.WhyService;

/** The operations of {@link WhyService}. */
@Component
public final class WhyServiceComponent implements WhyService {

	private final IssueRepository issues;
	private final WhyTreeRepository trees;
	private final LogWork logWork;
	private final AuditLog audit;

	@Activate
	public WhyServiceComponent(@Reference IssueRepository issues, @Reference WhyTreeRepository trees,
			@Reference LogWork logWork, @Reference AuditLog audit) {
		this.issues = issues;
		this.trees = trees;
		this.logWork = logWork;
		this.audit = audit;
	}

	@Override
	public RedactedWhys redacted(UUID issueId, Progress progress) throws TftsrException {
		progress.begin(Messages.WhyService_redacting, -1);
		IssueDetail issue = detail(issueId);
		WhyTree tree = trees.tree(issueId);
		IssueRedaction redaction = LeavingIssue.of(issue, tree, logWork, progress).redaction();
		WhyTree redacted = WhyTree.of(tree.whys().stream().map(why -> RedactedIssue.why(why, redaction)).toList(), tree.main());
		RedactedWhys whys = new RedactedWhys(redaction.text(issue.issue().title()), redacted);
		redaction.keep();
		return whys;
	}

	@Override
	public Path export(UUID issueId, WhyExportFormat format, Path target, boolean replace, Progress progress)
			throws TftsrException {
		RedactedWhys whys = redacted(issueId, progress);
		String content = switch (format) {
		case MARKDOWN -> WhyMarkdown.write(whys.title(), whys.tree());
		case MERMAID -> WhyMermaid.write(whys.title(), whys.tree());
		case SVG -> WhySvg.write(whys.title(), whys.tree());
		};
		return write(issueId, format.extension(), content.getBytes(StandardCharsets.UTF_8), target, replace);
	}

	@Override
	public Path exportImage(UUID issueId, byte[] png, Path target, boolean replace, Progress progress)
			throws TftsrException {
		progress.begin(NLS.bind(Messages.WhyService_writing, target.getFileName()), -1);
		return write(issueId, "png", png, target, replace);
	}

	private Path write(UUID issueId, String format, byte[] content, Path target, boolean replace) throws TftsrException {
		AtomicFile.write(target, replace, out -> {
			Sha256Stream bytes = new Sha256Stream(out);
			bytes.write(content);
			bytes.flush();
			// before the file has its name, so that none is there of which nothing is noted
			audit.append("export_whys", "issue", issueId.toString(),
					Map.of("format", format, "sha256", bytes.sha256Hex()));
		});
		return target;
	}

	@Override
	public Map<UUID, List<EvidenceState>> checkEvidence(UUID issueId, Progress progress) throws TftsrException {
		IssueDetail issue = detail(issueId);
		return new EvidenceCheck(logWork, issue.logFiles(), logWork.redaction(issueId), progress).check(trees.tree(issueId));
	}

	@Override
	public List<WhyEvidence> evidence(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException {
		LogFile log = logWork.find(logFileId);
		String label = new LogLabels(detail(log.issueId()).logFiles()).of(log);
		return WhyEvidence.parseAll(logWork.evidence(log, label, lines, progress)).stream()
				.map(piece -> piece.of(log.id(), log.contentHash())).toList();
	}

	private IssueDetail detail(UUID issueId) throws TftsrException {
		return issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
	}
}
