package org.tftsr.storage.tests.kills;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.tests.Fixtures;

/** Rows of the earlier app are brought into a database in use. */
final class ImportWork implements Work {

	private static final int OWN = 2;

	@Override
	public String name() {
		return "import";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		Fixtures.copy("earlier-plain.db", folder.path().resolve("old.db"));
		folder.newDatabase();
		try (Database database = folder.open()) {
			for (int i = 0; i < OWN; i++) {
				database.issues().create(NewIssue.titled("Mine"));
			}
		}
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			database.importEarlier(folder.path().resolve("old.db"), List.of(), Progress.NONE);
			acknowledge.accept("imported");
		}
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		long issues = database.issues().list(IssueQuery.all(1)).total();
		int notes = database.audit().list(new AuditQuery("import_tftsr", null, null, null, null, 10, 0)).size();
		Loss.unlessEqual((long) (OWN + notes * TakeOverWork.ISSUES), issues, "issues after " + notes + " imports");
		Loss.unless(notes >= acknowledged.size(), "the import was said to be done");
	}
}
