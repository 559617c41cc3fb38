package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tftsr.ai.Draft;
import org.tftsr.ai.Question;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.progress.Progress;

/** Whatever is typed, attached, logged, answered or kept of an issue: no value of it leaves. */
class NothingLeavesTest extends ChatCase {

	private static final int ROUNDS = 12;

	/** Values as logs have them, with a core that must not be found in what is sent. */
	private record Canary(String text, String value) {
	}

	private static Canary canary(Random random) {
		String id = Integer.toString(random.nextInt(0x1000000) | 0x1000000, 36);
		return switch (random.nextInt(7)) {
		case 0 -> new Canary("user " + id + "@corp-mail.example", id + "@corp-mail.example");
		case 1 -> new Canary("password=Zq" + id + "!x7Kp", "Zq" + id + "!x7Kp");
		case 2 -> new Canary("from 203.0.113." + (random.nextInt(200) + 20), "203.0.113.");
		case 3 -> new Canary("Authorization: Bearer tok" + id + "ABCDEFGHIJKLMNOP1234567890", "tok" + id);
		case 4 -> new Canary("card 4111 1111 1111 1111 of order " + id, "4111 1111 1111 1111");
		case 5 -> new Canary("postgres://app:s3cr" + id + "@db.internal:5432/shop", "s3cr" + id);
		default -> new Canary("AKIAIOSFODNN7EXAMPLE used by " + id + "@corp-mail.example", id + "@corp-mail.example");
		};
	}

	private final List<String> values = new ArrayList<>();

	private String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(4) + 1; i > 0; i--) {
			Canary canary = canary(random);
			values.add(canary.value());
			text.append(random.nextBoolean() ? "2026-03-01 10:00:00 ERROR " : "note \u200B").append(canary.text())
					.append(random.nextBoolean() ? "\n" : " failed\n");
		}
		return text.toString();
	}

	@Test
	void noValueLeavesByAnyDoor() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Random random = new Random(round);
			values.clear();
			Issue issue = issues.create(new NewIssue("Trouble of " + text(random).replace('\n', ' '), text(random), Severity.HIGH,
					Domain.values()[random.nextInt(Domain.values().length)], "manual", List.of()));
			LogFile log = log(issue, text(random).repeat(3) + text(random));
			issues.addWhy(issue.id(), null, "Why " + text(random) + "?", text(random), "", WhyState.ACCEPTED);
			server.says("I saw " + text(random));
			ChatMessage answer = ask(first(issue, provider(16_000), text(random), new Attachment.Log(log.id()),
					new Attachment.Lines(log.id(), 1, 2), new Attachment.Text(text(random), text(random))));
			chat.rename(answer.conversationId(), text(random));
			Draft draft = chat.prepare(new Question(answer.conversationId(), answer.id(), text(random), List.of()), Progress.NONE);
			ask(draft);
			String sent = server.all() + new String(draft.preview().body(), StandardCharsets.UTF_8);
			assertTrue(sent.length() > 4000);
			for (String value : values) {
				assertFalse(sent.contains(value), "round " + round + ": " + value);
			}
			assertFalse(sent.contains("\u200B"));
		}
	}
}
