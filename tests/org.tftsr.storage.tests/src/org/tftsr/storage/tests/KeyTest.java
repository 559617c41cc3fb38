package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;

class KeyTest {

	@TempDir
	Path folder;

	@Test
	void withoutAPassphraseTheKeyLiesInAFileBesideTheDatabase() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		String key = Files.readString(data.location.keyFile()).strip();
		assertTrue(key.matches("[0-9a-f]{64}"), "64 hexadecimal digits");
		data.created();
		assertEquals(key, Files.readString(data.location.keyFile()).strip(), "the key stays");
	}

	@Test
	void twoDatabasesHaveDifferentKeys() throws Exception {
		TestData first = TestData.withKeyFile(folder.resolve("1")).created();
		TestData second = TestData.withKeyFile(folder.resolve("2")).created();
		assertFalse(Files.readString(first.location.keyFile()).equals(Files.readString(second.location.keyFile())));
	}

	@Test
	void onlyTheOwnerMayReadTheFiles() throws Exception {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
		TestData data = TestData.withKeyFile(folder);
		try (Database database = data.open()) {
			database.settings().put(java.util.Map.of("theme", "dark"));
			assertEquals("rwx------", rights(data.location.folder()));
			for (String name : new String[] { "tftsr.db", "tftsr.db-wal", "tftsr.db-shm", "tftsr.key" }) {
				assertEquals("rw-------", rights(data.location.folder().resolve(name)), name);
			}
		}
	}

	@Test
	void aLostKeyFileIsNeverReplaced() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		Files.delete(data.location.keyFile());
		var before = data.files();
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertTrue(problem.getMessage().contains(data.location.keyFile() + " is missing"), problem.getMessage());
		assertEquals(before, data.files());
	}

	@Test
	void aKeyFileThatHoldsNoKeyIsDamaged() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		Files.writeString(data.location.keyFile(), "not a key");
		Problems.expect(ProblemKind.DAMAGED, data::open);
	}

	@Test
	void aBlankPassphraseIsAnErrorAndNeverAPlainDatabase() {
		for (String blank : new String[] { "", " ", "\t" }) {
			TestData data = TestData.withPassphrase(folder, blank);
			TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT, data::open);
			assertTrue(problem.remedy().contains("unset it"), problem.remedy());
			assertFalse(Files.exists(data.location.file()));
		}
		assertThrows(IllegalArgumentException.class, () -> DatabaseKey.passphrase("", "a test"));
	}

	@Test
	void aWrongPassphraseIsTold() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		var before = data.files();
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, () -> data.butWith("another").open());
		assertTrue(problem.why().contains("the passphrase in TFTSR_DB_KEY"), problem.why());
		assertEquals(before, data.files());
	}

	@Test
	void aPassphraseForADatabaseWithAKeyFileIsTold() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, () -> data.butWith("a passphrase").open());
		assertTrue(problem.why().contains("the passphrase in TFTSR_DB_KEY"), problem.why());
		assertTrue(problem.remedy().contains("unset it to use the key file"), problem.remedy());
	}

	@Test
	void aKeyFileForADatabaseWithAPassphraseIsTold() throws Exception {
		TestData data = TestData.withPassphrase(folder.resolve("1"), TestData.PASSPHRASE).created();
		TestData other = TestData.withKeyFile(folder.resolve("2")).created();
		Files.copy(other.location.keyFile(), data.location.keyFile());
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, () -> data.butWith(null).open());
		assertTrue(problem.why().contains("the key file"), problem.why());
		assertTrue(problem.remedy().contains("set TFTSR_DB_KEY"), problem.remedy());
	}

	@Test
	void aRawKeyMayBeGivenAsAPassphraseInTheFormOfSqlCipher() throws Exception {
		TestData data = TestData.withKeyFile(folder).created();
		String key = Files.readString(data.location.keyFile()).strip();
		data.butWith("x'" + key + '\'').open().close();
	}

	@Test
	void noMessageHoldsTheKey() throws Exception {
		String secret = "a-very-" + "recognisable-word";
		TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		TestData wrong = TestData.withPassphrase(folder, secret);
		StringWriter trace = new StringWriter();
		Problems.expect(ProblemKind.WRONG_KEY, wrong::open).printStackTrace(new PrintWriter(trace));
		assertFalse(trace.toString().contains(secret));
		assertEquals("a test", DatabaseKey.passphrase(secret, "a test").toString());
	}

	private static String rights(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}
}
