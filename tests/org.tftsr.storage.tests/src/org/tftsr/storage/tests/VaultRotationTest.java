package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;
import org.tftsr.storage.KeySource;

/** A replacement of the database key that was interrupted: two keys are kept, and the file says which one it has. */
class VaultRotationTest {

	@TempDir
	Path folder;

	@Test
	void beforeTheFileWasReplacedTheNextKeyIsForgotten() throws Exception {
		VaultForger forger = new VaultForger();
		forger.next = VaultForger.random(32);
		VaultData data = vault(forger, false);
		data.answer(VaultData.WORDS).open();
		assertFalse(Files.readString(data.location.vaultFile()).contains("nextDatabaseKey"));
		data.answer(VaultData.WORDS).open();
	}

	@Test
	void afterTheFileWasReplacedTheNextKeyBecomesTheCurrentOneAndNothingOldOpensTheVault() throws Exception {
		VaultForger forger = new VaultForger();
		forger.next = VaultForger.random(32);
		VaultData data = vault(forger, true);
		String before = Files.readString(data.location.vaultFile());
		data.answer(VaultData.WORDS).open();
		String after = Files.readString(data.location.vaultFile());
		assertFalse(after.contains("nextDatabaseKey"));
		for (String part : List.of("master", "own", "databaseKey")) {
			assertFalse(value(before, part).equals(value(after, part)), part + " is under a new master key");
		}
		assertEquals(value(before, "salt"), value(after, "salt"), "nobody had to be asked again");
		data.answer(VaultData.WORDS).open();
	}

	@Test
	void whereNeitherKeyFitsBothAreKept() throws Exception {
		VaultForger forger = new VaultForger();
		forger.next = VaultForger.random(32);
		VaultData data = vault(forger, false);
		forger.current = VaultForger.random(32);
		forger.write(data.location.vaultFile());
		byte[] before = Files.readAllBytes(data.location.vaultFile());
		data.answer(VaultData.WORDS);
		Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertArrayEquals(before, Files.readAllBytes(data.location.vaultFile()));
	}

	@Test
	void aKeyFileHoldsBothKeysMeanwhile() throws Exception {
		for (boolean replaced : new boolean[] { false, true }) {
			TestData data = TestData.ready(folder.resolve(String.valueOf(replaced)));
			String fits = Files.readString(data.location.keyFile()).strip();
			String other = HexFormat.of().formatHex(VaultForger.random(32));
			Files.writeString(data.location.keyFile(),
					replaced ? other + '\n' + fits + '\n' : fits + '\n' + other + '\n');
			try (Database database = Database.open(data.location, KeySource.standard(name -> null))) {
				assertTrue(database.info().keyOrigin().contains("the key file"));
			}
			assertEquals(fits + '\n', Files.readString(data.location.keyFile()));
		}
	}

	private static String value(String json, String name) {
		return json.replaceAll("(?s).*\"" + name + "\": ?\"([^\"]*)\".*", "$1");
	}

	/** A vault over a database that has the first of its two keys, or the second. */
	private VaultData vault(VaultForger forger, boolean replaced) throws Exception {
		TestData plain = TestData.ready(folder);
		byte[] key = HexFormat.of().parseHex(Files.readString(plain.location.keyFile()).strip());
		Files.delete(plain.location.keyFile());
		if (replaced) {
			forger.next = key;
		} else {
			forger.current = key;
		}
		VaultData data = new VaultData(folder);
		forger.write(data.location.vaultFile());
		return data;
	}
}
