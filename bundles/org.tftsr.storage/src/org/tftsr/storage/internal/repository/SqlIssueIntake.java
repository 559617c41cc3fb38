package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.transfer.ArrivingIssue;
import org.tftsr.core.transfer.IssueIntake;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Takes issues that were made elsewhere into the database. */
@Component
public final class SqlIssueIntake implements IssueIntake {

	private static final Supplier<String> WHAT = () -> Messages.IssueIntake_takeInWhat;
	private static final String ENTITY = "issue";
	private static final String ISSUE_ID = "issue_id";

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlIssueIntake(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Issue add(ArrivingIssue arriving, Progress progress) throws TftsrException {
		requireTexts(arriving);
		return transactions.write(WHAT, transaction -> {
			UUID id = addIssue(transaction, arriving);
			addPseudonyms(transaction, id, arriving);
			addLogs(transaction, id, arriving, progress);
			if (!arriving.whys().isEmpty()) {
				progress.check();
				WhyTreeTable.write(transaction, id, WhyTree.EMPTY, arriving.whys());
			}
			addTimeline(transaction, id, arriving, progress);
			addDocuments(transaction, id, arriving, progress);
			for (WholeConversation conversation : arriving.conversations()) {
				addConversation(transaction, id, conversation, progress);
			}
			transaction.audit("import_issue", ENTITY, id, Map.of("status", arriving.status().id(), "logs",
					arriving.logs().size(), "documents", arriving.documents().size(), "whys", arriving.whys().size(), "events",
					arriving.timeline().size(), "conversations", arriving.conversations().size()));
			transaction.announce(Topics.ISSUE_CREATED, Topics.ISSUE_ID, id.toString());
			return IssueTable.find(transaction, id).orElseThrow();
		});
	}

	private static void requireTexts(ArrivingIssue arriving) throws TftsrException {
		Inputs.requireText(WHAT, () -> Messages.Field_title, arriving.issue().title());
		for (Why why : arriving.whys().whys()) {
			Inputs.requireText(WHAT, () -> Messages.Field_question, why.question());
		}
		for (ArrivingIssue.Event event : arriving.timeline()) {
			Inputs.requireText(WHAT, () -> Messages.Field_type, event.type());
			Inputs.requireText(WHAT, () -> Messages.Field_description, event.description());
		}
		for (ArrivingIssue.Text document : arriving.documents()) {
			Inputs.requireText(WHAT, () -> Messages.Field_title, document.title());
		}
		for (WholeConversation whole : arriving.conversations()) {
			Inputs.requireText(WHAT, () -> Messages.Field_title, whole.conversation().title());
		}
	}

	private static UUID addIssue(Transaction transaction, ArrivingIssue arriving) throws SQLException {
		UUID id = IssueTable.insert(transaction, arriving.issue());
		Instant createdAt = earlier(arriving.createdAt(), transaction.now());
		Instant resolvedAt = resolvedAt(arriving, createdAt, transaction.now());
		transaction.update("UPDATE issues SET status = ?, created_at = ?, resolved_at = ?, assigned_to = ? WHERE id = ?",
				arriving.status().id(), Timestamps.toSeconds(createdAt),
				resolvedAt == null ? null : Timestamps.toSeconds(resolvedAt), arriving.assignee(), id);
		transaction.audit("create_issue", ENTITY, id, Map.of("severity", arriving.issue().severity().id()));
		return id;
	}

	/** As the table keeps it: none where work goes on, and one where the issue is resolved. */
	private static Instant resolvedAt(ArrivingIssue arriving, Instant createdAt, Instant now) {
		if (!arriving.status().isDone()) {
			return null;
		}
		if (arriving.resolvedAt() == null) {
			return arriving.status() == IssueStatus.RESOLVED ? now : null;
		}
		Instant known = earlier(arriving.resolvedAt(), now);
		return known.isBefore(createdAt) ? createdAt : known;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static void addPseudonyms(Transaction transaction, UUID id, ArrivingIssue arriving)
			throws SQLException, TftsrException {
		PseudonymRows rows = new PseudonymRows(transaction, id);
		for (Pseudonym pseudonym : arriving.pseudonyms()) {
			rows.add(pseudonym);
		}
		rows.flush();
	}

	/** The same content twice is one log. */
	private static void addLogs(Transaction transaction, UUID id, ArrivingIssue arriving, Progress progress)
			throws SQLException, TftsrException {
		Set<String> contents = new HashSet<>();
		for (ArrivingIssue.Log log : arriving.logs()) {
			progress.check();
			if (contents.add(log.sha256())) {
				LogFile file = new LogFile(transaction.newId(), id, log.name(), log.path(), log.size(), log.mimeType(),
						log.sha256(), transaction.now(), false);
				LogFileTable.insert(transaction, file);
				transaction.audit("upload_log_file", "log_file", file.id(),
						Map.of(ISSUE_ID, id.toString(), "size", log.size(), "content_hash", log.sha256()));
			}
		}
	}

	private static void addTimeline(Transaction transaction, UUID id, ArrivingIssue arriving, Progress progress)
			throws SQLException, TftsrException {
		for (ArrivingIssue.Event event : arriving.timeline()) {
			progress.check();
			TimelineTable.insert(transaction, new TimelineEvent(transaction.newId(), id, event.type(), event.description(),
					event.occurredAt(), event.originalTime(), transaction.now()));
		}
	}

	private static void addDocuments(Transaction transaction, UUID id, ArrivingIssue arriving, Progress progress)
			throws SQLException, TftsrException {
		Instant now = transaction.now().truncatedTo(ChronoUnit.MILLIS);
		for (ArrivingIssue.Text text : arriving.documents()) {
			progress.check();
			Document document = new Document(transaction.newId(), id, text.type(), text.title(), text.markdown(), now, now);
			DocumentTable.insert(transaction, document);
			DocumentVersionTable.add(transaction, document, DocumentOrigin.IMPORTED);
			transaction.audit("import_document", "document", document.id(), Map.of(ISSUE_ID, id.toString()));
		}
	}

	private static void addConversation(Transaction transaction, UUID issueId, WholeConversation whole, Progress progress)
			throws SQLException, TftsrException {
		Conversation arriving = whole.conversation();
		UUID id = arriving.id();
		ConversationTable.insert(transaction, new Conversation(id, issueId, arriving.title(), arriving.pinned(),
				arriving.providerId(), arriving.model(), null, null, earlier(arriving.createdAt(), transaction.now()),
				earlier(arriving.updatedAt(), transaction.now())));
		for (ChatMessage message : whole.messages()) {
			progress.check();
			MessageTable.insert(transaction, message);
			ClaimTable.replace(transaction, message.id(), whole.claims().getOrDefault(message.id(), List.of()));
		}
		ConversationTable.setTip(transaction, id, arriving.tip());
	}
}
