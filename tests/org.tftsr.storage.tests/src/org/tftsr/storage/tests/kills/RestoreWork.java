package org.tftsr.storage.tests.kills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** A backup takes the place of the database. */
final class RestoreWork implements Work {

	private static final int THEN = 2;
	private static final int NOW = 3;

	@Override
	public String name() {
		return "restore";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		folder.newDatabase();
		try (Database database = folder.open()) {
			create(THEN, database);
			database.backup(backup(folder));
			create(NOW - THEN, database);
		}
		Files.copy(backup(folder), folder.path().resolve("as-it-was.db"));
	}

	private static void create(int issues, Database database) throws Exception {
		for (int i = 0; i < issues; i++) {
			database.issues().create(NewIssue.titled("Issue " + "to fill pages ".repeat(200)));
		}
	}

	private static Path backup(DataFolder folder) {
		return folder.path().resolve("backup.db");
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		Database.restore(folder.location(), folder.keys(), backup(folder), Progress.NONE);
		acknowledge.accept("restored");
	}

	/** The backup is never touched. */
	@Override
	public boolean asLeft(DataFolder folder, List<String> acknowledged) throws Exception {
		Loss.unless(Arrays.equals(Files.readAllBytes(folder.path().resolve("as-it-was.db")), Files.readAllBytes(backup(folder))),
				"the backup was changed");
		return true;
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		long issues = database.issues().list(IssueQuery.all(1)).total();
		Loss.unless(issues == THEN || issues == NOW && acknowledged.isEmpty(), issues + " issues after " + acknowledged);
	}

	/** What was there before is kept under another name. */
	@Override
	public boolean isAtRest(String name) {
		return Work.super.isAtRest(name) || name.startsWith("tftsr.db.replaced-")
				|| name.startsWith("tftsr.audit-head.");
	}
}
