package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.storage.VaultDatabase;

/** What damage and attackers do to a vault. */
class VaultAttackTest {

	@TempDir
	Path folder;

	@Test
	void aChangedByteIsDamageAndNeverTakenForAWrongPassphrase() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path file = data.location.vaultFile();
		byte[] whole = Files.readAllBytes(file);
		String text = new String(whole, StandardCharsets.ISO_8859_1);
		int mac = text.indexOf("\"mac\": \"") + "\"mac\": \"".length();
		for (int place = 0; place < whole.length; place++) {
			boolean inMac = place >= mac && place < text.indexOf('"', mac);
			boolean isBlank = Character.isWhitespace(whole[place]);
			if (!inMac && !isBlank) {
				change(file, whole, place, 1);
				Problems.expect(ProblemKind.DAMAGED, () -> data.vault().state());
			}
			// no UTF-8 any more
			change(file, whole, place, 0x80);
			Problems.expect(ProblemKind.DAMAGED, () -> data.vault().state());
		}
		for (int place : new int[] { mac, mac + 20, mac + 41 }) {
			// needs the master key, and so the passphrase
			change(file, whole, place, 1);
			data.answer(VaultData.WORDS);
			Problems.expect(ProblemKind.DAMAGED, data::open);
		}
	}

	@Test
	void aTruncatedOrEmptyOrHugeVaultIsDamaged() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path file = data.location.vaultFile();
		byte[] whole = Files.readAllBytes(file);
		byte[] database = Files.readAllBytes(data.location.file());
		for (byte[] content : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), new byte[1 << 20],
				"[[[[".repeat(1_000).getBytes(StandardCharsets.US_ASCII), "{}".getBytes(StandardCharsets.US_ASCII))) {
			Files.write(file, content);
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED, data::open);
			assertTrue(problem.remedy().contains("the database itself may be sound"), problem.remedy());
			assertArrayEquals(content, Files.readAllBytes(file));
		}
		assertArrayEquals(database, Files.readAllBytes(data.location.file()));
	}

	@Test
	void aVaultOfANewerVersionIsLeftAlone() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		VaultForger forger = new VaultForger();
		forger.version = 2;
		forger.write(data.location.vaultFile());
		Problems.expect(ProblemKind.CONFLICT, data::open);
	}

	@Test
	void aVaultThatAnotherProgramWroteAfterTheDescriptionOpens() throws Exception {
		VaultData data = forged(new VaultForger());
		data.answer("wrong", VaultData.WORDS).open();
		assertEquals(2, data.asked.size());
	}

	@Test
	void parametersThatWouldUseUpTheMemoryAreRefusedBeforeTheyAreUsed() throws Exception {
		int[][] hostile = { { Integer.MAX_VALUE, 1, 1 }, { 256 << 10 | 1, 1, 1 }, { 64 << 10, 65, 1 },
				{ 64 << 10, Integer.MAX_VALUE, 1 }, { 64 << 10, 3, 17 }, { 256 << 10, 64, 4 }, { 0, 3, 4 }, { 64, 0, 1 },
				{ 64, 3, 0 }, { -1, -1, -1 }, { 31, 3, 4 } };
		VaultData data = forged(new VaultForger());
		for (int[] parameters : hostile) {
			VaultForger forger = new VaultForger();
			String content = forger.content().replace("\"memoryKib\":65536", "\"memoryKib\":" + parameters[0])
					.replace("\"passes\":3", "\"passes\":" + parameters[1])
					.replace("\"lanes\":4", "\"lanes\":" + parameters[2]);
			forger.write(data.location.vaultFile(), content, forger.master);
			data.answer(VaultData.WORDS);
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED, data::open);
			assertTrue(problem.why().contains("key derivation"), problem.why());
		}
	}

	@Test
	void whoLowersTheCostOfAGuessOpensNothing() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		String content = VaultForger.contentOf(data.location.vaultFile()).replace("\"passes\":3", "\"passes\":1");
		new VaultForger().write(data.location.vaultFile(), content, VaultForger.random(32));
		data.answer(VaultData.WORDS);
		Problems.expect(ProblemKind.LOCKED, data::open);
		assertEquals("this is not the passphrase of the vault", data.asked.getLast().failure());
	}

	@Test
	void whoChangesTheRestWithoutTheMasterKeyIsFoundOut() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		String content = VaultForger.contentOf(data.location.vaultFile());
		for (String changed : List.of(content.replace("\"idleLockMinutes\":0", "\"idleLockMinutes\":9999"),
				content.replaceFirst("\"own\":\"....", "\"own\":\"AAAA"))) {
			new VaultForger().write(data.location.vaultFile(), changed, VaultForger.random(32));
			data.answer(VaultData.WORDS);
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED, data::open);
			assertTrue(problem.why().contains("something else than this product has changed it"), problem.why());
		}
	}

	@Test
	void formsThatDoNotFitAreDamage() throws Exception {
		String content = new VaultForger().content();
		VaultData data = forged(new VaultForger());
		for (String changed : List.of(content.replace("\"slots\"", "\"slot\""),
				content.replace("\"kind\":\"passphrase\"", "\"kind\":\"magic\""),
				content.replace("\"kind\":\"passphrase\",", ""), content.replace("\"memoryKib\":65536", "\"memoryKib\":1e99"),
				content.replace("\"passes\":3", "\"passes\":\"3\""), content.replace("argon2id", "md5"),
				content.replaceAll("\"master\":\"[^\"]*\"", "\"master\":\"no base64!\""),
				content.replaceAll("\"salt\":\"[^\"]*\"", "\"salt\":\"\""), "{}", "{\"slots\":[1],\"databaseKey\":\"\"}",
				content.replaceAll("\\[(.*)\\]", "[$1,$1]"), content.replace("\"databaseKey\"", "\"x\""))) {
			new VaultForger().write(data.location.vaultFile(), changed, VaultForger.random(32));
			data.answer(VaultData.WORDS);
			Problems.expect(ProblemKind.DAMAGED, data::open);
		}
	}

	@Test
	void aWeakDerivationIsStrengthenedWhenTheVaultOpens() throws Exception {
		VaultForger old = new VaultForger();
		old.memoryKib = 8 << 10;
		old.passes = 1;
		old.lanes = 1;
		VaultData data = forged(old);
		try (VaultDatabase vault = data.vault()) {
			assertEquals("Argon2id, 8 MiB, 1 pass, 1 lane", vault.state().derivation());
			data.answer(VaultData.WORDS);
			vault.unlock();
			assertEquals("Argon2id, 64 MiB, 3 passes, 4 lanes", vault.state().derivation());
		}
		data.answer(VaultData.WORDS).open();
	}

	@Test
	void onlyTheOwnerMayReadTheVaultAndNothingElseIsLeft() throws Exception {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			VaultData.newRecoveryCode(vault).close();
		}
		assertEquals("rw-------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(data.location.vaultFile())));
		try (Stream<Path> files = Files.list(data.location.folder())) {
			assertEquals(List.of("tftsr.audit-head", "tftsr.db", "tftsr.lock", "tftsr.open", "tftsr.vault"),
					files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void noFileAndNoMessageHoldsASecret() throws Exception {
		TestData old = TestData.ready(folder);
		byte[] key = HexFormat.of().parseHex(Files.readString(old.location.keyFile()).strip());
		VaultData data = new VaultData(folder).answer("a wrong guess");
		data.hasKeyring = true;
		String code;
		try (VaultDatabase vault = data.vault(); Passphrase words = Passphrase.of(VaultData.WORDS.toCharArray())) {
			vault.protectWithPassphrase(words);
			vault.protectWithKeyring();
			try (SecretAnswer.OfRecoveryCode made = new SecretAnswer.OfRecoveryCode(VaultData.newRecoveryCode(vault))) {
				code = made.code().text();
				assertFalse(made.toString().contains(code.substring(0, 6)));
				assertFalse(made.code().toString().contains(code.substring(0, 6)));
			}
			assertFalse(words.toString().contains("horse") || vault.state().toString().contains("horse"));
			vault.lock();
			data.hasKeyring = false;
			StringWriter trace = new StringWriter();
			Problems.expect(ProblemKind.LOCKED, vault::unlock).printStackTrace(new PrintWriter(trace));
			assertFalse(trace.toString().contains("guess"));
		}
		List<String> secrets = List.of(VaultData.WORDS, "a wrong guess", code, code.replace("-", ""),
				new String(key, StandardCharsets.ISO_8859_1), HexFormat.of().formatHex(key),
				Base64.getEncoder().encodeToString(key));
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
				for (String secret : secrets) {
					assertFalse(bytes.contains(secret) || text.contains(secret), file.toString());
				}
			}
		}
	}

	@Test
	void aCrashBeforeTheOldKeyFileWasRemovedIsMadeGood() throws Exception {
		VaultForger forger = new VaultForger();
		VaultData data = forged(forger);
		Files.writeString(data.location.keyFile(), HexFormat.of().formatHex(forger.current) + '\n');
		data.answer(VaultData.WORDS).open();
		assertFalse(Files.exists(data.location.keyFile()), "the vault holds the same key");
		Files.writeString(data.location.keyFile(), HexFormat.of().formatHex(VaultForger.random(32)) + '\n');
		data.answer(VaultData.WORDS).open();
		assertTrue(Files.exists(data.location.keyFile()), "the key of something else is not ours to remove");
		for (byte[] stray : List.of(new byte[0], "no key".getBytes(StandardCharsets.US_ASCII), new byte[] { -1, -2 })) {
			Files.write(data.location.keyFile(), stray);
			data.answer(VaultData.WORDS).open();
			assertArrayEquals(stray, Files.readAllBytes(data.location.keyFile()));
		}
	}

	@Test
	void aChangeWhoseAuditRowCannotBeKeptIsNotInForce() throws Exception {
		VaultForger forger = new VaultForger();
		VaultData data = forged(forger).answer(VaultData.WORDS);
		data.open();
		SqlCipher.run(data.location.file(), "x'" + HexFormat.of().formatHex(forger.current) + "'", """
				CREATE TRIGGER test_refuses BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'refused by the test'); END;
				CREATE TRIGGER test_refuses_new BEFORE INSERT ON audit_head
				BEGIN SELECT RAISE(ABORT, 'refused by the test'); END;
				""");
		String before = VaultForger.contentOf(data.location.vaultFile());
		data.answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault(); Passphrase other = Passphrase.of("another".toCharArray())) {
			vault.unlock();
			assertThrows(TftsrException.class, () -> VaultData.newRecoveryCode(vault));
			assertThrows(TftsrException.class, () -> vault.protectWithPassphrase(other));
			assertThrows(TftsrException.class, vault::protectWithKeyFile);
		}
		assertEquals(before, VaultForger.contentOf(data.location.vaultFile()));
		assertFalse(Files.exists(data.location.keyFile()));
		data.answer(VaultData.WORDS).open();
	}

	@Test
	void aVaultThatWasReplacedMeanwhileIsNotWrittenOver() throws Exception {
		VaultForger forger = new VaultForger();
		VaultData data = forged(forger).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			VaultForger other = new VaultForger();
			other.current = forger.current;
			other.write(data.location.vaultFile());
			byte[] before = Files.readAllBytes(data.location.vaultFile());
			Problems.expect(ProblemKind.CONFLICT, () -> VaultData.newRecoveryCode(vault));
			assertArrayEquals(before, Files.readAllBytes(data.location.vaultFile()));
		}
	}

	/** A database whose key the forger knows, behind the vault that it wrote. */
	private VaultData forged(VaultForger forger) throws Exception {
		Path place = Files.createTempDirectory(folder, "forged");
		TestData plain = TestData.ready(place);
		forger.current = HexFormat.of().parseHex(Files.readString(plain.location.keyFile()).strip());
		Files.delete(plain.location.keyFile());
		VaultData data = new VaultData(place);
		forger.write(data.location.vaultFile());
		return data;
	}

	private static void change(Path file, byte[] whole, int place, int bits) throws Exception {
		byte[] changed = whole.clone();
		changed[place] ^= (byte) bits;
		Files.write(file, changed);
	}
}
