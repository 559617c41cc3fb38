package org.tftsr.storage.tests.kills;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.storage.Database;

/** A day's work: issues and all that hangs on them. Each transaction changes several tables. */
final class WritingWork implements Work {

	private static final int ROUNDS = 10;
	private static final int PIECES = 3;
	private static final int PIECE_LENGTH = 20_000;
	private static final List<String> SETTINGS = List.of("kill.a", "kill.b", "kill.c", "kill.d");
	private static final String CREATED = "created";
	private static final String DELETING = "deleting";

	@Override
	public String name() {
		return "writes";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			UUID last = null;
			for (int i = 0; i < ROUNDS; i++) {
				UUID issue = database.issues().create(new NewIssue("Issue " + i, "Filler ".repeat(50 * (i % 7)), Severity.LOW,
						null, "manual", List.of("a", "b" + i))).id();
				acknowledge.accept(CREATED + ' ' + issue);
				addTo(issue, i, database, acknowledge);
				if (i % 3 == 2) {
					acknowledge.accept(DELETING + ' ' + last);
					database.issues().delete(last);
					acknowledge.accept("deleted " + last);
				}
				last = issue;
			}
		}
	}

	private static void addTo(UUID issue, int number, Database database, Consumer<String> acknowledge) throws Exception {
		database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, "10.0.0." + number)));
		acknowledge.accept("pseudonym " + issue + " 10.0.0." + number);
		acknowledge.accept("why " + issue + ' ' + database.issues()
				.addWhy(issue, null, "Why " + number + '?', "Because.", null, WhyState.ACCEPTED).id());
		acknowledge.accept("event " + issue + ' ' + database.issues()
				.addTimelineEvent(issue, "note", "Something", Instant.EPOCH, null).id());
		acknowledge.accept("document " + issue + ' ' + database.documents()
				.create(issue, DocumentType.RCA, "RCA", "# RCA\n".repeat(100)).id());
		acknowledge.accept("log " + issue + ' ' + database.logs()
				.add(issue, "app.log", "/var/log/app.log", number, "text/plain", "hash" + number).id());
		database.settings().put(SETTINGS.stream().collect(Collectors.toMap(key -> key, key -> String.valueOf(number))));
		acknowledge.accept("settings " + number);
		UUID copy = database.restorations().begin(null);
		for (int i = 0; i < PIECES; i++) {
			database.restorations().append(copy, i, piece(number, i));
		}
		database.restorations().complete(copy, "copy" + number, "original" + number, "UTF-8");
		acknowledge.accept("copy " + number);
	}

	private static byte[] piece(int number, int piece) {
		return (number + "/" + piece + ' ').repeat(PIECE_LENGTH / 4).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		Set<String> gone = new HashSet<>();
		for (String line : acknowledged) {
			if (line.startsWith(DELETING)) {
				gone.add(line.split(" ")[1]);
			}
		}
		int settings = -1;
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			switch (words[0]) {
			case DELETING -> {
				// it may be done or not until it is said to be
			}
			case "deleted" -> Loss.unless(database.issues().find(UUID.fromString(words[1])).isEmpty(), "came back: " + line);
			case "settings" -> settings = Integer.parseInt(words[1]);
			case "copy" -> checkCopy(Integer.parseInt(words[1]), database);
			default -> {
				if (!gone.contains(words[1])) {
					checkRow(words, database);
				}
			}
			}
		}
		checkSettings(settings, database);
		checkWholeTransactions(database);
	}

	private static void checkRow(String[] words, Database database) throws Exception {
		UUID issue = UUID.fromString(words[1]);
		IssueDetail detail = database.issues().find(issue).orElseThrow(() -> new Loss("the issue is lost: " + issue));
		boolean there = switch (words[0]) {
		case CREATED -> detail.issue().tags().size() == 2;
		case "pseudonym" -> database.pseudonyms().list(issue).equals(List.of(new Pseudonym("IP", 1, words[2])));
		case "why" -> detail.whys().stream().anyMatch(why -> why.id().toString().equals(words[2]));
		case "event" -> detail.timeline().stream().anyMatch(event -> event.id().toString().equals(words[2]));
		case "document" -> detail.documents().stream().anyMatch(document -> document.id().toString().equals(words[2]));
		case "log" -> detail.logFiles().stream().anyMatch(log -> log.id().toString().equals(words[2]));
		default -> throw new IllegalArgumentException(String.join(" ", words));
		};
		Loss.unless(there, "committed, but lost: " + String.join(" ", words));
	}

	private static void checkCopy(int number, Database database) throws Exception {
		var found = database.restorations().find("copy" + number);
		Loss.unlessEqual(1, found.size(), "records of the redacted copy " + number);
		List<byte[]> pieces = new ArrayList<>();
		database.restorations().read(found.getFirst().id(), pieces::add);
		Loss.unlessEqual(PIECES, pieces.size(), "pieces of the redacted copy " + number);
		for (int i = 0; i < PIECES; i++) {
			Loss.unless(Arrays.equals(piece(number, i), pieces.get(i)), "a piece of copy " + number + " differs");
		}
	}

	/** All of them are of one transaction, the last one said to be done or the one that was under way. */
	private static void checkSettings(int acknowledged, Database database) throws Exception {
		Map<String, String> all = database.settings().all();
		Set<String> values = SETTINGS.stream().map(key -> all.getOrDefault(key, "-1")).collect(Collectors.toSet());
		Loss.unlessEqual(1, values.size(), "settings that were set together differ: " + values);
		int value = Integer.parseInt(values.iterator().next());
		Loss.unless(value == acknowledged || value == acknowledged + 1, "settings are of round " + value + ", not " + acknowledged);
	}

	/** A row and the note in the audit log that it was made come together or not at all; so do the counts of the lists. */
	private static void checkWholeTransactions(Database database) throws Exception {
		Set<String> noted = noted("create_issue", database);
		noted.removeAll(noted("delete_issue", database));
		var page = database.issues().list(IssueQuery.all(10_000));
		Loss.unlessEqual(noted, page.rows().stream().map(row -> row.issue().id().toString()).collect(Collectors.toSet()),
				"issues and their notes in the audit log differ");
		Loss.unlessEqual((long) noted.size(), page.total(), "the count of the issues");
	}

	private static Set<String> noted(String action, Database database) throws Exception {
		return database.audit().list(new AuditQuery(action, null, null, null, null, 10_000, 0)).stream()
				.map(AuditEntry::entityId).collect(Collectors.toCollection(HashSet::new));
	}
}
