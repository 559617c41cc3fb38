package org.tftsr.storage.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.Database;

/** Runs in a process of its own, to be killed: fills every field that a person or a log can fill with a canary. */
final class CanaryProgram {

	/** The fields; each has the canary {@link Canaries#of}. */
	static final List<String> FIELDS = List.of("title", "description", "tag", "assigned", "question", "answer", "evidence",
			"event", "event-time", "file", "path", "value", "pseudonym", "piece", "document-title", "document", "setting",
			"excepted", "provider", "provider-key", "conversation", "message", "attachment", "claim", "quote", "draft");

	private CanaryProgram() {
	}

	/**
	 * Prints {@code planted} and waits to be killed.
	 *
	 * @param arguments the folder, the file with the passphrase
	 */
	public static void main(String[] arguments) throws Exception {
		Database database = TestData.withVariables(Path.of(arguments[0]), Map.of("TFTSR_PASSPHRASE_FILE", arguments[1])).open();
		plant(database);
		System.out.println("planted");
		System.in.read();
	}

	private static void plant(Database database) throws Exception {
		UUID issue = database.issues().create(new NewIssue(Canaries.of("title"), Canaries.of("description"), Severity.LOW, null,
				"manual", List.of(Canaries.of("tag")))).id();
		database.issues().update(issue, new IssueChange(null, null, null, null, null, Canaries.of("assigned"), null));
		database.issues().addWhy(issue, null, Canaries.of("question"), Canaries.of("answer"), Canaries.of("evidence"),
				WhyState.ACCEPTED);
		database.issues().addTimelineEvent(issue, "note", Canaries.of("event"), Instant.EPOCH, Canaries.of("event-time"));
		UUID log = database.logs().add(issue, Canaries.of("file"), '/' + Canaries.of("path"), 100, "text/plain", "00").id();
		database.logs().replaceSpans(log, SpanSource.of(List.of(value())));
		database.pseudonyms().add(issue, List.of(new Pseudonym("IPV4", 1, Canaries.of("pseudonym"))));
		UUID copy = database.restorations().begin(log);
		database.restorations().append(copy, 0, Canaries.of("piece").repeat(100).getBytes(StandardCharsets.UTF_8));
		database.restorations().complete(copy, "c", "o", "UTF-8");
		database.documents().create(issue, DocumentType.RCA, Canaries.of("document-title"), Canaries.of("document"));
		database.settings().put(Map.of("a.setting", Canaries.of("setting")));
		database.detectionSettings().put(new DetectionSettings(Set.of(), List.of(),
				List.of(new AllowedValue(Canaries.of("excepted"), null)), false));
		plantConversation(database, issue, log);
		database.drafts().keep(new Draft.Question(issue, Canaries.of("draft")));
		// what is searched for stands in tables of the connection's memory
		database.issues().search(Canaries.of("title"), 10);
	}

	private static void plantConversation(Database database, UUID issue, UUID log) throws Exception {
		UUID provider = UUID.randomUUID();
		database.providers().save(new Provider(provider, Canaries.of("provider"), ProviderKind.OPENAI, "https://api.example.com",
				"m", ProviderOptions.USUAL, List.of(), false));
		try (Passphrase key = Passphrase.of(Canaries.of("provider-key").toCharArray())) {
			database.providers().setKey(provider, key);
		}
		Conversation conversation = database.conversations().create(issue, Canaries.of("conversation"), provider, "m");
		UUID message = UUID.randomUUID();
		database.conversations().put(new ChatMessage(message, conversation.id(), null, MessageRole.USER, Canaries.of("message"),
				List.of(new ChatAttachment("a.log", log, Canaries.of("attachment"), 1)), MessageState.COMPLETE, "p", "m",
				TokenUsage.NONE, Instant.now()));
		database.conversations().putClaims(message, List.of(new Claim(Canaries.of("claim"),
				List.of(new Claim.Citation("a.log", log, 1, Canaries.of("quote"), true)), Claim.Standing.PROVEN)));
	}

	private static DetectedValue value() {
		String value = Canaries.of("value");
		PiiType email = new PiiType("EMAIL", PiiKind.PERSONAL);
		return new DetectedValue(new PiiSpan(email, 5, 5 + value.length(), 1, 6, "test", "none"), value, "[EMAIL-1]");
	}
}
