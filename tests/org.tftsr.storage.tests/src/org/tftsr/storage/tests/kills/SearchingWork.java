package org.tftsr.storage.tests.kills;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.storage.Database;

/** A log is searched again and again, each time with more places than are written at once. */
final class SearchingWork implements Work {

	private static final int SEARCHES = 3;
	private static final int PLACES = 5_000;
	private static final PiiType TYPE = new PiiType("IPV4", PiiKind.NETWORK);

	@Override
	public String name() {
		return "searching";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
		try (Database database = folder.open()) {
			UUID issue = database.issues().create(NewIssue.titled("With a log")).id();
			database.logs().add(issue, "a.log", "/a.log", 7, "text/plain", "00");
		}
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			UUID log = log(database);
			for (int i = 1; i <= SEARCHES; i++) {
				int search = i;
				database.logs().replaceSpans(log, sink -> {
					sink.accept(new Pseudonym(TYPE.name(), search, "10.0.0." + search));
					for (int place = 0; place < PLACES + search; place++) {
						sink.accept(new DetectedValue(new PiiSpan(TYPE, place * 10L, place * 10L + 8, 1, 1, "kill", "none"),
								"10.0.0." + search, "[IPV4-" + search + ']'));
					}
				});
				acknowledge.accept(Integer.toString(search));
			}
		}
	}

	private static UUID log(Database database) throws Exception {
		UUID issue = database.issues().list(IssueQuery.all(1)).rows().getFirst().issue().id();
		return database.logs().list(issue).getFirst().id();
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		List<AuditEntry> noted = database.audit().list(new AuditQuery("detect_pii", null, null, null, null, 100, 0));
		Loss.unless(noted.size() >= acknowledged.size(), "a search was said to be done");
		List<StoredSpan> spans = database.logs().spans(log(database)).toList();
		if (noted.isEmpty()) {
			Loss.unlessEqual(0, spans.size(), "places before the first search was done");
			return;
		}
		Loss.unlessEqual("{\"IPV4\":" + spans.size() + '}', noted.getFirst().details(), "places of the last search that was done");
		Set<String> replacements = new HashSet<>();
		spans.forEach(span -> replacements.add(span.replacement()));
		Loss.unlessEqual(Set.of("[IPV4-" + (spans.size() - PLACES) + ']'), replacements, "what stands for the values");
	}
}
