package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
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
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** Conversations, their trees of messages, and what becomes of both. */
class ConversationRepositoryTest {

	private static final Instant TIME = Instant.parse("2026-11-30T10:00:00.123Z");

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private ConversationRepository conversations;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		conversations = database.conversations();
		issue = database.issues().create(NewIssue.titled("Talked about")).id();
		data.changes.clear();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private Conversation begin(String title) throws Exception {
		return conversations.create(issue, title, ProviderRepository.LOCAL_ID, null);
	}

	private ChatMessage say(Conversation conversation, ChatMessage parent, MessageRole role, String text) throws Exception {
		return conversations.put(message(conversation, parent, role, text));
	}

	private static ChatMessage message(Conversation conversation, ChatMessage parent, MessageRole role, String text) {
		return new ChatMessage(UUID.randomUUID(), conversation.id(), parent == null ? null : parent.id(), role, text, List.of(),
				MessageState.COMPLETE, "Work", "gpt", TokenUsage.NONE, TIME);
	}

	private static ChatMessage grown(ChatMessage message, String text, MessageState state) {
		return new ChatMessage(message.id(), message.conversationId(), message.parentId(), message.role(), text,
				message.attachments(), state, message.provider(), message.model(), new TokenUsage(100, 20, 345, true),
				message.createdAt());
	}

	private static List<String> texts(List<ChatMessage> messages) {
		return messages.stream().map(ChatMessage::content).toList();
	}

	private Change changed(Conversation conversation) {
		return new Change(Topics.CONVERSATION_CHANGED, Map.of(Topics.ISSUE_ID, issue.toString(), Topics.CONVERSATION_ID,
				conversation.id().toString()));
	}

	@Test
	void aMessageReadsAsItWasPut() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		Conversation conversation = begin("Größe \uD83D\uDE00");
		ChatMessage question = new ChatMessage(UUID.randomUUID(), conversation.id(), null, MessageRole.USER, "Why [IP-1]? \uD83D\uDE00",
				List.of(new ChatAttachment("a.log", log, "1: x", 3), new ChatAttachment("typed", null, "", 0)),
				MessageState.COMPLETE, "Work", "gpt", TokenUsage.NONE, TIME);
		assertEquals(question, conversations.put(question));
		ChatMessage answer = grown(message(conversation, question, MessageRole.ASSISTANT, ""), "It is *full*", MessageState.LENGTH);
		assertEquals(answer, conversations.put(answer));
		assertEquals(List.of(question, answer), conversations.branch(conversation.id()));
		assertEquals(List.of(question, answer), conversations.messages(conversation.id()));
		assertEquals(List.of(question, answer), conversations.messagesOfIssue(issue));
		assertEquals(answer, conversations.message(answer.id()));
		assertEquals(answer.id(), conversations.get(conversation.id()).tip());
		assertEquals("Größe \uD83D\uDE00", conversations.get(conversation.id()).title());
	}

	@Test
	void anEditedQuestionAndAnotherAnswerAreSiblingsAndNothingIsLost() throws Exception {
		Conversation conversation = begin("Tree");
		ChatMessage question = say(conversation, null, MessageRole.USER, "q1");
		ChatMessage answer = say(conversation, question, MessageRole.ASSISTANT, "a1");
		say(conversation, question, MessageRole.ASSISTANT, "a2");
		assertEquals(List.of("q1", "a2"), texts(conversations.branch(conversation.id())));
		ChatMessage edited = say(conversation, null, MessageRole.USER, "q2");
		say(conversation, edited, MessageRole.ASSISTANT, "a3");
		assertEquals(List.of("q2", "a3"), texts(conversations.branch(conversation.id())));
		assertEquals(List.of("q1", "a1", "a2", "q2", "a3"), texts(conversations.messages(conversation.id())));
		Conversation now = conversations.get(conversation.id());
		conversations.update(now, withTip(now, answer.id()));
		assertEquals(List.of("q1", "a1"), texts(conversations.branch(conversation.id())));
		now = conversations.get(conversation.id());
		Conversation none = withTip(now, null);
		conversations.update(now, none);
		assertEquals(List.of(), conversations.branch(conversation.id()));
	}

	private static Conversation withTip(Conversation of, UUID tip) {
		return new Conversation(of.id(), of.issueId(), of.title(), of.pinned(), of.providerId(), of.model(), of.sessionId(), tip,
				of.createdAt(), of.updatedAt());
	}

	private static Conversation titled(Conversation of, String title) {
		return new Conversation(of.id(), of.issueId(), title, of.pinned(), of.providerId(), of.model(), of.sessionId(), of.tip(),
				of.createdAt(), of.updatedAt());
	}

	private static Conversation pinned(Conversation of) {
		return new Conversation(of.id(), of.issueId(), of.title(), true, of.providerId(), of.model(), of.sessionId(), of.tip(),
				of.createdAt(), of.updatedAt());
	}

	@Test
	void anAnswerGrowsWhileAPersonLooksAtAnotherBranch() throws Exception {
		Conversation conversation = begin("Grows");
		ChatMessage question = say(conversation, null, MessageRole.USER, "q");
		ChatMessage first = say(conversation, question, MessageRole.ASSISTANT, "first");
		ChatMessage growing = say(conversation, question, MessageRole.ASSISTANT, "I");
		conversations.put(grown(growing, "It is", MessageState.COMPLETE));
		assertEquals(List.of("q", "It is"), texts(conversations.branch(conversation.id())));
		Conversation now = conversations.get(conversation.id());
		conversations.update(now, withTip(now, first.id()));
		conversations.put(grown(growing, "It is full", MessageState.STOPPED));
		assertEquals(List.of("q", "first"), texts(conversations.branch(conversation.id())));
		ChatMessage kept = conversations.messages(conversation.id()).getLast();
		assertEquals("It is full", kept.content());
		assertEquals(MessageState.STOPPED, kept.state());
		assertEquals(new TokenUsage(100, 20, 345, true), kept.usage());
	}

	@Test
	void aMessageHasItsPlaceInOneConversation() throws Exception {
		Conversation mine = begin("Mine");
		Conversation other = begin("Other");
		ChatMessage theirs = say(other, null, MessageRole.USER, "theirs");
		Problems.expect(ProblemKind.INVALID_INPUT, () -> say(mine, theirs, MessageRole.ASSISTANT, "a"));
		Problems.expect(ProblemKind.INVALID_INPUT,
				() -> say(mine, message(mine, null, MessageRole.USER, "of nobody"), MessageRole.ASSISTANT, "a"));
		ChatMessage taken = new ChatMessage(theirs.id(), mine.id(), null, MessageRole.USER, "mine", List.of(),
				MessageState.COMPLETE, null, null, TokenUsage.NONE, TIME);
		Problems.expect(ProblemKind.INVALID_INPUT, () -> conversations.put(taken));
		Problems.expect(ProblemKind.INVALID_INPUT,
				() -> conversations.update(mine, withTip(mine, theirs.id())));
		assertEquals(List.of("theirs"), texts(conversations.messagesOfIssue(issue)));
		Conversation nobody = new Conversation(UUID.randomUUID(), issue, "t", false, ProviderRepository.LOCAL_ID, null, null, null,
				TIME, TIME);
		Problems.expect(ProblemKind.NOT_FOUND, () -> say(nobody, null, MessageRole.USER, "q"));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.get(nobody.id()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.branch(nobody.id()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.delete(nobody.id()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.message(UUID.randomUUID()));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.putClaims(UUID.randomUUID(), List.of()));
		Problems.expect(ProblemKind.NOT_FOUND,
				() -> conversations.create(UUID.randomUUID(), "t", ProviderRepository.LOCAL_ID, null));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> begin(" "));
	}

	@Test
	void twoWhoChangeDifferentThingsDoNotDisturbEachOther() throws Exception {
		Conversation shown = begin("Old");
		say(shown, null, MessageRole.USER, "q");
		Conversation renamed = conversations.update(shown, titled(shown, "New"));
		assertEquals("New", renamed.title());
		assertFalse(conversations.branch(shown.id()).isEmpty(), "the message that came meanwhile is still shown");
		Conversation both = conversations.update(shown, pinned(shown));
		assertTrue(both.pinned());
		assertEquals("New", both.title());
		Problems.expect(ProblemKind.CONFLICT, () -> conversations.update(shown, titled(shown, "Mine")));
		assertEquals("New", conversations.update(shown, titled(shown, "New")).title(), "the same is no loss");
		assertEquals("Mine", conversations.update(both, titled(both, "Mine")).title());
		Conversation now = conversations.get(shown.id());
		Problems.expect(ProblemKind.INVALID_INPUT, () -> conversations.update(now, titled(now, " ")));
	}

	@Test
	void pinnedOnesComeFirstThenTheOneThatChangedLast() throws Exception {
		Conversation first = begin("first");
		Conversation second = begin("second");
		Conversation third = begin("third");
		assertEquals(List.of("third", "second", "first"), titles());
		say(second, null, MessageRole.USER, "q");
		assertEquals("second", titles().getFirst());
		conversations.update(first, pinned(first));
		assertEquals("first", titles().getFirst());
		assertEquals(conversations.list(issue), database.issues().find(issue).orElseThrow().conversations());
		assertFalse(conversations.get(third.id()).updatedAt().isBefore(third.createdAt()));
		assertEquals(List.of(), conversations.list(UUID.randomUUID()));
	}

	private List<String> titles() throws Exception {
		return conversations.list(issue).stream().map(Conversation::title).toList();
	}

	@Test
	void aConversationOutlivesItsProviderAndIsOfItAgainWhenItComesBack() throws Exception {
		Provider provider = database.providers().save(new Provider(UUID.randomUUID(), "Work", ProviderKind.OPENAI,
				"https://api.example.com", "m", ProviderOptions.USUAL, List.of(), false));
		Conversation conversation = conversations.create(issue, "t", provider.id(), "gpt");
		assertEquals(provider.id(), conversation.providerId());
		assertEquals("gpt", conversation.model());
		say(conversation, null, MessageRole.USER, "q");
		database.providers().remove(provider.id());
		Conversation left = conversations.get(conversation.id());
		assertEquals(ProviderRepository.LOCAL_ID, left.providerId());
		assertEquals(null, left.model());
		assertEquals("Work", conversations.branch(conversation.id()).getFirst().provider());
		conversations.update(left, titled(left, "renamed"));
		database.providers().save(provider);
		assertEquals(provider.id(), conversations.get(conversation.id()).providerId());
		assertEquals("gpt", conversations.get(conversation.id()).model());
	}

	@Test
	void searchFindsAllWordsWhateverTheirCaseInTitleAndMessages() throws Exception {
		Conversation disk = begin("The disk of größe 10%");
		ChatMessage question = say(disk, null, MessageRole.USER, "Why is WEB-01 down?");
		say(disk, question, MessageRole.ASSISTANT, "fsync_failed: \"no space\" left");
		say(disk, question, MessageRole.ASSISTANT, "of a branch that is not shown any more");
		begin("Another");
		for (String words : List.of("disk", "GRÖßE", "web-01 SPACE", "\"no  space\"", "10%", "branch disk",
				"fsync_f", "ef", " ")) {
			assertTrue(found(words).contains("The disk of größe 10%"), words);
		}
		for (String words : List.of("disk absent", "1%0", "web_01", "'", "*", "' OR 1=1 --", "\0", "disk NOT absent", "%",
				"(", "\\")) {
			List<String> found = found(words);
			assertTrue(found.isEmpty() || words.equals("%"), words + found);
		}
		assertEquals(List.of("Another"), found("another"));
	}

	private List<String> found(String words) throws Exception {
		return conversations.search(issue, words).stream().map(Conversation::title).toList();
	}

	@Test
	void claimsAreReplacedAsAWhole() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		ChatMessage answer = say(begin("t"), null, MessageRole.ASSISTANT, "a");
		List<Claim> claims = List.of(
				new Claim("full", List.of(new Claim.Citation("a.log", log, 7, "no space", true),
						new Claim.Citation("b.log", null, 9, null, false)), Claim.Standing.UNPROVEN),
				new Claim("nothing cited", List.of(), Claim.Standing.UNPROVEN),
				new Claim("full", List.of(new Claim.Citation("a.log", log, 7, null, true)), Claim.Standing.PROVEN));
		conversations.putClaims(answer.id(), claims);
		assertEquals(claims, conversations.claims(answer.id()));
		conversations.putClaims(answer.id(), claims.reversed());
		assertEquals(claims.reversed(), conversations.claims(answer.id()));
		conversations.put(grown(answer, "more", MessageState.COMPLETE));
		assertEquals(3, conversations.claims(answer.id()).size(), "an answer that is put again keeps them");
		conversations.putClaims(answer.id(), List.of());
		assertEquals(List.of(), conversations.claims(answer.id()));
		assertEquals(List.of(), conversations.claims(UUID.randomUUID()));
	}

	@Test
	void changesAreAnnouncedAndThoseThatTheIssueShowsAreItsChangesToo() throws Exception {
		Change ofIssue = new Change(Topics.ISSUE_CHANGED, Map.of(Topics.ISSUE_ID, issue.toString()));
		Conversation conversation = begin("t");
		assertEquals(List.of(ofIssue, changed(conversation)), data.changes);
		data.changes.clear();
		ChatMessage message = say(conversation, null, MessageRole.USER, "q");
		assertEquals(List.of(ofIssue, changed(conversation)), data.changes);
		data.changes.clear();
		conversations.put(grown(message, "q and more", MessageState.COMPLETE));
		Conversation now = conversations.get(conversation.id());
		conversations.update(now, withTip(now, null));
		assertEquals(List.of(changed(conversation), changed(conversation)), data.changes);
		data.changes.clear();
		conversations.update(conversation, titled(conversation, "t"));
		assertEquals(List.of(), data.changes, "nothing has changed");
		conversations.delete(conversation.id());
		assertEquals(List.of(ofIssue, changed(conversation)), data.changes);
	}

	@Test
	void aDeletedConversationIsGoneWithAllThatWasSaid() throws Exception {
		Conversation conversation = begin("t");
		ChatMessage message = say(conversation, null, MessageRole.USER, "q");
		say(begin("stays"), null, MessageRole.USER, "stays");
		conversations.putClaims(message.id(), List.of(new Claim("c", List.of(), Claim.Standing.UNPROVEN)));
		conversations.delete(conversation.id());
		assertEquals(List.of("stays"), texts(conversations.messagesOfIssue(issue)));
		assertEquals(List.of(), conversations.claims(message.id()));
		assertEquals("{\"messages\":1}", database.audit().list(AuditQuery.newest(1)).getFirst().details());
		assertTrue(database.check(Progress.NONE).isHealthy());
	}

	@Test
	void theyGoWithTheIssueAndComeBackWithIt() throws Exception {
		UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "00").id();
		Conversation conversation = begin("t");
		ChatMessage question = conversations.put(new ChatMessage(UUID.randomUUID(), conversation.id(), null, MessageRole.USER,
				"q", List.of(new ChatAttachment("a.log", log, "1: x", 3)), MessageState.COMPLETE, null, null, TokenUsage.NONE, TIME));
		ChatMessage answer = say(conversation, question, MessageRole.ASSISTANT, "a");
		say(conversation, question, MessageRole.ASSISTANT, "b");
		conversations.putClaims(answer.id(), List.of(
				new Claim("c", List.of(new Claim.Citation("a.log", log, 1, "x", true)), Claim.Standing.PROVEN)));
		List<ChatMessage> messages = conversations.messages(conversation.id());
		List<Claim> claims = conversations.claims(answer.id());
		Conversation before = conversations.get(conversation.id());
		database.trash().put(issue);
		assertEquals(List.of(), conversations.list(issue));
		Problems.expect(ProblemKind.NOT_FOUND, () -> conversations.get(conversation.id()));
		UUID other = database.issues().create(NewIssue.titled("In between")).id();
		Conversation later = conversations.create(other, "later", ProviderRepository.LOCAL_ID, null);
		say(later, null, MessageRole.USER, "meanwhile");
		database.trash().restore(issue);
		assertEquals(before, conversations.get(conversation.id()));
		assertEquals(messages, conversations.messages(conversation.id()));
		assertEquals(List.of("q", "b"), texts(conversations.branch(conversation.id())));
		assertEquals(claims, conversations.claims(answer.id()));
		assertTrue(database.check(Progress.NONE).isHealthy());
		database.issues().delete(issue);
		assertEquals(Optional.empty(), database.issues().find(issue));
		assertTrue(database.check(Progress.NONE).isHealthy());
	}

	@Test
	void aMessageLeavesNoRowInTheAuditLogAndReadingMakesNoChange() throws Exception {
		int before = database.audit().list(AuditQuery.newest(100)).size();
		Conversation conversation = begin("t");
		List<ChatMessage> put = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			put.add(say(conversation, put.isEmpty() ? null : put.getLast(), MessageRole.USER, "q" + i));
		}
		assertEquals(before, database.audit().list(AuditQuery.newest(100)).size(), "what leaves the machine is noted, by the gate");
		assertEquals(put, conversations.branch(conversation.id()));
		assertEquals(TIME.truncatedTo(ChronoUnit.MILLIS), put.getFirst().createdAt());
	}
}
