package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of the build do where what was built is not there, or is of some other day: they say so, and pass nothing off for it. */
@EnabledOnOs(OS.LINUX)
class PackageScriptTest {

	private static final String NO_BUILD = "--no-build";
	private static final String SITE = "releng/org.tftsr.repository/target/repository";
	private static final String OTHER_VERSION = "0.0.1.200001010000";
	private static final long LIMIT_MINUTES = 5;
	/** In the place of Maven: writes down what it is told, and leaves behind what the scripts look for. */
	private static final String MAVEN = """
			#!/bin/sh
			root=$(dirname -- "$(dirname -- "$0")")
			echo "$@" >>"$root/calls"
			mkdir -p "$root/@IDE@/plugins" "$root/@SITE@"
			: >"$root/@SITE@/p2.index"
			""";
	private static final String BUILD_IDE = """
			set -eu
			here=$1/releng
			for part in say jdk maven packages product; do
				. "$here/lib/$part.sh"
			done
			bench=$work/bench
			. "$here/lib/startup.sh"
			mkdir -p "$work"
			build_ide
			""";

	@TempDir
	private Path folder;

	private Path checkout;

	@BeforeEach
	void copy() throws Exception {
		checkout = Packages.checkout(folder.resolve("check out"), "linux/gtk");
	}

	@Test
	void packsNoUpdateSiteWhereNoneWasBuilt() throws Exception {
		assertRefused(run(Map.of(), NO_BUILD, "--site"), "There is no update site to pack");
	}

	/** As after {@code releng/run}, which builds the program alone: the site beside it is that of some other day. */
	@Test
	void packsNoUpdateSiteOfAnotherBuild() throws Exception {
		Path site = checkout.resolve(SITE);
		Files.createDirectories(site.resolve("plugins"));
		Files.createFile(site.resolve("content.jar"));
		Files.createFile(site.resolve("plugins/org.tftsr.core_" + OTHER_VERSION + ".jar"));
		assertRefused(run(Map.of(), NO_BUILD, "--site"), "update site in " + site + " is of another build than the program, which is " + Product.version());
	}

	/** Else somebody who uploads all that lies there ships those of two versions as one. */
	@Test
	void leavesNoPackageOfAnotherVersionBesideWhatItMakes() throws Exception {
		Path plugins = Files.createDirectories(checkout.resolve(SITE).resolve("plugins"));
		Files.createFile(plugins.resolveSibling("content.jar"));
		String core = "org.tftsr.core_" + Product.version() + ".jar";
		Files.copy(Product.launcher().resolveSibling(core), plugins.resolve(core));
		Path packages = Files.createDirectories(checkout.resolve("releng/target/packages"));
		String kept = "tftsr-" + Product.version() + "-bom.json";
		String made = "tftsr-" + Product.version() + "-update-site.zip";
		for (String name : List.of(kept, "notes.txt", "tftsr-" + OTHER_VERSION + "-bom.json", "tftsr-" + OTHER_VERSION + "-linux-x86_64.tar.gz",
				"tftsr_" + OTHER_VERSION + "_amd64.deb", "TFTSR-" + OTHER_VERSION + ".dmg")) {
			Files.createFile(packages.resolve(name));
		}
		Said said = run(Map.of(), NO_BUILD, "--site");
		assertEquals(0, said.code, said.text);
		try (Stream<Path> left = Files.list(packages)) {
			assertEquals(Set.of(kept, made, "notes.txt"), left.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
		}
	}

	@Test
	void packsNoProductOfAnotherBuild() throws Exception {
		Path product = checkout.resolve("releng/org.tftsr.product/target/products/org.tftsr.product/win32/win32/aarch64");
		Files.createDirectories(product.resolve("plugins"));
		Files.createFile(product.resolve("plugins/org.tftsr.core_" + OTHER_VERSION + ".jar"));
		assertRefused(run(Map.of(), NO_BUILD, "--all-platforms"), "product in " + product + " is of another build");
	}

	@Test
	void saysThatItCannotMakeThePackageThatIsAskedFor() throws Exception {
		Path tools = Files.createDirectories(folder.resolve("tools"));
		try (Stream<Path> all = Files.list(Path.of("/usr/bin"))) {
			for (Path tool : all.filter(file -> !file.endsWith("dpkg-deb")).toList()) {
				Files.createSymbolicLink(tools.resolve(tool.getFileName().toString()), tool);
			}
		}
		assertRefused(run(Map.of("PATH", tools.toString()), NO_BUILD, "--deb"), "There is no dpkg-deb");
		Files.delete(tools.resolve("uname"));
		Files.writeString(tools.resolve("uname"), "#!/bin/sh\necho Darwin\n");
		Files.setPosixFilePermissions(tools.resolve("uname"), PosixFilePermissions.fromString("rwxr-xr-x"));
		assertRefused(run(Map.of("PATH", tools.toString()), NO_BUILD, "--tar"), "A .tar is made on Linux alone");
	}

	/** The file that clients read would be none that they understand. */
	@Test
	void publishesNoAddressThatBreaksTheFileForClients() throws Exception {
		for (String wrong : List.of("http://example.org/", "https://example.org/\"", "https://example.org/a b")) {
			assertRefused(run(Map.of("TFTSR_RELEASE_NOTES", wrong), NO_BUILD, "--site"), wrong);
		}
	}

	/** Else {@code releng/bench ide} would measure the plug-in of some other day. */
	@Test
	void theIdeIsMeasuredWithThePlugInOfToday() throws Exception {
		Path source = Files.createFile(Files.createDirectories(checkout.resolve("bundles/org.tftsr.logs")).resolve("Log.java"));
		Path ofTheSite = Files.createFile(Files.createDirectories(checkout.resolve("releng/org.tftsr.repository")).resolve("category.xml"));
		writeMaven();
		buildIde();
		assertEquals(1, buildsOfTheSite(), "not built at first");
		buildIde();
		assertEquals(1, buildsOfTheSite(), "built anew, though nothing has changed");
		for (Path changed : List.of(source, ofTheSite)) {
			int before = buildsOfTheSite();
			Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plus(1, ChronoUnit.HOURS)));
			buildIde();
			assertEquals(before + 1, buildsOfTheSite(), "not built anew after a change of " + changed);
			Files.setLastModifiedTime(changed, FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS)));
		}
	}

	private void writeMaven() throws IOException {
		Files.createDirectories(checkout.resolve(SITE).getParent().getParent());
		Path maven = checkout.resolve("releng/mvn");
		Files.writeString(maven, MAVEN.replace("@SITE@", SITE)
				.replace("@IDE@", "tests/org.tftsr.ide/target/products/plain-ide/linux/gtk/" + Packages.MACHINE));
		Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private int buildsOfTheSite() throws IOException {
		return (int) Files.readAllLines(checkout.resolve("calls")).stream().filter(line -> line.contains(":org.tftsr.repository")).count();
	}

	private void buildIde() throws Exception {
		Said said = run(new ProcessBuilder("sh", "-c", BUILD_IDE, "sh", checkout.toString()));
		assertEquals(0, said.code, said.text);
	}

	private Said run(Map<String, String> variables, String... words) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(checkout.resolve("releng/package").toString());
		builder.command().addAll(List.of(words));
		builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), Packages.TIME, Packages.OF_RELEASE));
		builder.environment().putAll(variables);
		return run(builder);
	}

	private Said run(ProcessBuilder builder) throws IOException, InterruptedException {
		Path text = folder.resolve("said.txt");
		Process process = builder.redirectErrorStream(true).redirectOutput(text.toFile()).start();
		try {
			assertTrue(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), "still running");
		} finally {
			process.destroyForcibly();
		}
		return new Said(process.exitValue(), Files.readString(text));
	}

	private void assertRefused(Said said, String words) throws IOException {
		assertEquals(1, said.code, said.text);
		assertTrue(said.text.contains(words), said.text);
		Path packages = checkout.resolve("releng/target/packages");
		if (Files.exists(packages)) {
			try (Stream<Path> made = Files.list(packages)) {
				assertFalse(made.findAny().isPresent(), "something was made");
			}
		}
	}

	private record Said(int code, String text) {
	}
}
