package org.tftsr.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;

/** Measures a conversation of 500 messages of 2 KB: {@code BenchConversations FOLDER RUNS}. */
final class BenchConversations {

	private static final byte[] KEY = new byte[DatabaseKey.RAW_LENGTH];
	private static final int MESSAGES = 500;
	/** 2 KB. */
	private static final String TEXT = "What was said of [IP-1], line 21. ".repeat(61);
	private static final int PUTS = 200;
	private static final double MILLISECONDS = 1e6;

	private BenchConversations() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory(Path.of(args[0]), "conversations");
		int runs = Integer.parseInt(args[1]);
		try (Database database = Database.open(new DatabaseLocation(folder),
				(where, exists) -> DatabaseKey.raw(KEY, "the key of the benchmark"))) {
			ConversationRepository conversations = database.conversations();
			UUID issue = database.issues().create(NewIssue.titled("Measured")).id();
			UUID conversation = conversations.create(issue, "Measured", ProviderRepository.LOCAL_ID, null).id();
			UUID last = null;
			for (int i = 0; i < MESSAGES; i++) {
				MessageRole role = i % 2 == 0 ? MessageRole.USER : MessageRole.ASSISTANT;
				last = conversations.put(message(UUID.randomUUID(), conversation, last, role, TEXT)).id();
			}
			print("branch of " + MESSAGES + " messages of 2 KB", Measurement.of(runs, () -> read(conversations, conversation)), 1);
			print("search of it for two words", Measurement.of(runs, () -> search(conversations, issue)), 1);
			UUID parent = last;
			print("put of an answer that grows to 8 KB", Measurement.of(runs, () -> grow(conversations, conversation, parent)),
					PUTS);
		}
	}

	private static ChatMessage message(UUID id, UUID conversation, UUID parent, MessageRole role, String text) {
		return new ChatMessage(id, conversation, parent, role, text, List.of(), MessageState.COMPLETE, "Work", "gpt",
				TokenUsage.NONE, Instant.EPOCH);
	}

	private static long read(ConversationRepository conversations, UUID conversation) throws Exception {
		List<ChatMessage> branch = conversations.branch(conversation);
		if (branch.size() < MESSAGES) {
			throw new IllegalStateException(branch.size() + " messages");
		}
		return branch.size();
	}

	private static long search(ConversationRepository conversations, UUID issue) throws Exception {
		return conversations.search(issue, "nowhere measured").size();
	}

	private static long grow(ConversationRepository conversations, UUID conversation, UUID parent) throws Exception {
		UUID answer = UUID.randomUUID();
		for (int i = 1; i <= PUTS; i++) {
			conversations.put(message(answer, conversation, parent, MessageRole.ASSISTANT, TEXT.repeat(4).substring(0, i * 40)));
		}
		return PUTS;
	}

	private static void print(String name, Measurement measured, int each) {
		Report.row(name, milliseconds(measured.best() / each), milliseconds(measured.median() / each),
				milliseconds(measured.leastCpu() / each));
	}

	private static String milliseconds(long nanoseconds) {
		return String.format(Locale.ROOT, "%.2f ms", nanoseconds / MILLISECONDS);
	}
}
