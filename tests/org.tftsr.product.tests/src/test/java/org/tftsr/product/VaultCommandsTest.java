package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** How the database is protected from the command line, where nobody sits at a terminal. */
class VaultCommandsTest {

	@TempDir
	private Path folder;

	@Test
	void aPassphraseAndARecoveryCodeProtectTheDatabaseOfAScript() throws IOException {
		Product plain = new Product(folder.resolve("data"));
		Product.Run first = plain.run("issue", "create", "Kept").ok();
		assertTrue(first.err().contains("tftsr db protect --passphrase"), first.err());
		assertFalse(plain.run("issue", "list").ok().err().contains("db protect"), "said once");
		assertEquals("[\"key-file\"]", info(plain).get("protections").toString());

		Path words = secret("words", "correct horse battery staple");
		plain.run("db", "protect", "--passphrase-file", words.toString()).ok();
		Product.Run locked = plain.run("issue", "list");
		assertEquals(3, locked.code(), locked.err());
		assertTrue(locked.message().contains("TFTSR_PASSPHRASE_FILE"), locked.message());
		Product opened = new Product(folder.resolve("data")).with("TFTSR_PASSPHRASE_FILE", words.toString());
		assertTrue(opened.run("issue", "list").ok().out().contains("Kept"));
		assertEquals("[\"passphrase\"]", info(opened).get("protections").toString());
		assertEquals("Argon2id, 64 MiB, 3 passes, 4 lanes", info(opened).get("derivation").getAsString());

		String code = opened.run("--json", "db", "recovery-code").ok().json().getAsJsonObject().get("recoveryCode")
				.getAsString();
		Path others = secret("others", "another passphrase");
		plain.run("db", "unlock", "--recovery", "--code-file", secret("code", code).toString(), "--passphrase-file",
				others.toString()).ok();
		Product.Run old = opened.run("issue", "list");
		assertEquals(3, old.code(), old.err());
		assertTrue(opened.with("TFTSR_PASSPHRASE_FILE", others.toString()).run("issue", "list").ok().out()
				.contains("Kept"));
		assertEquals(1, opened.run("db", "unprotect", "--passphrase").code(), "the last one stays");
		assertTrue(opened.run("audit", "list").ok().out().contains("vault_recovery_code"));
	}

	@Test
	void whereNobodySitsNobodyIsAsked() throws IOException {
		Product product = new Product(folder.resolve("data"));
		assertEquals("", product.run("--quiet", "issue", "create", "Quiet").ok().err());
		Product.Run run = product.run("db", "protect", "--passphrase");
		assertEquals(3, run.code(), run.err());
		assertTrue(run.message().contains("--passphrase-file"), run.message());
		assertEquals(3, product.run("db", "unlock", "--recovery").code());
		assertEquals(2, product.run("db", "protect").code());
		assertEquals(2, product.run("db", "protect", "--keyring", "--key-file").code());
		assertEquals(2, product.run("db", "unlock").code());
		Path open = secret("open", "words");
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
		assertEquals(1, product.run("db", "protect", "--passphrase-file", open.toString()).code());
	}

	private static JsonObject info(Product product) {
		return product.run("--json", "db", "info").ok().json().getAsJsonObject();
	}

	private Path secret(String name, String words) throws IOException {
		Path file = Files.writeString(folder.resolve(name), words + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		return file;
	}
}
