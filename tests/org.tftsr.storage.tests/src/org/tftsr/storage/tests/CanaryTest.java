package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.storage.Database;
import org.tftsr.storage.VaultDatabase;

/** What stands in the fields of a database stands in clear in no file that the product writes, whatever befalls it. */
class CanaryTest {

	/** Made by the person, not by the product. */
	private static final Set<String> OF_THE_PERSON = Set.of("passphrase.txt", "earlier.db");

	@TempDir
	Path folder;

	private final Canaries canaries = new Canaries();

	@BeforeEach
	void plantFields() {
		CanaryProgram.FIELDS.forEach(field -> canaries.plant(field, Canaries.of(field)));
		// what the rows of the earlier app's fixture hold
		canaries.plant("of the earlier app", "canary-");
	}

	@Test
	void theSearchFindsWhatIsThere() throws Exception {
		String title = Canaries.of("title");
		Files.writeString(folder.resolve("clear"), "x" + title);
		Files.write(folder.resolve("wide"), ("xyz" + title).getBytes(StandardCharsets.UTF_16LE));
		for (int i = 0; i < 4; i++) {
			byte[] text = ("x".repeat(i) + title + "y".repeat(5 - i)).getBytes(StandardCharsets.UTF_8);
			Files.writeString(folder.resolve("encoded" + i), Base64.getEncoder().encodeToString(text));
		}
		Set<String> found = new TreeSet<>();
		canaries.foundIn(folder, Set.of()).forEach(line -> found.add(line.substring(0, line.indexOf(':'))));
		assertEquals(Set.of("clear", "wide", "encoded0", "encoded1", "encoded2", "encoded3"), found);
	}

	@Test
	void noFileHoldsAnyOfItInClear() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		data.passphraseFile(VaultData.WORDS + '\n');
		data.environment.put("TFTSR_ENCRYPTION_KEY", "a-test-encryption-key");
		canaries.plant("passphrase", VaultData.WORDS);
		try (VaultDatabase vault = data.vault(); RecoveryCode code = VaultData.newRecoveryCode(vault)) {
			canaries.plant("recovery code", code.text());
		}
		crash();
		assertNothingFound("after a crash");
		data.answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			Database database = vault.database();
			assertFalse(database.issues().search(Canaries.of("title"), 10).hits().isEmpty(), "it is all in there");
			database.backup(folder.resolve("backup.db"));
			Fixtures.copy("earlier-plain.db", folder.resolve("earlier.db"));
			assertEquals(1, database.importEarlier(folder.resolve("earlier.db"), List.of(), Progress.NONE).brought()
					.get("credentials"), "with the token of a service");
			// in clear, and by now with the audit log of the earlier app, which noted whole prompts
			database.audit().export(folder.resolve("audit.jsonl"), AuditQuery.ALL, Progress.NONE);
			assertNothingFound("while it is open");
			database.rekey(Optional.empty(), Progress.NONE);
			assertNothingFound("under another key");
			vault.restore(folder.resolve("backup.db"), Progress.NONE);
		}
		assertNothingFound("after a restore");
	}

	@Test
	void theDatabaseOfTheEarlierAppIsInClearNowhereOnceItIsTakenOver() throws Exception {
		TestData data = TestData.withVariables(folder, Map.of("TFTSR_ENCRYPTION_KEY", "a-test-encryption-key"));
		Fixtures.copy("earlier-plain.db", data.location.file());
		assertFalse(canaries.foundIn(folder, Set.of()).isEmpty(), "it was in clear before");
		data.open().close();
		assertNothingFound("after the take-over");
	}

	/** In a process whose temporary files and working folder are searched as well. */
	private void crash() throws Exception {
		Path temporary = Files.createDirectories(folder.resolve("tmp"));
		try (ChildJvm child = ChildJvm.startBy(List.of("env", "-C", temporary.toString(),
				"JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + temporary), CanaryProgram.class, folder.toString(),
				folder.resolve("passphrase.txt").toString())) {
			assertEquals("planted", child.line());
			child.kill();
		}
	}

	private void assertNothingFound(String when) throws Exception {
		assertEquals(List.of(), canaries.foundIn(folder, OF_THE_PERSON), when);
	}
}
