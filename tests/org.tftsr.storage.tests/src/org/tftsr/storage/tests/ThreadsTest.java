package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

class ThreadsTest {

	private static final int THREADS = 6;
	private static final int ROUNDS = 20;

	@TempDir
	Path folder;

	@Test
	void manyThreadsShareOneDatabase() throws Exception {
		try (Database database = TestData.ready(folder).open();
				ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			UUID shared = database.issues().create(NewIssue.titled("Shared")).id();
			List<Future<Void>> running = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				running.add(threads.submit(() -> {
					for (int round = 0; round < ROUNDS; round++) {
						UUID own = database.issues().create(NewIssue.titled("Own")).id();
						database.issues().addWhy(shared, null, "Why?", "", "", WhyState.ACCEPTED);
						IssueDetail detail = database.issues().find(shared).orElseThrow();
						assertTrue(detail.whys().size() > round, "each why is there at once");
						database.issues().delete(own);
					}
					return null;
				}));
			}
			for (Future<Void> each : running) {
				each.get();
			}
			assertEquals(1, database.issues().list(IssueQuery.all(10)).total());
			List<Integer> orders = database.issues().whys(shared).stream().map(why -> why.order()).toList();
			assertEquals(THREADS * ROUNDS, orders.getLast(), "no place was given twice");
			assertEquals(THREADS * ROUNDS, orders.size());
			assertTrue(database.check(Progress.NONE).isHealthy());
		}
	}
}
