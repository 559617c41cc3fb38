package org.tftsr.storage.tests.kills;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** The database gets one key after another, and is worked with in between. */
final class RekeyWork implements Work {

	private static final int KEYS = 3;
	private static final String CREATED = "created";
	private static final String VALUE = "10.1.2.3";

	@Override
	public String name() {
		return "rekey";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			for (int i = 0; i < KEYS; i++) {
				UUID issue = database.issues().create(NewIssue.titled("Before key " + i)).id();
				database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, VALUE)));
				acknowledge.accept(CREATED + ' ' + issue);
				database.rekey(Optional.empty(), Progress.NONE);
				acknowledge.accept("rekeyed");
			}
		}
	}

	/** Under which of two keys the database is, the next start finds out: nobody else can tell before. */
	@Override
	public boolean asLeft(DataFolder folder, List<String> acknowledged) {
		return false;
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			if (words[0].equals(CREATED)) {
				UUID issue = UUID.fromString(words[1]);
				Loss.unless(database.issues().find(issue).isPresent(), "committed, but lost: " + line);
				Loss.unlessEqual(List.of(new Pseudonym("IP", 1, VALUE)), database.pseudonyms().list(issue), "values of " + issue);
			}
		}
	}
}
