package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

class FolderTest {

	@TempDir
	Path folder;

	@Test
	void theDataFolderIsCreatedWithItsParents() throws Exception {
		TestData data = TestData.withKeyFile(folder.resolve("a").resolve("b"));
		data.open().close();
		assertTrue(Files.exists(data.location.file()));
	}

	@Test
	void aFileInTheWayOfTheFolderIsTold() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "a file");
		TestData data = TestData.withKeyFile(file);
		TftsrException problem = Problems.expect(ProblemKind.IO, data::open);
		assertTrue(problem.getMessage().contains(file.toString()), problem.getMessage());
		assertEquals("a file", Files.readString(file));
	}

	@Test
	void aFolderInPlaceOfTheDatabaseIsTold() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		Files.delete(data.location.file());
		Files.createDirectory(data.location.file());
		Problems.expect(ProblemKind.IO, data::open);
	}

	@Test
	void aFolderThatMayNotBeWrittenToIsTold() throws Exception {
		Files.createDirectories(folder.resolve("data"));
		assumeTrue(folder.resolve("data").toFile().setWritable(false) && !Files.isWritable(folder.resolve("data")),
				"rights do not bind this user");
		Problems.expect(ProblemKind.IO, TestData.withKeyFile(folder)::open);
		assertTrue(folder.resolve("data").toFile().setWritable(true));
	}

	@Test
	void namesMayHoldAnyCharacter() throws Exception {
		for (String name : new String[] { "a b", "100%", "50%25", "what#?&=", "ünï 日本", "it's", "[x]", "a;b" }) {
			Path strange = folder.resolve(name);
			TestData data = TestData.withKeyFile(strange);
			try (Database database = data.open()) {
				database.issues().create(NewIssue.titled(name));
			}
			try (Database database = data.open()) {
				assertEquals(1, database.issues().list(IssueQuery.all(10)).total(), name);
				database.backup(strange.resolve(name + ".backup"));
			}
			assertTrue(Files.exists(strange.resolve("data").resolve("tftsr.db")), name);
		}
	}

	@Test
	void aFailedCreationLeavesNoDatabaseAndTheNextOneWorks() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		// a folder that is not empty cannot be cleared away, so that creating the new file under that name fails
		Path inTheWay = data.location.folder().resolve("tftsr.db.new");
		Files.createDirectories(inTheWay.resolve("something"));
		Problems.expect(ProblemKind.IO, data::open);
		assertFalse(Files.exists(data.location.file()));
		Files.delete(inTheWay.resolve("something"));
		data.open().close();
		assertTrue(Files.exists(data.location.file()));
	}

	@Test
	void whatACrashDuringCreationLeftIsClearedAway() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		Files.createDirectories(data.location.folder());
		for (String left : new String[] { "tftsr.db.new", "tftsr.db.new-wal", "tftsr.db.new-shm" }) {
			Files.writeString(data.location.folder().resolve(left), "half a page");
		}
		data.open().close();
		assertEquals(Set.of("tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open"), data.files().keySet());
	}

	@Test
	void closingTwiceDoesNothingAndAClosedDatabaseSaysSo() throws Exception {
		Database database = TestData.withKeyFile(folder).open();
		database.close();
		database.close();
		Problems.expect(ProblemKind.CONFLICT, () -> database.issues().list(IssueQuery.all(1)));
	}
}
