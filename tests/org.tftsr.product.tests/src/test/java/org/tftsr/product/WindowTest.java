package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The standalone product: it starts, shows the issue it was asked for, and closes, with no error in its log. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class WindowTest {

	private static final String TITLE = "Checkout is down";

	@TempDir
	private Path folder;

	@Test
	void opensOnAnIssueAndClosesCleanly() throws Exception {
		Path data = folder.resolve("data");
		Sample sample = Sample.named("checkout-outage");
		String issue = new Product(data).run("--json", "triage", "--title", TITLE,
				sample.logs().get(0).toString()).ok().json().getAsJsonObject().getAsJsonObject("issue").get("id")
				.getAsString();

		Path said = folder.resolve("said");
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + data, "-Dosgi.dataAreaRequiresExplicitInit=true", "-jar",
				Product.launcher().toString(), "-nosplash", "-data", data.resolve("workspace").toString(), "-openIssue",
				issue));
		Process product = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			Screen.awaitWindow(TITLE);
			Screen.picture("product-window.png");
			Screen.activate(TITLE);
			Screen.close(product);
			assertEquals(0, product.exitValue());
		} finally {
			product.destroyForcibly();
		}
		assertEquals("", Screen.said(said));
		Path log = data.resolve("workspace/.metadata/.log");
		assertFalse(Files.exists(log) && Files.readString(log).contains("!ENTRY"),
				() -> "the error log has entries: " + read(log));
		assertNothingInClear(data, sample);
	}

	/**
	 * Neither the database, nor what the workbench keeps of windows, editors and preferences, nor temporary files hold anything of
	 * the issue in clear. What the triage was asked to write has the title, and no sensitive value either.
	 */
	private static void assertNothingInClear(Path data, Sample sample) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(data)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				List<String> values = new ArrayList<>(sample.planted());
				if (!file.startsWith(data.resolve("exports"))) {
					values.add(TITLE);
				}
				byte[] content = Files.readAllBytes(file);
				String text = new String(content, StandardCharsets.ISO_8859_1) + new String(content, StandardCharsets.UTF_16LE);
				values.stream().filter(text::contains).forEach(value -> found.add(data.relativize(file) + ": " + value));
			}
		}
		assertEquals(List.of(), found);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
