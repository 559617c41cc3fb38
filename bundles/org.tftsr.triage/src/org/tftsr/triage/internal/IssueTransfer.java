package org.tftsr.triage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.transfer.IssueIntake;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.pii.ForeignTokens;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;

/** Exports and imports whole issues. Thread-safe. */
@Component
public final class IssueTransfer implements IssueTransferService {

	private static final int LARGEST = 64 << 20;
	private static final String ENTITY = "issue";

	private final IssueRepository issues;
	private final WhyTreeRepository trees;
	private final ConversationRepository repository;
	private final RemoteLinkRepository remoteLinks;
	private final IssueIntake intake;
	private final LogWork logWork;
	private final AuditLog audit;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public IssueTransfer(@Reference IssueRepository issues, @Reference WhyTreeRepository trees,
			@Reference ConversationRepository repository, @Reference RemoteLinkRepository remoteLinks, @Reference IssueIntake intake,
			@Reference LogWork logWork, @Reference AuditLog audit) {
		this.issues = issues;
		this.trees = trees;
		this.repository = repository;
		this.remoteLinks = remoteLinks;
		this.intake = intake;
		this.logWork = logWork;
		this.audit = audit;
	}

	/**
	 * An issue as it may leave.
	 *
	 * @param redaction null where it is to stay as it is
	 * @param included  the logs whose text goes along, or null where texts of logs never do
	 */
	record Outgoing(IssueDetail original, IssueDetail detail, WhyTree whys, List<WholeConversation> conversations,
			List<RemoteLink> links, IssueRedaction redaction, Set<UUID> included) {

		boolean isRedacted() {
			return redaction != null;
		}
	}

	@Override
	public Path exportJson(UUID issueId, Path target, Set<ExportOption> options, Progress progress)
			throws TftsrException {
		progress.begin(Messages.IssueTransfer_exporting, -1);
		Outgoing out = outgoing(issueId, options, false, progress);
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
		progress.begin(Messages.IssueTransfer_exporting, -1);
		Outgoing out = outgoing(issueId, options, true, progress);
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
		return ExportedIssue.json(out, clock.instant());
	}

	/** @param withLogs whether the texts of logs go along */
	private Outgoing outgoing(UUID issueId, Set<ExportOption> options, boolean withLogs, Progress progress)
			throws TftsrException {
		IssueDetail detail = issues.find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Issue_noneWhat, issueId),
						Messages.Database_noneWhy, Messages.Issue_noneRemedy));
		WhyTree whys = trees.tree(issueId);
		List<WholeConversation> conversations = conversations(detail, progress);
		List<RemoteLink> links = remoteLinks.ofIssue(issueId);
		if (options.contains(ExportOption.UNREDACTED)) {
			return new Outgoing(detail, detail, whys, conversations, links, null,
					withLogs ? LeavingIssue.present(detail, logWork, progress) : null);
		}
		LeavingIssue leaving = LeavingIssue.of(detail, whys, logWork, progress);
		IssueRedaction redaction = leaving.redaction();
		RedactedIssue redacted = new RedactedIssue(redaction, new LogLabels(detail.logFiles()));
		RedactedConversation talk = new RedactedConversation(redaction);
		// a text may give away what another one holds: all of it is known when they are redacted the second time
		conversations.forEach(talk::of);
		links.forEach(link -> ExportedLink.redacted(link, redaction));
		Outgoing out = new Outgoing(detail, redacted.whole(detail), redacted.of(whys), conversations.stream().map(talk::of).toList(),
				links.stream().map(link -> ExportedLink.redacted(link, redaction)).toList(), redaction, withLogs ? leaving.logs() : null);
		redaction.keep();
		return out;
	}

	private List<WholeConversation> conversations(IssueDetail detail, Progress progress) throws TftsrException {
		List<WholeConversation> whole = new ArrayList<>();
		for (Conversation conversation : detail.conversations()) {
			progress.check();
			List<ChatMessage> messages = repository.messages(conversation.id());
			Map<UUID, List<Claim>> claims = new HashMap<>();
			for (ChatMessage message : messages) {
				List<Claim> claimed = repository.claims(message.id());
				if (!claimed.isEmpty()) {
					claims.put(message.id(), claimed);
				}
			}
			whole.add(new WholeConversation(repository.get(conversation.id()), messages, claims));
		}
		return whole;
	}

	@Override
	public Issue importIssue(Path file, Progress progress) throws TftsrException {
		progress.begin(Messages.IssueTransfer_importing, -1);
		String json = read(file);
		progress.check();
		return intake.add(ImportedIssue.parse(json, ForeignTokens.reserved(json, logWork.detector())), progress);
	}

	private static String read(Path file) throws TftsrException {
		if (Files.exists(file) && !Files.isRegularFile(file)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.IssueTransfer_what, file),
					Messages.IssueTransfer_noFileWhy, Messages.IssueTransfer_remedy);
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.IssueTransfer_what, file),
						Messages.IssueTransfer_largeWhy, Messages.IssueTransfer_remedy);
			}
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.IssueTransfer_what, file),
					Messages.IssueTransfer_encodingWhy, Messages.IssueTransfer_remedy, e);
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.IssueTransfer_what, file), Messages.IssueTransfer_unreadableWhy,
					Messages.IssueTransfer_unreadableRemedy, e);
		}
	}
}
