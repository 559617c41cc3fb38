package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What Java leaves when it crashes would hold what was in memory, in clear. */
class CrashTest {

	@TempDir
	private Path folder;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aCrashOfTheProcessLeavesNoPictureOfItsMemory() throws Exception {
		List<String> command = new ArrayList<>(Product.java());
		command.addAll(launcherOptions());
		command.addAll(List.of("-jar", Product.launcher().toString(), "-nosplash", "-application", "org.tftsr.cli.application",
				"-data", "@none", "--data", folder.resolve("data").toString(), "log", "scan", "--batch"));
		Path there = Files.createDirectories(folder.resolve("there"));
		Process process = new ProcessBuilder(command).directory(there.toFile()).redirectErrorStream(true).start();
		try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
			// so many that it cannot keep all of its answers back
			in.write("{\"id\":1,\"text\":\"mail anna@example.org\"}\n".repeat(400));
			in.flush();
			String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
			assertTrue(answer.contains("EMAIL"), answer);
			crash(process);
		}
		try (Stream<Path> left = Files.list(there)) {
			assertEquals(List.of(), left.toList());
		}
	}

	private static void crash(Process process) throws Exception {
		assertEquals(0, new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid())).start().waitFor());
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertFalse(process.exitValue() == 0);
	}

	/** What the launcher of the window gives to Java. */
	private static List<String> launcherOptions() throws Exception {
		Path home = Path.of(System.getProperty("tftsr.product"));
		try (Stream<Path> files = Files.list(home)) {
			Path ini = files.filter(file -> file.toString().endsWith(".ini")).findFirst().orElseThrow();
			List<String> lines = Files.readAllLines(ini);
			return lines.subList(lines.indexOf("-vmargs") + 1, lines.size());
		}
	}
}
