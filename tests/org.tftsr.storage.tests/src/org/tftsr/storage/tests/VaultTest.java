package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.core.vault.VaultState;
import org.tftsr.storage.Database;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.VaultDatabase;

/** How a person protects the database and opens it again. */
class VaultTest {

	@TempDir
	Path folder;

	@Test
	void aNewDatabaseAsksOnceHowItsKeyShallBeKept() throws Exception {
		VaultData data = new VaultData(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			assertFalse(vault.state().present());
			vault.database().issues().create(NewIssue.titled("First"));
			assertEquals(List.of(SecretRequest.Reason.SET_UP), data.asked.stream().map(SecretRequest::reason).toList());
			VaultState state = vault.state();
			assertTrue(state.present() && state.open() && !state.locked());
			assertEquals(Set.of(Protection.PASSPHRASE), state.protections());
			assertEquals("Argon2id, 64 MiB, 3 passes, 4 lanes", state.derivation());
		}
		assertFalse(Files.exists(data.location.keyFile()));
	}

	@Test
	void theNextProcessAsksForThePassphraseAndToldWrongOnesApart() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer("wrong", "wrong again", VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			assertEquals(List.of(1, 2, 3), data.asked.stream().map(SecretRequest::attempt).toList());
			assertEquals("", data.asked.getFirst().failure());
			assertEquals("this is not the passphrase of the vault", data.asked.get(1).failure());
			assertTrue(vault.database().info().keyOrigin().contains("a passphrase"));
		}
	}

	@Test
	void thePassphraseIsTheSameHoweverTheSystemComposesItsLetters() throws Exception {
		String decomposed = "correct horse battery sta" + '\u0308' + "ple";
		VaultData data = VaultData.withPassphrase(folder).answer(decomposed);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			assertEquals(1, data.asked.size());
		}
	}

	@Test
	void whoDeclinesCancelsTheWorkAndTheNextOneAsksAgain() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(new SecretAnswer.Cancel());
		try (VaultDatabase vault = data.vault()) {
			Problems.expect(ProblemKind.CANCELLED, vault::database);
			data.answer(VaultData.WORDS);
			vault.database();
		}
		VaultData fresh = new VaultData(folder.resolve("fresh")).answer(new SecretAnswer.Cancel());
		try (VaultDatabase vault = fresh.vault()) {
			Problems.expect(ProblemKind.CANCELLED, vault::database);
			assertFalse(Files.exists(fresh.location.file()) || Files.exists(fresh.location.vaultFile()));
		}
	}

	@Test
	void withNobodyToAskAVaultStaysLockedAndSaysWhatToDo() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		try (VaultDatabase vault = data.vault()) {
			TftsrException problem = Problems.expect(ProblemKind.LOCKED, vault::database);
			assertTrue(problem.remedy().contains("TFTSR_PASSPHRASE_FILE"), problem.remedy());
		}
		Problems.expect(ProblemKind.LOCKED,
				() -> Database.open(data.location, KeySource.standard(name -> null)));
	}

	@Test
	void aPassphraseFileOpensAVaultWithoutAPerson() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).passphraseFile(VaultData.WORDS + "\r\nnot this line\n");
		try (Database database = Database.open(data.location, KeySource.standard(data.environment::get))) {
			assertEquals(0, database.issues().search("anything", 1).matches());
		}
		data.passphraseFile("something else\n");
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertTrue(problem.why().contains("passphrase.txt"), problem.why());
		data.passphraseFile(" \n");
		Problems.expect(ProblemKind.INVALID_INPUT, data::open);
		assertEquals(0, data.asked.size());
	}

	@Test
	void aPassphraseFileMakesANewVaultToo() throws Exception {
		VaultData data = new VaultData(folder).passphraseFile(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			assertEquals(Set.of(Protection.PASSPHRASE), vault.state().protections());
		}
	}

	@Test
	void aPassphraseFileThatOthersMayReadIsRefused() throws Exception {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
		VaultData data = VaultData.withPassphrase(folder).passphraseFile(VaultData.WORDS);
		Path file = Path.of(data.environment.get("TFTSR_PASSPHRASE_FILE"));
		for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
			TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT, data::open);
			assertTrue(problem.remedy().contains("chmod 600"), problem.remedy());
		}
	}

	@Test
	void aNewHeadlessInstallationGetsAKeyFileAndOneNotice() throws Exception {
		VaultData data = new VaultData(folder);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			assertEquals(Set.of(Protection.KEY_FILE), vault.state().protections());
		}
		data.open();
		assertEquals(1, data.informed.size(), data.informed.toString());
		assertTrue(data.informed.getFirst().contains("db protect --passphrase"));
	}

	@Test
	void aNewHeadlessInstallationWithAKeyringIsToldToMakeARecoveryCode() throws Exception {
		VaultData data = new VaultData(folder);
		data.hasKeyring = true;
		data.open();
		data.open();
		assertEquals(1, data.informed.size(), data.informed.toString());
		assertTrue(data.informed.getFirst().contains("db recovery-code"));
	}

	@Test
	void aPassphraseReplacesTheKeyFileOfAnOldInstallation() throws Exception {
		VaultData data = new VaultData(folder);
		TestData old = TestData.ready(folder);
		String key = Files.readString(old.location.keyFile()).strip();
		byte[] before = Files.readAllBytes(data.location.file());
		try (VaultDatabase vault = data.vault(); Passphrase words = words(VaultData.WORDS)) {
			vault.protectWithPassphrase(words);
			assertEquals(Set.of(Protection.PASSPHRASE), vault.state().protections());
		}
		assertFalse(Files.exists(data.location.keyFile()));
		assertFalse(Files.readString(data.location.vaultFile()).contains(key));
		assertEquals(before.length, Files.size(data.location.file()), "nothing is encrypted anew");
		data.answer(VaultData.WORDS).open();
	}

	@Test
	void aChangeOfThePassphraseLeavesTheDatabaseAsItIs() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault(); Passphrase changed = words("a new one")) {
			vault.unlock();
			byte[] before = Files.readAllBytes(data.location.file());
			vault.protectWithPassphrase(changed);
			assertArrayEquals(before, Files.readAllBytes(data.location.file()), "the row is in the log, the wrap outside");
		}
		data.answer(VaultData.WORDS);
		Problems.expect(ProblemKind.LOCKED, data::open);
		data.answer("a new one").open();
	}

	@Test
	void aRecoveryCodeOpensTheVaultWhenThePassphraseIsForgotten() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		String code;
		try (VaultDatabase vault = data.vault(); RecoveryCode made = VaultData.newRecoveryCode(vault)) {
			code = made.text();
			assertEquals(Set.of(Protection.PASSPHRASE, Protection.RECOVERY_CODE), vault.state().protections());
		}
		try (VaultDatabase vault = data.vault(); RecoveryCode typed = RecoveryCode.parse(code.toLowerCase());
				Passphrase next = words("remembered")) {
			vault.unlockWithRecoveryCode(typed);
			vault.protectWithPassphrase(next);
		}
		data.answer("remembered").open();
		data.answerCode(code).open();
		try (VaultDatabase vault = data.answer("remembered").vault(); RecoveryCode second = VaultData.newRecoveryCode(vault)) {
			RecoveryCode first = RecoveryCode.parse(code);
			Problems.expect(ProblemKind.WRONG_KEY, () -> vault.unlockWithRecoveryCode(first));
			vault.unlockWithRecoveryCode(second);
		}
	}

	@Test
	void aVaultWithoutARecoveryCodeSaysSo() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		try (RecoveryCode code = RecoveryCode.random()) {
			Problems.expect(ProblemKind.NOT_FOUND, () -> data.vault().unlockWithRecoveryCode(code));
		}
		TestData.ready(folder.resolve("file"));
		VaultData keyFile = new VaultData(folder.resolve("file"));
		Problems.expect(ProblemKind.CONFLICT, () -> VaultData.newRecoveryCode(keyFile.vault()));
	}

	@Test
	void theKeyringOpensTheVaultWithoutAQuestion() throws Exception {
		VaultData data = new VaultData(folder).answer(new SecretAnswer.OfKeyring());
		data.hasKeyring = true;
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			assertEquals(Set.of(Protection.KEYRING), vault.state().protections());
		}
		data.asked.clear();
		data.open();
		assertEquals(0, data.asked.size());
	}

	@Test
	void neitherTheKeyringNorTheVaultFileOpensAnythingAlone() throws Exception {
		VaultData data = new VaultData(folder).answer(new SecretAnswer.OfKeyring());
		data.hasKeyring = true;
		data.open();
		var vaultFile = Files.readString(data.location.vaultFile());
		var held = data.kept.entrySet().iterator().next();
		assertEquals(12 + 32 + 16, held.getValue().length, "nonce, key and tag: wrapped");
		// the vault file with an empty keyring, or with that of another vault
		byte[] wrapped = data.kept.remove(held.getKey());
		Problems.expect(ProblemKind.LOCKED, data::open);
		data.kept.put(held.getKey(), new byte[wrapped.length]);
		Problems.expect(ProblemKind.LOCKED, data::open);
		data.kept.put(held.getKey(), wrapped);
		// the keyring with the vault file of another installation
		VaultData other = new VaultData(folder.resolve("other")).answer(new SecretAnswer.OfKeyring());
		other.hasKeyring = true;
		other.open();
		Files.copy(other.location.vaultFile(), data.location.vaultFile(),
				StandardCopyOption.REPLACE_EXISTING);
		Problems.expect(ProblemKind.LOCKED, data::open);
		Files.writeString(data.location.vaultFile(), vaultFile);
		data.open();
	}

	@Test
	void aKeyringThatDoesNotAnswerLeavesTheOtherWays() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		data.hasKeyring = true;
		try (VaultDatabase vault = data.vault()) {
			vault.protectWithKeyring();
		}
		data.keyringFails = true;
		data.asked.clear();
		data.answer(VaultData.WORDS).open();
		assertEquals("it does not answer", data.asked.getFirst().failure());
		TftsrException problem = Problems.expect(ProblemKind.LOCKED, data::open);
		assertEquals("it does not answer", problem.why());
	}

	@Test
	void withoutAKeyringNoneIsPromised() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			byte[] before = Files.readAllBytes(data.location.vaultFile());
			assertFalse(vault.state().keyringAvailable());
			Problems.expect(ProblemKind.IO, vault::protectWithKeyring);
			assertArrayEquals(before, Files.readAllBytes(data.location.vaultFile()));
		}
	}

	@Test
	void theLastWayInIsNeverRemoved() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		data.hasKeyring = true;
		try (VaultDatabase vault = data.vault()) {
			VaultData.newRecoveryCode(vault).close();
			Problems.expect(ProblemKind.CONFLICT, () -> vault.removeProtection(Protection.PASSPHRASE));
			Problems.expect(ProblemKind.NOT_FOUND, () -> vault.removeProtection(Protection.KEYRING));
			vault.protectWithKeyring();
			vault.removeProtection(Protection.PASSPHRASE);
			vault.removeProtection(Protection.RECOVERY_CODE);
			assertEquals(Set.of(Protection.KEYRING), vault.state().protections());
			Problems.expect(ProblemKind.CONFLICT, () -> vault.removeProtection(Protection.KEYRING));
		}
		data.open();
	}

	@Test
	void theKeyFileTakesThePlaceOfEveryOtherWay() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		data.hasKeyring = true;
		try (VaultDatabase vault = data.vault()) {
			vault.protectWithKeyring();
			vault.protectWithKeyFile();
			assertEquals(Set.of(Protection.KEY_FILE), vault.state().protections());
			assertEquals(0, data.kept.size());
			Problems.expect(ProblemKind.CONFLICT, () -> vault.removeProtection(Protection.KEY_FILE));
		}
		assertFalse(Files.exists(data.location.vaultFile()));
		Database.open(data.location, KeySource.standard(name -> null)).close();
	}

	@Test
	void aPassphraseInTheEnvironmentLeavesNothingToChange() throws Exception {
		VaultData data = new VaultData(folder);
		data.environment.put(KeySource.VARIABLE, TestData.PASSPHRASE);
		try (VaultDatabase vault = data.vault(); Passphrase words = words(VaultData.WORDS)) {
			vault.unlock();
			assertEquals(Set.of(Protection.ENVIRONMENT), vault.state().protections());
			TftsrException problem = Problems.expect(ProblemKind.CONFLICT, () -> vault.protectWithPassphrase(words));
			assertTrue(problem.why().contains(KeySource.VARIABLE), problem.why());
			Problems.expect(ProblemKind.CONFLICT, vault::protectWithKeyFile);
		}
		assertFalse(Files.exists(data.location.vaultFile()) || Files.exists(data.location.keyFile()));
	}

	@Test
	void eachChangeIsInTheAuditLogWithoutASecret() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		data.hasKeyring = true;
		try (VaultDatabase vault = data.vault(); Passphrase words = words("another")) {
			vault.protectWithPassphrase(words);
			vault.protectWithKeyring();
			String code;
			try (RecoveryCode made = VaultData.newRecoveryCode(vault)) {
				code = made.text();
			}
			vault.removeProtection(Protection.PASSPHRASE);
			vault.setIdleLock(Duration.ofMinutes(5));
			var rows = vault.database().audit().list(AuditQuery.newest(10)).reversed();
			assertEquals(List.of("vault_protect", "vault_protect", "vault_recovery_code", "vault_unprotect",
					"vault_idle_lock"),
					rows.stream().map(row -> row.action()).toList());
			assertEquals("{\"derivation\":\"Argon2id, 64 MiB, 3 passes, 4 lanes\",\"protection\":\"passphrase\"}",
					rows.getFirst().details());
			assertEquals("{\"minutes\":5}", rows.getLast().details());
			assertFalse(rows.toString().contains(code) || rows.toString().contains("another"));
		}
	}

	private static Passphrase words(String text) {
		return Passphrase.of(text.toCharArray());
	}
}
