package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
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

	private static final String INSTALLATIONS = "tftsr.installations";

	@TempDir
	private Path folder;

	@Test
	@LongRunning("ProductJourneyTest, in the same program")
	void runsWhereItIsUnpackedAndWhereItIsMovedTo() throws Exception {
		Path unpacked = Packages.unpack(Files.createDirectories(folder.resolve("My Programs")));
		assertEquals(Set.of("tftsr"), names(unpacked.getParent()));
		assertEquals(CONFIGURATION, names(unpacked.resolve("lib/app/configuration")), "of the machine that it was packed on");
		PackagedProgram program = program(unpacked);
		String version = Product.version();
		assertEquals("TFTSR " + version.replaceFirst("\\.(\\d+)$", " (build $1)"), program.commands().run("--version").ok().out().strip());
		program.commands().run("--quiet", "issue", "create", TITLE).ok();
		program.opensALog("unpacked-product.png");

		Path moved = Files.move(unpacked, Files.createDirectories(folder.resolve("Elsewhere, später")).resolve("tftsr-1"));
		PackagedProgram same = program(moved);
		assertTrue(same.commands().run("--quiet", "issue", "list").ok().out().contains(TITLE), "the issue is there no more");
		same.opensALog("moved-product.png");
	}

	/** As after an upgrade: what the framework has kept for versions that are there no more goes, but not that of a program that runs. */
	@Test
	void removesTheCachesOfVersionsThatAreGone() throws Exception {
		Path home = Packages.unpack(folder);
		PackagedProgram program = program(home);
		program.commands().run("--version").ok();
		Path caches = folder.resolve("home/.cache/tftsr");
		Path own = caches.resolve(Product.version());
		assertEquals(Set.of(own.getFileName().toString()), names(caches));
		assertEquals(List.of(home.resolve("lib/app").toString()), Files.readAllLines(own.resolve(INSTALLATIONS)));

		Screen.run("cp", "-a", own.toString(), caches.resolve("0.0.7.gone").toString());
		Screen.run("cp", "-a", own.toString(), caches.resolve("0.0.8.runs").toString());
		Path installed = cache(caches.resolve("0.0.9.installed"), folder.resolve("another"));
		Files.createFile(Files.createDirectories(folder.resolve("another/plugins")).resolve("org.tftsr.core_0.0.9.installed.jar"));
		Path foreign = Files.createDirectories(caches.resolve("of somebody else"));
		try (FileChannel channel = FileChannel.open(caches.resolve("0.0.8.runs/tftsr.in-use"), StandardOpenOption.READ);
				FileLock lock = channel.lock(0, Long.MAX_VALUE, true)) {
			assertTrue(lock.isShared());
			program.commands().run("--version").ok();
			assertEquals(Set.of(own.getFileName().toString(), "0.0.8.runs", "0.0.9.installed", "of somebody else"), names(caches));
		}
		program.commands().run("--version").ok();
		assertEquals(Set.of(own, installed, foreign), Set.copyOf(files(caches)));

		cache(caches.resolve("0.0.6.gone"), folder.resolve("nowhere"));
		Process window = program.window(Map.of());
		try {
			Screen.await("the window has removed it", () -> !Files.exists(caches.resolve("0.0.6.gone")));
			Screen.rest(window);
			try (FileChannel channel = FileChannel.open(own.resolve("tftsr.in-use"), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
				assertNull(lock, "another version would take it for one that nobody uses");
			}
			Screen.activate("TFTSR");
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
	}

	private static Path cache(Path cache, Path installation) throws IOException {
		Files.createDirectories(cache.resolve("org.eclipse.osgi"));
		Files.writeString(cache.resolve(INSTALLATIONS), installation + "\n");
		return cache;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

	private static Set<String> names(Path folder) throws IOException {
		return files(folder).stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
	}

	private PackagedProgram program(Path home) {
		return new PackagedProgram(home.resolve("bin/tftsr"), folder);
	}
}
