package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.storage.Keyring;
import org.tftsr.storage.VaultDatabase;
import org.tftsr.storage.VaultOptions;

/** The keyring behind a real file of Equinox' secure storage. Needs a running framework. */
@Isolated("counts what the whole process asks of the secure storage")
class SecureStorageTest {

	private static final String MODULE = "org.tftsr.storage.tests.keyring";

	@TempDir
	Path folder;

	@BeforeEach
	void requireFramework() {
		assumeTrue(FrameworkUtil.getBundle(SecureStorageTest.class) != null, "no OSGi framework is running");
	}

	@Test
	void whatWasPutIsGivenBackAndLiesInAPrivateFile() throws Exception {
		Path file = folder.resolve("with a blank").resolve("tftsr.keyring");
		Keyring keyring = Keyring.secureStorage(file, MODULE);
		assertTrue(keyring.isAvailable());
		assertEquals(Optional.empty(), keyring.get("nothing"));
		byte[] secret = "a secret of some length".getBytes(StandardCharsets.US_ASCII);
		keyring.put("name", secret);
		assertArrayEquals(secret, keyring.get("name").orElseThrow());
		assertTrue(TestKeyringProvider.ASKED.get() > 0, "the password came from the provider that was asked for");
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		}
		String text = Files.readString(file);
		assertFalse(text.contains("a secret of some length")
				|| text.contains(Base64.getEncoder().encodeToString(secret)));
		keyring.remove("name");
		assertEquals(Optional.empty(), keyring.get("name"));
	}

	@Test
	void withoutItsProviderThereIsNoKeyringAndNoOtherOneIsTaken() {
		Keyring keyring = Keyring.secureStorage(folder.resolve("tftsr.keyring"), "org.tftsr.no.such.provider");
		assertFalse(keyring.isAvailable());
		int before = TestKeyringProvider.ASKED.get();
		Problems.expect(ProblemKind.NOT_FOUND, () -> keyring.put("name", new byte[] { 1 }));
		assertEquals(before, TestKeyringProvider.ASKED.get());
		assertFalse(Files.exists(folder.resolve("tftsr.keyring")));
	}

	@Test
	void aFolderWhoseNameSecureStorageWouldMisreadHasNoKeyring() {
		assertFalse(Keyring.secureStorage(folder.resolve("what?").resolve("k"), MODULE).isAvailable());
		assertFalse(Keyring.secureStorage(folder.resolve("a#b").resolve("k"), MODULE).isAvailable());
	}

	@Test
	void itOpensAVault() throws Exception {
		VaultData data = new VaultData(folder).answer(new SecretAnswer.OfKeyring());
		Keyring keyring = Keyring.secureStorage(data.location.folder().resolve("tftsr.keyring"), MODULE);
		VaultOptions options = new VaultOptions(name -> null, () -> data, () -> LongWork.UNSEEN, keyring, data, change -> {
			// nobody listens
		});
		try (VaultDatabase vault = VaultDatabase.of(() -> data.location, options)) {
			vault.unlock();
		}
		data.asked.clear();
		try (VaultDatabase vault = VaultDatabase.of(() -> data.location, options)) {
			vault.unlock();
			assertEquals(0, data.asked.size());
			assertTrue(vault.database().info().keyOrigin().contains("the keyring"));
		}
	}
}
