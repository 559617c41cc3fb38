package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of the network and limits of spending from the command line: what makes no sense is never kept. */
class NetworkSettingsTest {

	@TempDir
	private Path folder;

	@Test
	void theyAreSetAndLookedAtFirst() throws Exception {
		Product product = Product.ready(folder.resolve("data"));
		product.run("settings", "set", "net.timeout.first_byte", "300").ok();
		assertEquals("net.timeout.first_byte=300", product.run("settings", "get", "net.timeout.first_byte").ok().out().strip());
		product.run("settings", "set", "ai.limit.day", "2.50").ok();
		assertTrue(product.run("settings", "get", "ai.limit.day").ok().out().startsWith("ai.limit.day=2.5"));
		product.run("settings", "set", "net.offline", "true").ok();

		assertRefused(product.run("settings", "set", "net.timeout.idle", "soon"), "whole seconds");
		assertRefused(product.run("settings", "set", "net.offline", "maybe"), "true or false");
		assertRefused(product.run("settings", "set", "ai.limit.issue", "-1"), "US dollars");
		Path noCertificate = Files.writeString(folder.resolve("ca.pem"), "nothing");
		assertEquals(1, product.run("settings", "set", "net.ca_files", noCertificate.toString()).code());
		assertRefused(product.run("settings", "set", "net.always", "x"), "Give [] to take all of them back");
		product.run("settings", "set", "net.always", "[]").ok();
		assertEquals(2, product.run("settings", "set", "net.other", "x").code());
		assertEquals(2, product.run("settings", "set", "ai.provider", "x").code());
		assertEquals("net.offline=true", product.run("settings", "get", "net.offline").ok().out().strip());
	}

	private static void assertRefused(Product.Run run, String remedy) {
		assertEquals(1, run.code(), run.err());
		assertTrue(run.message().contains(remedy), run.err());
	}
}
