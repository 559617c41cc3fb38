package org.tftsr.storage.tests.kills;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.transfer.ArrivingIssue;
import org.tftsr.core.why.WhyTree;
import org.tftsr.storage.Database;

/** One issue of elsewhere after the other is taken in, each with all that hangs on it. */
final class IntakeWork implements Work {

	private static final int ISSUES = 5;
	private static final int PARTS = 40;

	@Override
	public String name() {
		return "intake";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			for (int i = 0; i < ISSUES; i++) {
				acknowledge.accept(database.intake().add(arriving(i), Progress.NONE).id().toString());
			}
		}
	}

	private static ArrivingIssue arriving(int number) {
		return new ArrivingIssue(NewIssue.titled("Issue " + number), Instant.EPOCH, IssueStatus.RESOLVED, Instant.EPOCH, null,
				each(i -> new ArrivingIssue.Log("app.log", "app.log", i, "", "hash" + i)), WhyTree.EMPTY,
				each(i -> new ArrivingIssue.Event("note", "Something " + i, Instant.EPOCH, null)),
				each(i -> new ArrivingIssue.Text(DocumentType.RCA, "RCA " + i, "# RCA\n".repeat(100))),
				each(i -> conversation()), List.of(new Pseudonym("IP", 7, "[IP-7]")));
	}

	private static WholeConversation conversation() {
		UUID id = UUID.randomUUID();
		ChatMessage question = new ChatMessage(UUID.randomUUID(), id, null, MessageRole.USER, "Why?", List.of(),
				MessageState.COMPLETE, null, null, TokenUsage.NONE, Instant.EPOCH);
		return new WholeConversation(new Conversation(id, null, "Asked", false, ProviderRepository.LOCAL_ID, null, null,
				question.id(), Instant.EPOCH, Instant.EPOCH), List.of(question), Map.of());
	}

	private static <T> List<T> each(IntFunction<T> part) {
		return IntStream.range(0, PARTS).mapToObj(part).toList();
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		Set<String> noted = database.audit().list(new AuditQuery("import_issue", null, null, null, null, 100, 0)).stream()
				.map(AuditEntry::entityId).collect(Collectors.toCollection(HashSet::new));
		Set<String> there = new HashSet<>();
		for (IssueSummary row : database.issues().list(IssueQuery.all(100)).rows()) {
			UUID id = row.issue().id();
			there.add(id.toString());
			IssueDetail detail = database.issues().find(id).orElseThrow(() -> new Loss("listed, but lost: " + id));
			Loss.unlessEqual(List.of(PARTS, PARTS), List.of(detail.conversations().size(),
					database.conversations().messagesOfIssue(id).size()), "what was said about the issue " + id);
			Loss.unlessEqual(List.of(PARTS, PARTS, PARTS, 1), List.of(detail.logFiles().size(), detail.timeline().size(),
					detail.documents().size(), database.pseudonyms().list(id).size()), "parts of the issue " + id);
			Loss.unless(Instant.EPOCH.equals(detail.issue().resolvedAt()), "when it was resolved: " + detail.issue());
		}
		Loss.unlessEqual(noted, there, "issues and their notes in the audit log differ");
		Loss.unless(there.containsAll(acknowledged), "committed, but lost: " + acknowledged);
	}
}
