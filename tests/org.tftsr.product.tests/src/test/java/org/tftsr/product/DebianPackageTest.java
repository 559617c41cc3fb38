package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The package for Debian and Ubuntu in the life of a machine: installed, used, upgraded and removed without residue. */
@EnabledOnOs(OS.LINUX)
@OnScreen
@LongRunning("ProductJourneyTest, in the program that is packed for every system")
class DebianPackageTest {

	private static final Path HOME = Path.of("/opt/tftsr");
	private static final Path COMMAND = Path.of("/usr/bin/tftsr");
	private static final Path ENTRY = Path.of("/usr/share/applications/tftsr.desktop");
	/** It knows the desktop where it has python3-gi, which {@code releng/test} installs. */
	private static final Path PYTHON = Path.of("/usr/bin/python3");
	private static final String TITLE = "Checkout is down";

	@TempDir
	private Path folder;

	private boolean installed;

	@Test
	void livesOnAMachine() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this system has no dpkg");
		assumeTrue(Screen.run("id", "-u").strip().equals("0"), "only root may install a package");
		assumeFalse(Files.exists(HOME), "TFTSR is installed here, and would be replaced");

		Path tree = Packages.debianTree();
		String version = field(tree, "Version: ");
		assertTrue(field(tree, "Depends: ").matches("(.*, )?libc6 \\(>= \\d.*"), "a system with an older library of C would take it");
		EarlierPackage earlier = EarlierPackage.make(folder.resolve("earlier"));
		installed = true;
		Screen.run("dpkg", "-i", earlier.file().toString());
		PackagedProgram program = new PackagedProgram(COMMAND, folder);
		assertVersion(earlier.version(), program);
		assertTrue(Files.exists(bundle(EarlierPackage.DROPPED, earlier.version())), "what was dropped since is not in the earlier package");
		program.commands().run("--quiet", "issue", "create", TITLE).ok();
		program.opensALog("installed-earlier-product.png");

		Screen.run("dpkg", "-i", Packages.find("tftsr_" + version + '_' + field(tree, "Architecture: ") + ".deb").toString());
		assertVersion(version, program);
		assertTrue(Files.exists(bundle("org.tftsr.core", version)), "all of ours has another name now");
		assertEquals("", Screen.run("diff", "--recursive", tree.resolve("opt/tftsr").toString(), HOME.toString()));
		List<Path> files = Screen.run("dpkg", "-L", "tftsr").lines().map(Path::of).filter(Files::isRegularFile).toList();
		assertTrue(files.contains(ENTRY), "no entry in the menu");

		if (Files.exists(PYTHON) && Screen.result(List.of(PYTHON.toString(), "-c", "import gi")).exitValue() == 0) {
			assertLogsAreOpenedWithIt();
		}

		assertEquals(List.of(), librariesOfOtherSystems());
		Path compressed = Files.write(folder.resolve("app.log.zst"), zstd("2026-03-01 10:00:00 ERROR no space left on device\n"));
		assertTrue(program.commands().run("--quiet", "log", "search", compressed.toString(), "no space").ok().out().contains("no space left"),
				"the library of zstd is not there");
		assertTrue(program.commands().run("--quiet", "issue", "list").ok().out().contains(TITLE), "the issue is there no more");
		program.opensALog("installed-product.png");

		Screen.run("dpkg", "--purge", "tftsr");
		installed = false;
		assertEquals(List.of(), files.stream().filter(Files::exists).toList());
		assertFalse(Files.exists(HOME), "something is left in " + HOME);
	}

	@AfterEach
	void remove() throws Exception {
		if (installed) {
			Screen.run("dpkg", "--purge", "tftsr");
		}
	}

	/** The desktop takes logs for logs by the names that rotation gives them, and the entry in its menu says that it opens these. */
	private static void assertLogsAreOpenedWithIt() throws Exception {
		String entry = Files.readString(ENTRY);
		for (String name : List.of("app.log", "app.log.1", "app.log.12", "app.log.2026-11-30", "app.log-20261130", "app.log.gz", "app.log.2.gz",
				"app.log.10.gz", "app.log.100", "app.log.zst", "app.log.2.zst", "app.jsonl", "app.jsonl.1", "app.jsonl.gz", "app.trc.1", "syslog",
				"syslog.1", "syslog.2.gz", "access_log", "access_log.1", "error_log-20261130", "catalina.out", "catalina.out.2026-11-30")) {
			String type = Screen.run(PYTHON.toString(), "-c",
					"import sys; from gi.repository import Gio; print(Gio.content_type_guess(sys.argv[1], None)[0])", name).strip();
			assertTrue(entry.matches("(?s).*\\RMimeType=[^\\n]*\\b" + Pattern.quote(type) + ";.*"), () -> name + ": " + type + " is not in " + entry);
		}
	}

	/** Libraries in bundles that this system cannot load, of those bundles that have one for each system. */
	private static List<String> librariesOfOtherSystems() throws IOException {
		List<String> others = new ArrayList<>();
		int own = 0;
		try (Stream<Path> jars = Files.list(HOME.resolve("lib/app/plugins"))) {
			for (Path jar : jars.filter(file -> file.getFileName().toString().matches("(io.github.willena|com.github.luben|com.sun.jna_).*")).toList()) {
				try (ZipFile zip = new ZipFile(jar.toFile())) {
					for (String name : zip.stream().map(ZipEntry::getName).filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib|a)")).toList()) {
						boolean ours = name.toLowerCase(Locale.ROOT).matches(".*\\blinux[-/](x86[-_]64|amd64|aarch64)/.*");
						own += ours ? 1 : 0;
						if (!ours) {
							others.add(jar.getFileName() + ": " + name);
						}
					}
				}
			}
		}
		assertEquals(3, own, "each of the three has its library for this system");
		return others;
	}

	/** A frame of zstd (RFC 8878) with one block that is not compressed. */
	private static byte[] zstd(String text) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		ByteBuffer frame = ByteBuffer.allocate(content.length + 9).order(ByteOrder.LITTLE_ENDIAN);
		frame.putInt(0xFD2FB528).put((byte) 0x20).put((byte) content.length);
		int block = content.length << 3 | 1;
		frame.put((byte) block).put((byte) (block >> 8)).put((byte) (block >> 16)).put(content);
		return frame.array();
	}

	/** Both the system and the program say that it is installed. */
	private static void assertVersion(String version, PackagedProgram program) throws Exception {
		assertEquals(version, Screen.run("dpkg-query", "-W", "-f", "${Version}", "tftsr"));
		assertEquals("TFTSR " + version.replaceFirst("\\.(\\d+)$", " (build $1)"), program.commands().run("--version").ok().out().strip());
	}

	private static Path bundle(String name, String version) {
		return HOME.resolve("lib/app/plugins").resolve(name + '_' + version + ".jar");
	}

	private static String field(Path tree, String name) throws IOException {
		try (Stream<String> lines = Files.lines(tree.resolve("DEBIAN/control"))) {
			return lines.filter(line -> line.startsWith(name)).findFirst().orElseThrow().substring(name.length());
		}
	}
}
