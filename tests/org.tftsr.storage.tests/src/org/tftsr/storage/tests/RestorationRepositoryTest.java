package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Restoration;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** What redactions changed is kept in pieces, encrypted, for as long as its log is. */
class RestorationRepositoryTest {

	@TempDir
	private Path folder;
	private TestData data;

	@BeforeEach
	void ready() throws Exception {
		data = TestData.readyWithPassphrase(folder);
	}

	private static UUID complete(RestorationRepository restorations, UUID logFile, String copy, String original,
			String... pieces) throws TftsrException {
		UUID id = restorations.begin(logFile);
		for (int i = 0; i < pieces.length; i++) {
			restorations.append(id, i, pieces[i].getBytes(StandardCharsets.UTF_8));
		}
		restorations.complete(id, copy, original, "UTF-8");
		return id;
	}

	private static List<String> pieces(RestorationRepository restorations, UUID id) throws TftsrException {
		List<String> pieces = new ArrayList<>();
		restorations.read(id, piece -> pieces.add(new String(piece, StandardCharsets.UTF_8)));
		return pieces;
	}

	@Test
	void aRecordIsFoundByTheContentOfTheCopy() throws Exception {
		try (Database database = data.open()) {
			UUID id = complete(database.restorations(), null, "c1", "o1", "one", "two");
			Restoration found = database.restorations().find("c1").getFirst();
			assertEquals(new Restoration(id, "c1", "o1", "UTF-8", found.createdAt()), found);
			assertEquals(List.of("one", "two"), pieces(database.restorations(), id));
			assertEquals(List.of(), database.restorations().find("c2"));
		}
	}

	@Test
	void anUnfinishedRecordIsNotFound() throws Exception {
		try (Database database = data.open()) {
			UUID id = database.restorations().begin(null);
			database.restorations().append(id, 0, new byte[] { 1 });
			assertEquals(List.of(), database.restorations().find(""));
			database.restorations().discard(id);
			assertEquals(List.of(), pieces(database.restorations(), id));
		}
	}

	@Test
	void theSameCopyOfTheSameOriginalIsKeptOnce() throws Exception {
		try (Database database = data.open()) {
			UUID first = complete(database.restorations(), null, "c1", "o1", "one");
			UUID other = complete(database.restorations(), null, "c1", "o2", "other");
			UUID second = complete(database.restorations(), null, "c1", "o1", "one");
			assertEquals(List.of(), pieces(database.restorations(), first));
			assertEquals(List.of("other"), pieces(database.restorations(), other));
			assertEquals(List.of("one"), pieces(database.restorations(), second));
			assertEquals(List.of(second, other),
					database.restorations().find("c1").stream().map(Restoration::id).toList());
		}
	}

	@Test
	void whatAKilledProcessLeftIsRemovedADayLater() throws Exception {
		UUID old;
		UUID young;
		try (Database database = data.open()) {
			old = database.restorations().begin(null);
			young = database.restorations().begin(null);
		}
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"UPDATE restorations SET created_at = '2026-01-01 00:00:00' WHERE id = '" + old + "';");
		try (Database database = data.open()) {
			database.restorations().begin(null);
		}
		List<String> left = SqlCipher.run(data.location.file(), TestData.PASSPHRASE, "SELECT id FROM restorations;");
		assertFalse(left.contains(old.toString()));
		assertTrue(left.contains(young.toString()));
	}

	@Test
	void aRecordGoesWithItsIssue() throws Exception {
		try (Database database = data.open()) {
			UUID issue = database.issues().create(NewIssue.titled("Restored")).id();
			UUID log = database.logs().add(issue, "a.log", "/a.log", 1, "text/plain", "hash").id();
			UUID id = complete(database.restorations(), log, "c1", "o1", "one");
			database.issues().delete(issue);
			assertEquals(List.of(), database.restorations().find("c1"));
			assertEquals(List.of(), pieces(database.restorations(), id));
		}
	}

	@Test
	void piecesAreEncryptedWithinTheDatabaseToo() throws Exception {
		String value = "someone" + "@example.org";
		UUID id;
		try (Database database = data.open()) {
			id = complete(database.restorations(), null, "c1", "o1", value, "two");
		}
		String dump = String.join("\n", SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"SELECT hex(content_encrypted) FROM restoration_pieces;"));
		assertFalse(dump.contains(HexFormat.of().withUpperCase().formatHex(value.getBytes(StandardCharsets.UTF_8))));
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"UPDATE restoration_pieces SET number = 3 - number; UPDATE restoration_pieces SET number = number - 2;");
		try (Database database = data.open()) {
			Problems.expect(ProblemKind.DAMAGED, () -> pieces(database.restorations(), id));
		}
	}

	@Test
	void aLargePieceComesBack() throws Exception {
		byte[] piece = new byte[3_000_000];
		new Random(1).nextBytes(piece);
		try (Database database = data.open()) {
			UUID id = database.restorations().begin(null);
			database.restorations().append(id, 0, piece);
			database.restorations().read(id, read -> assertArrayEquals(piece, read));
		}
	}
}
