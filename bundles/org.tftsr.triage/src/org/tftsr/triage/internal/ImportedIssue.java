package org.tftsr.triage.internal;

import static org.tftsr.triage.internal.ImportedJson.list;
import static org.tftsr.triage.internal.ImportedJson.orEmpty;
import static org.tftsr.triage.internal.ImportedJson.required;
import static org.tftsr.triage.internal.ImportedJson.text;
import static org.tftsr.triage.internal.ImportedJson.word;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.transfer.ArrivingIssue;
import org.tftsr.core.transfer.ArrivingIssue.Event;
import org.tftsr.core.transfer.ArrivingIssue.Log;
import org.tftsr.core.transfer.ArrivingIssue.Text;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads what a file of {@link ExportedIssue} says, wholly, and checks it before anything of it is kept: it may come from a
 * stranger.
 */
final class ImportedIssue {

	/** Of anything an issue holds; more would keep the database busy for hours. */
	private static final int MOST = 20_000;
	private static final String CONVERSATIONS = "conversations";
	private static final String LINKS = "links";

	private ImportedIssue() {
	}

	/**
	 * Reads a file.
	 *
	 * @param reserved pseudonyms that no other value may get
	 * @throws TftsrException {@code INVALID_INPUT} where it is no such file
	 */
	static ArrivingIssue parse(String json, List<Pseudonym> reserved) throws TftsrException {
		try {
			JsonObject file = JsonParser.parseString(json).getAsJsonObject();
			if (!ExportedIssue.FORMAT.equals(text(file, "format"))) {
				throw invalid(Messages.ImportedIssue_foreignWhy, null);
			}
			if (file.get("version").getAsInt() > ExportedIssue.VERSION) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.ImportedIssue_what, Messages.ImportedIssue_newerWhy,
						Messages.ImportedIssue_newerRemedy);
			}
			for (String name : List.of("logs", "whys", "timeline", "documents")) {
				if (file.getAsJsonArray(name).size() > MOST) {
					throw invalid(NLS.bind(Messages.ImportedIssue_entriesWhy, Integer.valueOf(MOST), name), null);
				}
			}
			if (file.has(LINKS) && file.getAsJsonArray(LINKS).size() > MOST) {
				throw invalid(NLS.bind(Messages.ImportedIssue_linksWhy, Integer.valueOf(MOST)), null);
			}
			if (messages(file) > MOST) {
				throw invalid(NLS.bind(Messages.ImportedIssue_messagesWhy, Integer.valueOf(MOST)), null);
			}
			return of(file, reserved);
		} catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException
				| NullPointerException | DateTimeException | ClassCastException e) {
			throw invalid(Messages.ImportedIssue_formWhy, e);
		}
	}

	/** How many there are; files of a version before conversations were exported have none. */
	private static long messages(JsonObject file) {
		return !file.has(CONVERSATIONS) ? 0 : list(file, CONVERSATIONS, conversation -> conversation.getAsJsonObject()
				.getAsJsonArray("messages").size() + 1L).stream().mapToLong(Long::longValue).sum();
	}

	private static ArrivingIssue of(JsonObject file, List<Pseudonym> reserved) {
		JsonObject issue = file.getAsJsonObject("issue");
		String category = text(issue, "category");
		NewIssue made = new NewIssue(required(text(issue, "title")), orEmpty(text(issue, "description")),
				word(Severity::of, text(issue, "severity")), category == null ? null : Domain.of(category).orElse(null),
				"import", list(issue, "tags", JsonElement::getAsString));
		Instant createdAt = Instant.parse(text(issue, "createdAt"));
		String resolvedAt = text(issue, "resolvedAt");
		List<Event> timeline = list(file, "timeline", ImportedIssue::event);
		timeline.add(new Event("note", "Made elsewhere as issue " + text(issue, "id"), createdAt, null));
		if (file.has(LINKS)) {
			timeline.addAll(list(file, LINKS, ImportedIssue::link));
		}
		return new ArrivingIssue(made, createdAt, word(IssueStatus::of, text(issue, "status")),
				resolvedAt == null ? null : Instant.parse(resolvedAt), text(issue, "assignedTo"),
				list(file, "logs", ImportedIssue::log), whys(file), timeline, list(file, "documents", ImportedIssue::document),
				file.has(CONVERSATIONS) ? list(file, CONVERSATIONS, ImportedConversation::of) : List.of(), reserved);
	}

	/** Ids are given anew: those of the file may be in use here. */
	private static WhyTree whys(JsonObject file) {
		Map<String, UUID> ids = new HashMap<>();
		list(file, "whys", why -> ids.put(required(text(why.getAsJsonObject(), "id")), UUID.randomUUID()));
		List<Why> whys = list(file, "whys", why -> why(why.getAsJsonObject(), ids));
		return WhyTree.of(whys, list(file, "mainBranch", id -> required(ids.get(id.getAsString()))));
	}

	private static Why why(JsonObject why, Map<String, UUID> ids) {
		String parent = text(why, "parent");
		String causeClass = text(why, "class");
		JsonObject action = why.getAsJsonObject("action");
		String due = text(action, "due");
		return new Why(ids.get(text(why, "id")), parent == null ? null : required(ids.get(parent)),
				required(text(why, "question")), orEmpty(text(why, "answer")),
				list(why, "evidence", piece -> WhyEvidence.parse(piece.getAsString().replaceAll("\\R", " "))),
				word(WhyStanding::of, text(why, "standing")),
				causeClass == null ? null : word(CauseClass::of, causeClass), why.get("together").getAsInt(),
				why.get("rootCause").getAsBoolean(), word(WhyAuthor::of, text(why, "author")),
				new WhyAction(orEmpty(text(action, "text")), orEmpty(text(action, "owner")),
						due == null ? null : LocalDate.parse(due)));
	}

	private static Log log(JsonElement element) {
		JsonObject log = element.getAsJsonObject();
		String name = required(text(log, "name"));
		String path = text(log, "path");
		return new Log(name, place(path == null ? name : path), log.get("size").getAsLong(), orEmpty(text(log, "mimeType")),
				required(text(log, "sha256")));
	}

	/**
	 * The last folder and the name, as labels need them. More would make the product look where a stranger says; on some
	 * systems, even that tells passwords to another machine.
	 */
	private static String place(String path) {
		List<String> parts = Stream.of(path.split("[/\\\\]+")).filter(part -> !part.isBlank() && !part.endsWith(":")).toList();
		return parts.isEmpty() ? "log" : String.join("/", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
	}

	private static Event event(JsonElement element) {
		JsonObject event = element.getAsJsonObject();
		return new Event(required(text(event, "type")), required(text(event, "description")),
				Instant.parse(text(event, "occurredAt")), text(event, "originalTime"));
	}

	/**
	 * A link comes as a note, for people to read: were it one again, whoever publishes the issue would change the page that a stranger has
	 * named.
	 */
	private static Event link(JsonElement element) {
		JsonObject link = element.getAsJsonObject();
		String service = word(ServiceKind::of, text(link, "service")).displayName();
		String label = required(text(link, "label")).replaceAll("\\p{Cntrl}+", " ");
		String address = required(text(link, "address")).replaceAll("\\p{Cntrl}+", " ");
		return new Event("note", "Linked with " + service + ": " + label + " (" + address + ')', Instant.parse(text(link, "createdAt")), null);
	}

	private static Text document(JsonElement element) {
		JsonObject document = element.getAsJsonObject();
		return new Text(DocumentType.of(text(document, "type")), required(text(document, "title")),
				orEmpty(text(document, "markdown")));
	}

	private static TftsrException invalid(String why, Throwable cause) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.ImportedIssue_what, why, Messages.ImportedIssue_remedy, cause);
	}
}
