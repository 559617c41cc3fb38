package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window of the product is asked for an issue, and whoever has the passphrase of its vault says no at first. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class LockedWindowTest {

	private static final String TITLE = "Checkout is down";
	private static final String PASSPHRASE = "violin cactus harbour 7 lantern";
	private static final String UNLOCK = "^Unlock Vault";
	private static final String EMPTY = "^TFTSR *$";
	private static final String ACTIONS = "^Find Actions";

	@TempDir
	private Path folder;

	@Test
	void opensTheIssueOnceTheVaultIsUnlocked() throws Exception {
		Path data = folder.resolve("data");
		Product program = Product.ready(data);
		String issue = program.run("--json", "issue", "create", TITLE).ok().json().getAsJsonObject().get("id").getAsString();
		Path passphrase = Files.createFile(folder.resolve("passphrase"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(passphrase, PASSPHRASE);
		program.run("db", "protect", "--passphrase-file", passphrase.toString()).ok();

		Process window = start(data, issue);
		try {
			Screen.awaitWindow(UNLOCK);
			Screen.activate(UNLOCK);
			Screen.pressUntil("Escape", Screen.noWindow(UNLOCK));
			Screen.rest(window);
			Screen.picture("locked-issue-refused.png");
			Screen.activate(EMPTY);
			Screen.pressUntil("ctrl+3", Screen.window(ACTIONS));
			Screen.rest(window);
			Screen.type("Unlock Vault");
			Screen.rest(window);
			Screen.pressUntil("Return", Screen.noWindow(ACTIONS));
			Screen.awaitWindow(UNLOCK);
			Screen.activate(UNLOCK);
			Screen.fillUntil(PASSPHRASE, "Return", Screen.noWindow(UNLOCK));
			Screen.awaitWindow(TITLE);
			Screen.picture("locked-issue-opened.png");
			Screen.activate(TITLE);
			Screen.close(window);
			assertEquals(0, window.exitValue());
		} finally {
			window.destroyForcibly();
		}
	}

	private Process start(Path data, String issue) throws IOException {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(List.of("-Dtftsr.data=" + data, "-Dosgi.dataAreaRequiresExplicitInit=true", "-jar", Product.launcher().toString(),
				"-nosplash", "-data", data.resolve("workspace").toString(), "-openIssue", issue));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
	}
}
