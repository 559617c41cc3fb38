package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.triage.TriageService;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Conversations go out of the database with their issue, and into it again. */
class ConversationTransferTest {

	@TempDir
	private Path folder;

	private final IssueTransferService transfer = TestServices.get(IssueTransferService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;

	@BeforeEach
	void makeIssue() throws Exception {
		issue = issues.create(NewIssue.titled("Orders fail")).id();
		Path log = Files.writeString(folder.resolve("orders.log"), "2026-03-01 10:00:03 ERROR order of kim@example.org failed\n");
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
	}

	/** A question, an answer and another one, of which the first is shown; the second one claims something. */
	private UUID talk() throws Exception {
		ConversationRepository talks = TestServices.get(ConversationRepository.class);
		UUID log = issues.find(issue).orElseThrow().logFiles().getFirst().id();
		UUID id = talks.create(issue, "Of kim@example.org", ProviderRepository.LOCAL_ID, null).id();
		ChatMessage question = talks.put(new ChatMessage(UUID.randomUUID(), id, null, MessageRole.USER, "Why did kim@example.org call?",
				List.of(new ChatAttachment("orders.log", log, "1: order of [EMAIL-1] failed", 9)), MessageState.COMPLETE, "Work", "m",
				TokenUsage.NONE, Instant.parse("2026-03-02T10:00:00.500Z")));
		ChatMessage shown = talks.put(new ChatMessage(UUID.randomUUID(), id, question.id(), MessageRole.ASSISTANT,
				"# Because\n\n![x](https://example.com/kim@example.org)\n\n<script>alert(1)</script>\n", List.of(), MessageState.STOPPED,
				"Work", "m", new TokenUsage(100, 20, 345, true), Instant.parse("2026-03-02T10:00:01Z")));
		ChatMessage other = talks.put(new ChatMessage(UUID.randomUUID(), id, question.id(), MessageRole.ASSISTANT, "Other", List.of(),
				MessageState.COMPLETE, "Work", "m", TokenUsage.NONE, Instant.parse("2026-03-02T10:00:02Z")));
		talks.putClaims(other.id(), List.of(new Claim("It failed", List.of(new Claim.Citation("orders.log", log, 1, "failed", true)),
				Claim.Standing.PROVEN)));
		Conversation now = talks.get(id);
		talks.update(now, new Conversation(id, issue, now.title(), true, now.providerId(), null, "session", shown.id(),
				now.createdAt(), now.updatedAt()));
		return id;
	}

	@Test
	void conversationsGoAlongWithAllTheirBranchesAndProveNothingElsewhere() throws Exception {
		UUID before = talk();
		ConversationRepository talks = TestServices.get(ConversationRepository.class);
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(ExportOption.UNREDACTED), Progress.NONE);
		Conversation after = issues.find(transfer.importIssue(file, Progress.NONE).id()).orElseThrow().conversations().getFirst();
		assertEquals(texts(talks.messages(before)), texts(talks.messages(after.id())));
		assertEquals(texts(talks.branch(before)), texts(talks.branch(after.id())));
		assertTrue(after.pinned());
		assertEquals(talks.get(before).createdAt(), after.createdAt());
		assertEquals(talks.get(before).updatedAt(), after.updatedAt());
		ChatMessage answer = talks.branch(after.id()).getLast();
		assertEquals(MessageState.STOPPED, answer.state());
		assertEquals(new TokenUsage(100, 20, 345, true), answer.usage());
		assertEquals("1: order of [EMAIL-1] failed", talks.branch(after.id()).getFirst().attachments().getFirst().text());
		Claim claim = talks.claims(talks.messages(after.id()).getLast().id()).getFirst();
		assertEquals(Claim.Standing.UNPROVEN, claim.standing());
		assertEquals(new Claim.Citation("orders.log", null, 1, "failed", false), claim.citations().getFirst());
	}

	private static List<String> texts(List<ChatMessage> messages) {
		return messages.stream().map(message -> message.createdAt() + message.content()).toList();
	}

	@Test
	void conversationsAreRedactedOnceMoreAndHarmlessInAnArchive() throws Exception {
		talk();
		Map<String, String> entries = entries(
				transfer.exportArchive(issue, folder.resolve("issue.zip"), Set.of(), Progress.NONE));
		assertFalse(entries.toString().contains("kim@"), entries.toString());
		String text = entries.get("conversations/conversation.md");
		assertTrue(text.startsWith("# Of \\[EMAIL-1\\]") || text.startsWith("# Of [EMAIL-1]"), text);
		assertFalse(text.contains("!["), text);
		assertTrue(text.contains("Answer of Work (m) (stopped)"), text);
		assertTrue(entries.get("issue.json").contains("\"role\": \"assistant\""));
	}

	@Test
	void anExportOfBeforeThereWereConversationsIsImported() throws Exception {
		JsonObject json = JsonParser.parseString(Files.readString(
				transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE))).getAsJsonObject();
		json.remove("conversations");
		Path file = Files.writeString(folder.resolve("older.json"), json.toString());
		assertEquals(List.of(), issues.find(transfer.importIssue(file, Progress.NONE).id()).orElseThrow().conversations());
	}

	@Test
	void aConversationThatIsNoTreeIsRefused() throws Exception {
		talk();
		String json = Files.readString(transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE));
		JsonObject first = message(json, 0);
		JsonObject second = message(json, 1);
		for (String bad : List.of(json.replace(first.get("id").getAsString(), second.get("id").getAsString()),
				json.replace("\"parent\": null", "\"parent\": \"" + second.get("id").getAsString() + '"'),
				json.replace("\"role\": \"user\"", "\"role\": \"tool\""),
				json.replace("\"tip\": \"" + second.get("id").getAsString(), "\"tip\": \"nobody"))) {
			Path file = Files.writeString(folder.resolve("bad.json"), bad);
			TftsrException refused = assertThrows(TftsrException.class, () -> transfer.importIssue(file, Progress.NONE));
			assertEquals(ProblemKind.INVALID_INPUT, refused.kind());
		}
	}

	private static JsonObject message(String json, int place) {
		return JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("conversations").get(0).getAsJsonObject()
				.getAsJsonArray("messages").get(place).getAsJsonObject();
	}

	private static Map<String, String> entries(Path file) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}
}
