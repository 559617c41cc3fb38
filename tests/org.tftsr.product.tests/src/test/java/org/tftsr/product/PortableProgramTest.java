package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive for Linux: unpacked where somebody likes, used with the Java that it brings, moved, and used again. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class PortableProgramTest {

	private static final String TITLE = "Checkout is down";
	/** What p2 writes; the caches of a program that is started there are none of it. */
	private static final Set<String> CONFIGURATION = Set.of("config.ini", "org.eclipse.equinox.simpleconfigurator", "org.eclipse.update");

	@TempDir
	private Path folder;

	@Test
	void runsWhereItIsUnpackedAndWhereItIsMovedTo() throws Exception {
		Path unpacked = Packages.unpack(Files.createDirectories(folder.resolve("My Programs")));
		assertEquals(Set.of("tftsr"), names(unpacked.getParent()));
		assertEquals(CONFIGURATION, names(unpacked.resolve("lib/app/configuration")), "of the machine that it was packed on");
		PackagedProgram program = program(unpacked);
		assertTrue(program.commands().run("--version").ok().out().contains("TFTSR"), "no version");
		program.commands().run("--quiet", "issue", "create", TITLE).ok();
		program.opensALog("unpacked-product.png");

		Path moved = Files.move(unpacked, Files.createDirectories(folder.resolve("Elsewhere, später")).resolve("tftsr-1"));
		PackagedProgram same = program(moved);
		assertTrue(same.commands().run("--quiet", "issue", "list").ok().out().contains(TITLE), "the issue is there no more");
		same.opensALog("moved-product.png");
	}

	private static Set<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	private PackagedProgram program(Path home) {
		return new PackagedProgram(home.resolve("bin/tftsr"), folder);
	}
}
