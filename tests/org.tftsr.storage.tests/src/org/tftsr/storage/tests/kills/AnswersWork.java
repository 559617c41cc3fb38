package org.tftsr.storage.tests.kills;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Database;

/** Conversations with models: questions, answers that grow while they come, what they claim, what they cost, keys. */
final class AnswersWork implements Work {

	private static final int ROUNDS = 3;
	private static final int PIECES = 25;
	private static final String PIECE = "words of an answer with [IP-1] and more; ";
	private static final String GROWN = "grown";

	@Override
	public String name() {
		return "answers";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			UUID issue = database.issues().create(NewIssue.titled("Asked about")).id();
			for (int i = 0; i < ROUNDS; i++) {
				UUID provider = provider(i, database, acknowledge);
				UUID conversation = database.conversations().create(issue, "Conversation " + i, provider, "m").id();
				UUID reservation = database.spending().reserve(issue, 1_000);
				acknowledge.accept("reserved " + issue + ' ' + (i + 1));
				database.spending().sending(reservation);
				UUID question = UUID.randomUUID();
				database.conversations().put(message(question, conversation, null, MessageRole.USER, "Why?", MessageState.COMPLETE));
				acknowledge.accept("asked " + conversation + ' ' + question);
				UUID answer = grow(conversation, question, database, acknowledge);
				database.conversations().putClaims(answer, List.of(claim("one"), claim("two")));
				acknowledge.accept("claimed " + answer);
				database.spending().settle(reservation, 1_000);
			}
		}
	}

	private static UUID provider(int number, Database database, Consumer<String> acknowledge) throws Exception {
		UUID id = UUID.randomUUID();
		database.providers().save(new Provider(id, "Provider " + number + ' ' + id, ProviderKind.OPENAI, "https://api.example.com", "m",
				ProviderOptions.USUAL, List.of(), false));
		try (Passphrase key = Passphrase.of(("key of " + id).toCharArray())) {
			database.providers().setKey(id, key);
		}
		acknowledge.accept("key " + id);
		return id;
	}

	private static UUID grow(UUID conversation, UUID question, Database database, Consumer<String> acknowledge) throws Exception {
		UUID answer = UUID.randomUUID();
		for (int piece = 1; piece <= PIECES; piece++) {
			database.conversations().put(message(answer, conversation, question, MessageRole.ASSISTANT, PIECE.repeat(piece),
					piece == PIECES ? MessageState.COMPLETE : MessageState.BROKEN));
			acknowledge.accept(GROWN + ' ' + conversation + ' ' + answer + ' ' + piece);
		}
		return answer;
	}

	private static ChatMessage message(UUID id, UUID conversation, UUID parent, MessageRole role, String text, MessageState state) {
		List<ChatAttachment> attachments = role == MessageRole.USER ? List.of(new ChatAttachment("a.log", null, PIECE, 9)) : List.of();
		return new ChatMessage(id, conversation, parent, role, text, attachments, state, "p", "m", TokenUsage.NONE, Instant.EPOCH);
	}

	private static Claim claim(String text) {
		return new Claim(text, List.of(new Claim.Citation("a.log", null, 1, null, false)), Claim.Standing.UNPROVEN);
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		Map<String, Integer> pieces = new HashMap<>();
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			switch (words[0]) {
			case "key" -> checkKey(UUID.fromString(words[1]), database);
			case "reserved" -> checkSpending(UUID.fromString(words[1]), Integer.parseInt(words[2]), database);
			case "asked" -> Loss.unlessEqual(PIECE, database.conversations().messages(UUID.fromString(words[1])).getFirst()
					.attachments().getFirst().text(), "what was asked with " + words[2]);
			case "claimed" -> Loss.unlessEqual(List.of(claim("one"), claim("two")),
					database.conversations().claims(UUID.fromString(words[1])), "what was claimed");
			default -> pieces.put(words[1] + ' ' + words[2], Integer.valueOf(words[3]));
			}
		}
		for (Map.Entry<String, Integer> answer : pieces.entrySet()) {
			String[] ids = answer.getKey().split(" ");
			checkAnswer(UUID.fromString(ids[0]), UUID.fromString(ids[1]), answer.getValue(), database);
		}
	}

	private static void checkKey(UUID provider, Database database) throws Exception {
		Optional<Passphrase> kept = database.providers().key(provider);
		Loss.unless(kept.isPresent(), "the key of " + provider + " is lost");
		try (Passphrase key = kept.get()) {
			Loss.unlessEqual("key of " + provider, key.text().toString(), "the key");
		}
	}

	/** Settled with what was set aside, so that the sum is the same. */
	private static void checkSpending(UUID issue, int reserved, Database database) throws Exception {
		Loss.unless(database.spending().spentMicros(issue, Instant.EPOCH) >= reserved * 1_000L, "what was set aside is lost");
	}

	/** It has all that was said to be kept, or one piece more, and is the last one that is shown. */
	private static void checkAnswer(UUID conversation, UUID answer, int pieces, Database database) throws Exception {
		ChatMessage kept = database.conversations().branch(conversation).getLast();
		Loss.unlessEqual(answer, kept.id(), "which answer is shown");
		boolean whole = kept.content().equals(PIECE.repeat(pieces)) || kept.content().equals(PIECE.repeat(pieces + 1));
		Loss.unless(whole, "of an answer of " + pieces + " pieces there are " + kept.content().length() / PIECE.length());
		Loss.unlessEqual(kept.content().length() == PIECE.length() * PIECES, kept.state() == MessageState.COMPLETE,
				"whether the answer is whole");
	}
}
