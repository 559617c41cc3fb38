package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window is killed while somebody types, and the next one has what was typed. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class KilledWindowTest {

	private static final String BEFORE = "Before the crash";
	private static final String TYPED = "Typed and never saved";

	@TempDir
	private Path folder;

	@Test
	void whatWasTypedIsThereAgain() throws Exception {
		Path data = folder.resolve("data");
		Product program = new Product(data);
		String issue = program.run("--json", "issue", "create", BEFORE).ok().json().getAsJsonObject().get("id").getAsString();

		Process killed = start(data, issue);
		try {
			Screen.awaitWindow(BEFORE);
			Screen.activate(BEFORE);
			Path log = data.resolve("tftsr.db-wal");
			FileTime before = written(log);
			// the title has the keyboard when the editor is shown; until then, keys are lost
			Screen.fillUntil(TYPED, "End", () -> !written(log).equals(before));
			Screen.picture("unsaved-before-kill.png");
		} finally {
			killed.toHandle().destroyForcibly();
			killed.waitFor();
		}
		assertEquals(List.of(), filesWith(data, TYPED), "in clear");
		assertEquals(BEFORE, title(program, issue));

		Process next = start(data, issue);
		try {
			Screen.awaitWindow(BEFORE);
			Screen.activate(BEFORE);
			Screen.picture("unsaved-recovered.png");
			Screen.pressUntil("ctrl+s", Screen.window(TYPED));
			Screen.picture("unsaved-saved.png");
			Screen.activate(TYPED);
			Screen.close(next);
		} finally {
			next.destroyForcibly();
		}
		assertEquals(TYPED, title(program, issue));
	}

	private Process start(Path data, String issue) throws IOException {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + data, "-Dosgi.dataAreaRequiresExplicitInit=true", "-jar",
				Product.launcher().toString(), "-nosplash", "-data", data.resolve("workspace").toString(), "-openIssue", issue));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
	}

	/** When the file was last written to; before all times where it is not there. */
	private static FileTime written(Path file) throws IOException {
		return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
	}

	private static String title(Product program, String issue) throws Exception {
		return program.run("--json", "issue", "show", issue).ok().json().getAsJsonObject().get("title").getAsString();
	}

	private static List<Path> filesWith(Path folder, String text) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] content = Files.readAllBytes(file);
				if (new String(content, StandardCharsets.ISO_8859_1).contains(text)
						|| new String(content, StandardCharsets.UTF_16LE).contains(text)) {
					found.add(file);
				}
			}
		}
		return found;
	}
}
