package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;

/** Puts what was chosen for a publication into its journal, and takes it out again to go on. */
final class Choices {

	/** The page or ticket that is changed, and its version when it was seen. */
	static final String SEEN_ID = "seen_id";
	static final String SEEN_VERSION = "seen_version";
	/** Of a ticket: the hash of title and text, and the other fields, when they were seen. */
	static final String SEEN_TEXT = "seen_text_sha256";
	static final String SEEN_FIELDS = "seen_fields";

	/** Of a page that is made: {@link org.tftsr.integrations.internal.confluence.format.StorageComparison#hash} of its text. */
	static final String SENT_TEXT = "sent_text_sha256";
	/** How far the clock of the server was ahead of the one here, as far as that was known. */
	private static final String SERVER_AHEAD = "server_ahead";

	/** The version that was written, once it was; missing where the service has none. */
	private static final String WRITTEN_VERSION = "written_version";
	private static final String WRITTEN_FIELD = "written.";
	private static final String PARENT = "parent";
	private static final String EXISTING = "existing";
	private static final String LOGS = "attach_logs";
	private static final String PDF = "attach_pdf";
	private static final String REDACTION = "redaction";
	private static final String OPTION = "option.";
	private static final String SERVER = "server";
	private static final String ACCOUNT = "account";
	private static final String SENT_AT = "sent_at";
	/** When it was let go last, or its answer given up: whoever is asked before it leaves may take hours. */
	private static final String GIVEN_UP_AT = "given_up_at";
	/** Of requests before the last one, of which it was not known what had become of them when that one left. */
	private static final String SENT_BEFORE_FROM = "sent_before_from";
	private static final String SENT_BEFORE_UNTIL = "sent_before_until";

	private Choices() {
	}

	static Map<String, String> of(Plan plan, Draft draft) {
		PublicationTarget target = plan.target();
		Map<String, String> choices = new HashMap<>(draft.marks());
		put(choices, PARENT, target.parentId());
		put(choices, EXISTING, target.existingId());
		choices.put(LOGS, Boolean.toString(target.attachLogs()));
		choices.put(PDF, Boolean.toString(target.attachPdf()));
		choices.put(REDACTION, plan.redaction().name());
		choices.put(SERVER, Servers.of(plan.integration()));
		put(choices, ACCOUNT, account(plan.integration()));
		target.options().forEach((name, value) -> choices.put(OPTION + name, value));
		return choices;
	}

	/**
	 * The choices of a journal with the time at which a request leaves.
	 *
	 * @param before the journal as it was before; what it says that is not known to have been refused may still arrive
	 */
	static Map<String, String> withSent(Map<String, String> choices, Instant time, Optional<Duration> serverAhead, Publication before) {
		Map<String, String> all = new HashMap<>(choices);
		serverAhead.ifPresent(ahead -> all.put(SERVER_AHEAD, ahead.toString()));
		all.put(SENT_AT, time.toString());
		if (before.step() == PublicationStep.SENDING) {
			SentWithin earlier = SentWithin.of(before, serverAhead);
			all.put(SENT_BEFORE_FROM, earlier.from().toString());
			all.put(SENT_BEFORE_UNTIL, earlier.until().toString());
		}
		return all;
	}

	/** When a request left last; where an earlier version has not kept it, when the journal was changed last. */
	static Instant sentAt(Publication journal) {
		String kept = journal.choices().get(SENT_AT);
		return kept == null ? journal.updatedAt() : Instant.parse(kept);
	}

	/** The choices of a journal with the time before which a request has left, if it has. */
	static Map<String, String> withLatest(Map<String, String> choices, Instant time, Optional<Duration> serverAhead) {
		Map<String, String> all = new HashMap<>(choices);
		serverAhead.ifPresent(ahead -> all.put(SERVER_AHEAD, ahead.toString()));
		all.put(GIVEN_UP_AT, time.toString());
		return all;
	}

	/** When the last request left at the latest, as far as that is known. */
	static Instant lastSentAt(Publication journal) {
		String kept = journal.choices().get(GIVEN_UP_AT);
		Instant sent = sentAt(journal);
		return kept == null || Instant.parse(kept).isBefore(sent) ? sent : Instant.parse(kept);
	}

	/** When it left at the earliest: an earlier version has not kept it, and it may have left as soon as it was begun. */
	static Instant firstSentAt(Publication journal) {
		return journal.choices().containsKey(SENT_AT) || journal.updatedAt().isBefore(journal.startedAt()) ? sentAt(journal) : journal.startedAt();
	}

	/** When requests before the last one left of which it was not known what had become of them; empty where there was none. */
	static Optional<SentWithin> sentBefore(Publication journal) {
		String from = journal.choices().get(SENT_BEFORE_FROM);
		String until = journal.choices().get(SENT_BEFORE_UNTIL);
		return from == null || until == null ? Optional.empty() : Optional.of(new SentWithin(Instant.parse(from), Instant.parse(until)));
	}

	/** How far the clock of the server was ahead when a request left last; empty where that was not known. */
	static Optional<Duration> serverAhead(Publication journal) {
		return Optional.ofNullable(journal.choices().get(SERVER_AHEAD)).map(Duration::parse);
	}

	/** The choices of a journal with what was written. */
	static Map<String, String> withWritten(Map<String, String> choices, String version, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(choices);
		put(all, WRITTEN_VERSION, version);
		fields.forEach((name, value) -> all.put(WRITTEN_FIELD + name, value));
		return all;
	}

	/** The version that was written; null where the service has none. */
	static String writtenVersion(Publication journal) {
		return journal.choices().get(WRITTEN_VERSION);
	}

	/** Values of fields as they were once it was written, by name. */
	static Map<String, String> writtenFields(Publication journal) {
		Map<String, String> fields = new HashMap<>();
		journal.choices().forEach((name, value) -> {
			if (name.startsWith(WRITTEN_FIELD)) {
				fields.put(name.substring(WRITTEN_FIELD.length()), value);
			}
		});
		return fields;
	}

	private static void put(Map<String, String> choices, String name, String value) {
		if (value != null) {
			choices.put(name, value);
		}
	}

	static PublicationTarget target(Publication journal) {
		Map<String, String> choices = journal.choices();
		Map<String, String> options = new HashMap<>();
		choices.forEach((name, value) -> {
			if (name.startsWith(OPTION)) {
				options.put(name.substring(OPTION.length()), value);
			}
		});
		return new PublicationTarget(journal.service(), journal.place(), choices.get(PARENT), existing(choices), options,
				Boolean.parseBoolean(choices.get(LOGS)), Boolean.parseBoolean(choices.get(PDF)));
	}

	/** Whoever goes on with a change goes on with the same page or ticket, and never makes one. */
	private static String existing(Map<String, String> choices) {
		return choices.getOrDefault(EXISTING, choices.get(SEEN_ID));
	}

	/** The server that it was begun at; null where an earlier version has not kept it. */
	static String server(Publication journal) {
		return journal.choices().get(SERVER);
	}

	/** The account that it was begun with; null where that was not known. */
	static String account(Publication journal) {
		return journal.choices().get(ACCOUNT);
	}

	/** The account that signs in, by what was typed for it or what the service calls it; null where neither is known. */
	static String account(Integration integration) {
		return integration.username() == null ? integration.connectedAs() : integration.username();
	}

	/** As it is only where the journal says so. */
	static Redaction redaction(Publication journal) {
		return Redaction.AS_IT_IS.name().equals(journal.choices().get(REDACTION)) ? Redaction.AS_IT_IS : Redaction.REDACTED;
	}
}
