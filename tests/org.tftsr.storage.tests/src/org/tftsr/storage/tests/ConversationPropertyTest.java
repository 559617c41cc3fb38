package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Whatever is said, in whatever order, grown, branched, deleted, backed up and restored: it reads as it was said. */
class ConversationPropertyTest {

	private static final Instant TIME = Instant.parse("2026-11-30T10:00:00Z");
	private static final int STEPS = 150;

	@TempDir
	Path folder;

	private final Map<UUID, Map<UUID, ChatMessage>> said = new LinkedHashMap<>();
	private final Map<UUID, UUID> tips = new LinkedHashMap<>();
	private Random random;
	private UUID issue;
	private ConversationRepository conversations;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void itReadsAsItWasSaid(long seed) throws Exception {
		random = new Random(seed);
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			conversations = database.conversations();
			issue = database.issues().create(NewIssue.titled("t")).id();
			begin();
			for (int i = 0; i < STEPS; i++) {
				step(database);
			}
			assertReadsAsSaid(database);
			database.backup(folder.resolve("backup.db"));
		}
		data.restore(folder.resolve("backup.db"));
		try (Database database = data.open()) {
			conversations = database.conversations();
			assertReadsAsSaid(database);
			for (int i = 0; i < STEPS / 10; i++) {
				step(database);
			}
			assertReadsAsSaid(database);
		}
	}

	private void step(Database database) throws Exception {
		int chance = random.nextInt(100);
		if (chance < 5 || said.isEmpty()) {
			begin();
		} else if (chance < 8) {
			UUID gone = any(said.keySet());
			conversations.delete(gone);
			said.remove(gone);
			tips.remove(gone);
		} else if (chance < 10) {
			database.trash().put(issue);
			database.trash().restore(issue);
		} else {
			speak(any(said.keySet()), chance);
		}
	}

	private void speak(UUID conversation, int chance) throws Exception {
		Map<UUID, ChatMessage> messages = said.get(conversation);
		if (chance < 40 && !messages.isEmpty()) {
			ChatMessage before = messages.get(any(messages.keySet()));
			put(new ChatMessage(before.id(), conversation, before.parentId(), before.role(), before.content() + text(), attachments(),
					MessageState.values()[random.nextInt(4)], text(), null, new TokenUsage(random.nextInt(9), 1, 2, false),
					before.createdAt()));
		} else if (chance < 50 && !messages.isEmpty()) {
			UUID tip = any(messages.keySet());
			Conversation now = conversations.get(conversation);
			conversations.update(now, new Conversation(now.id(), issue, now.title(), random.nextBoolean(), now.providerId(), null,
					"s" + chance, tip, now.createdAt(), now.updatedAt()));
			tips.put(conversation, tip);
		} else {
			UUID parent = messages.isEmpty() || random.nextInt(5) == 0 ? null : any(messages.keySet());
			UUID id = UUID.randomUUID();
			put(new ChatMessage(id, conversation, parent, MessageRole.values()[random.nextInt(3)], text(), attachments(),
					MessageState.COMPLETE, null, text(), TokenUsage.NONE, TIME.plusMillis(random.nextInt(5_000))));
			tips.put(conversation, id);
		}
	}

	private void begin() throws Exception {
		UUID id = conversations.create(issue, "t" + text(), ProviderRepository.LOCAL_ID, null).id();
		said.put(id, new LinkedHashMap<>());
		tips.put(id, null);
	}

	private void put(ChatMessage message) throws Exception {
		assertEquals(message, conversations.put(message));
		said.get(message.conversationId()).put(message.id(), message);
	}

	private List<ChatAttachment> attachments() {
		List<ChatAttachment> attachments = new ArrayList<>();
		for (int i = random.nextInt(4) - 1; i > 0; i--) {
			attachments.add(new ChatAttachment(text(), null, text(), i));
		}
		return attachments;
	}

	/** Not empty: an empty name of a model reads as none. NUL, quotes, marks of SQL and characters of every plane. */
	private String text() {
		StringBuilder text = new StringBuilder("x");
		for (int i = random.nextInt(20); i > 0; i--) {
			int kind = random.nextInt(4);
			text.appendCodePoint(kind == 0 ? "'\"%_\\\0\n;-".codePointAt(random.nextInt(9))
					: kind == 1 ? 0x1F600 + random.nextInt(50) : 0x20 + random.nextInt(kind == 2 ? 0x5F : 0x2000));
		}
		return text.toString();
	}

	private UUID any(Set<UUID> ids) {
		return List.copyOf(ids).get(random.nextInt(ids.size()));
	}

	private void assertReadsAsSaid(Database database) throws Exception {
		for (Map.Entry<UUID, Map<UUID, ChatMessage>> entry : said.entrySet()) {
			assertEquals(List.copyOf(entry.getValue().values()), conversations.messages(entry.getKey()));
			assertEquals(branch(entry.getValue(), tips.get(entry.getKey())), conversations.branch(entry.getKey()));
		}
		assertEquals(said.values().stream().mapToInt(Map::size).sum(), conversations.messagesOfIssue(issue).size());
		assertEquals(said.keySet().size(), conversations.list(issue).size());
		assertTrue(database.check(Progress.NONE).isHealthy());
	}

	private static List<ChatMessage> branch(Map<UUID, ChatMessage> messages, UUID tip) {
		List<ChatMessage> branch = new ArrayList<>();
		for (ChatMessage message = messages.get(tip); message != null; message = messages.get(message.parentId())) {
			branch.addFirst(message);
		}
		return branch;
	}
}
