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
import java.util.concurrent.TimeUnit;
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
class DebianPackageTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("tftsr.checkout")).toAbsolutePath().normalize();
	private static final Path HOME = Path.of("/opt/tftsr");
	private static final String COMMAND = "/usr/bin/tftsr";
	private static final String OPEN_DIALOG = "^Open";
	private static final long LIMIT_SECONDS = 240;

	@TempDir
	private Path folder;

	private boolean installed;

	@Test
	void livesOnAMachine() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this system has no dpkg");
		assumeTrue(ok("id", "-u").equals("0"), "only root may install a package");
		assumeFalse(Files.exists(HOME), "TFTSR is installed here, and would be replaced");

		ok(CHECKOUT.resolve("releng/package").toString(), "--no-build", "--deb");
		Path tree = CHECKOUT.resolve("releng/target/parts/deb");
		String version = version(tree);
		assertTrue(field(tree, "Depends: ").matches("(.*, )?libc6 \\(>= \\d.*"), "a system with an older library of C would take it");
		installed = true;
		ok("dpkg", "-i", CHECKOUT.resolve("releng/target/packages").resolve("tftsr_" + version + "_" + architecture() + ".deb").toString());
		List<Path> files = ok("dpkg", "-L", "tftsr").lines().map(Path::of).filter(Files::isRegularFile).toList();
		assertTrue(files.contains(Path.of("/usr/share/applications/tftsr.desktop")), "no entry in the menu");

		assertEquals(List.of(), librariesOfOtherSystems());
		assertTrue(ok(COMMAND, "--version").contains("TFTSR"), "no version");
		Path compressed = Files.write(folder.resolve("app.log.zst"), zstd("2026-03-01 10:00:00 ERROR no space left on device\n"));
		assertTrue(ok(COMMAND, "--data", data(), "--quiet", "log", "search", compressed.toString(), "no space").contains("no space left"),
				"the library of zstd is not there");
		String issue = ok(COMMAND, "--data", data(), "--quiet", "issue", "create", "Checkout is down");
		opensALog();

		ok("dpkg", "-i", next(tree, version + "1").toString());
		assertEquals(version + "1", ok("dpkg-query", "-W", "-f", "${Version}", "tftsr"));
		assertTrue(ok(COMMAND, "--data", data(), "--quiet", "issue", "list").contains("Checkout is down"), issue);

		ok("dpkg", "--purge", "tftsr");
		installed = false;
		assertEquals(List.of(), files.stream().filter(Files::exists).toList());
		assertFalse(Files.exists(HOME), "something is left in " + HOME);
	}

	@AfterEach
	void remove() throws Exception {
		if (installed) {
			ok("dpkg", "--purge", "tftsr");
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

	/** As the desktop does for a log that is opened with us. */
	private void opensALog() throws Exception {
		Path log = Sample.named("checkout-outage").logs().getFirst();
		Path said = folder.resolve("window.txt");
		Process window = process(said, HOME.resolve("bin/tftsr-window").toString(), "-openLog", log.toString()).start();
		try {
			String title = log.getFileName().toString();
			Screen.awaitWindow(title);
			Screen.activate(title);
			// the window answers: it has started to the end
			Screen.pressUntil("ctrl+o", Screen.window(OPEN_DIALOG));
			Screen.pressUntil("Escape", Screen.noWindow(OPEN_DIALOG));
			Screen.picture("installed-product.png");
			Screen.close(window);
			assertEquals(0, window.exitValue(), () -> read(said));
		} finally {
			window.destroyForcibly();
		}
		Path errors = Path.of(data()).resolve("workspace/.metadata/.log");
		// on a busy machine it is closed before all of the platform has heard that it was started, which the platform tells its log
		assertFalse(Files.exists(errors) && read(errors).contains("org.tftsr."), () -> read(errors));
	}

	/** The same package as a later build would have made it. Nothing is copied: the files are links to those of the first. */
	private Path next(Path tree, String version) throws IOException, InterruptedException {
		Path copy = folder.resolve("next");
		ok("cp", "-al", tree.toString(), copy.toString());
		Path control = copy.resolve("DEBIAN/control");
		String text = Files.readString(control).replaceAll("(?m)^Version: .*$", "Version: " + version);
		Files.delete(control);
		Files.writeString(control, text);
		Path made = folder.resolve("next.deb");
		ok("dpkg-deb", "--root-owner-group", "-Znone", "--build", copy.toString(), made.toString());
		return made;
	}

	private static String version(Path tree) throws IOException {
		return field(tree, "Version: ");
	}

	private static String architecture() throws IOException {
		return field(CHECKOUT.resolve("releng/target/parts/deb"), "Architecture: ");
	}

	private static String field(Path tree, String name) throws IOException {
		try (Stream<String> lines = Files.lines(tree.resolve("DEBIAN/control"))) {
			return lines.filter(line -> line.startsWith(name)).findFirst().orElseThrow().substring(name.length());
		}
	}

	private String data() {
		return folder.resolve("data").toString();
	}

	/** What a program prints, which has to end well. */
	private String ok(String... command) throws IOException, InterruptedException {
		Path said = Files.createTempFile(folder, "said", ".txt");
		Process process = process(said, command).start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + List.of(command));
		}
		assertEquals(0, process.exitValue(), () -> List.of(command) + "\n" + read(said) + read(errors(said)));
		return Files.readString(said).strip();
	}

	/** In a home of its own, as the programs keep their caches there. */
	private ProcessBuilder process(Path said, String... command) {
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectOutput(said.toFile())
				.redirectError(errors(said).toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		if (!command[0].startsWith(CHECKOUT.toString())) {
			builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder.resolve("home"));
		}
		builder.environment().put("TFTSR_DATA_DIR", data());
		return builder;
	}

	private static Path errors(Path said) {
		return said.resolveSibling(said.getFileName() + ".err");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
