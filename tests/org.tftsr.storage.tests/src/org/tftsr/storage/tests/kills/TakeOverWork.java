package org.tftsr.storage.tests.kills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.storage.Database;
import org.tftsr.storage.tests.Fixtures;

/** The first start on a database of the earlier app, which was killed itself in the middle of a change one time in four. */
final class TakeOverWork implements Work {

	static final int ISSUES = 6;
	private static final String PLAIN = "earlier-plain.db";
	private static final List<String> FIXTURES = List.of(PLAIN, "earlier-4096.db", "earlier-16384.db");
	private static final String JOURNAL = "tftsr.db-journal";

	@Override
	public String name() {
		return "take-over";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		Path file = folder.location().file();
		int chosen = random.nextInt(FIXTURES.size() + 1);
		Fixtures.copy(chosen == FIXTURES.size() ? PLAIN : FIXTURES.get(chosen), file);
		if (chosen == FIXTURES.size()) {
			InterruptedWriter.on(file);
			Files.copy(file.resolveSibling(JOURNAL), folder.path().resolve("old.journal"));
		}
		Files.copy(file, folder.path().resolve("old.db"));
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			// where an earlier start was stopped behind the take-over, this one has nothing left to bring
			long issues = database.takenOver().isPresent() ? database.takenOver().get().brought().get("issues")
					: database.issues().list(IssueQuery.all(1)).total();
			acknowledge.accept("brought " + issues);
		}
	}

	@Override
	public boolean asLeft(DataFolder folder, List<String> acknowledged) throws Exception {
		Path file = folder.location().file();
		boolean done = !Arrays.equals(old(folder), Files.readAllBytes(file));
		Loss.unless(done || acknowledged.isEmpty(), "the old database is still there, although the new one was said to be");
		return done;
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		Loss.unless(acknowledged.isEmpty() || acknowledged.equals(List.of("brought " + ISSUES)), acknowledged.toString());
		Loss.unlessEqual((long) ISSUES, database.issues().list(IssueQuery.all(1)).total(), "issues");
		Path back = folder.path().resolve("back");
		database.oldCopy().restoreInto(back);
		Loss.unless(Arrays.equals(old(folder), Files.readAllBytes(back.resolve("tftsr.db"))), "the copy is not the old database");
		Path journal = folder.path().resolve("old.journal");
		Loss.unless(!Files.exists(journal) || Files.mismatch(journal, back.resolve(JOURNAL)) < 0, "the copy has not the old journal");
	}

	private static byte[] old(DataFolder folder) throws Exception {
		return Files.readAllBytes(folder.path().resolve("old.db"));
	}

	@Override
	public boolean isAtRest(String name) {
		return Work.super.isAtRest(name) || name.equals("tftsr.db.before-take-over");
	}
}
