package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;

/** {@code tftsr update check}: what a script learns of a later version. */
class UpdateCommandTest {

	@TempDir
	private Path folder;
	private Product product;
	private HttpServer site;
	private volatile String published = "";

	@BeforeEach
	void publish() throws IOException {
		product = Product.ready(folder.resolve("data"));
		site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		site.createContext("/site/latest.json", exchange -> {
			try (exchange) {
				byte[] bytes = published.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(200, bytes.length);
				exchange.getResponseBody().write(bytes);
			}
		});
		site.start();
	}

	@AfterEach
	void stop() {
		site.stop(0);
	}

	private String address(String path) {
		return "http://127.0.0.1:" + site.getAddress().getPort() + path;
	}

	private static void failed(Product.Run run, String words) {
		assertEquals(1, run.code(), run.err());
		assertEquals("", run.out());
		assertTrue(run.message().contains(words), run.err());
	}

	@Test
	void theSiteIsSetAskedAndTold() throws IOException {
		failed(product.run("update", "check"), "tftsr settings set update.site");
		failed(product.run("settings", "set", "update.site", "nowhere"), "https://example.org/tftsr/");
		product.run("settings", "set", "update.site", address("/site")).ok();

		published = "{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"released\":\"2027-01-31\",\"notes\":\"https://example.org/new\"}";
		JsonObject report = product.run("--json", "update", "check").ok().json().getAsJsonObject();
		assertEquals("newer", report.get("state").getAsString());
		assertEquals("9.0.0", report.get("published").getAsString());
		assertEquals("2027-01-31", report.get("released").getAsString());
		assertTrue(report.get("download").isJsonNull());
		String installed = report.get("installed").getAsString();
		Product.Run words = product.run("update", "check").ok();
		assertEquals("Version 9.0.0 is there, of 2027-01-31; this is " + installed + "\nWhat is new:  https://example.org/new\n", words.out());
		assertTrue(words.err().contains("Nothing was installed"), words.err());

		published = "{\"product\":\"org.tftsr\",\"version\":\"" + installed + "\"}";
		assertEquals("This is the version that is published, " + installed + "\n", product.run("update", "check").ok().out());
		Path built = Path.of(System.getProperty("tftsr.site"));
		published = Files.readString(built.resolve("latest.json"));
		report = product.run("--json", "update", "check").ok().json().getAsJsonObject();
		assertEquals(NextVersion.versionOf(built), report.get("published").getAsString());
		published = "<html>";
		failed(product.run("update", "check"), "latest.json");
		product.run("settings", "set", "update.site", address("/elsewhere/")).ok();
		failed(product.run("update", "check"), "404");
		product.run("settings", "set", "net.offline", "true").ok();
		failed(product.run("update", "check"), "net.offline false");

		product.run("settings", "set", "update.site", "").ok();
		failed(product.run("update", "check"), "no update site is set");
		assertEquals(2, product.run("settings", "set", "update.every_day", "true").code());
	}
}
