package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A release as its maker makes it, in a copy of the checkout: the program for all systems, the update site signed with a key of their own. */
@EnabledOnOs(OS.LINUX)
@LongRunning("PackageScriptTest, UpdateSiteTest and SameRecordsTest: what is packed for this system")
class ReleaseTest {

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
	private static final String PASSWORD = "correct horse";
	private static final String OWNER = "CN=Release Test";
	private static final String ALIAS = "desk";
	/** As the target platform calls them, each with its windows. */
	private static final List<String> SYSTEMS = List.of("linux/gtk/x86_64", "linux/gtk/aarch64", "macosx/cocoa/x86_64", "macosx/cocoa/aarch64",
			"win32/win32/x86_64", "win32/win32/aarch64");
	private static final Pattern OF_A_SYSTEM = Pattern.compile("org\\.eclipse\\..*\\.(linux|macosx|win32)[._].*");
	private static final Set<String> NO_SOURCES = Set.of("target", ".git", ".work");
	/** Comes and goes beside sources while modules are built. */
	private static final Pattern OF_A_BUILD = Pattern.compile("\\.polyglot\\..*|\\.tycho-consumer-pom\\.xml|pom\\.tycho");

	private static final int DEPTH = 4;

	@TempDir
	private Path folder;

	@Test
	void isSignedAndThereForAllSystems() throws Exception {
		Path checkout = folder.resolve("checkout");
		copySources(Packages.CHECKOUT, checkout);
		Path keys = folder.resolve("my keys.p12");
		Screen.run(JAVA.resolve("keytool").toString(), "-genkeypair", "-keystore", keys.toString(), "-storepass", PASSWORD, "-alias", ALIAS,
				"-keyalg", "EC", "-dname", OWNER);

		Packages.run(folder.resolve("said.txt"),
				Map.of("TFTSR_SIGN_PASSWORD", PASSWORD, "MAVEN_ARGS", "-Dmaven.repo.local=" + System.getProperty("tftsr.repository")),
				checkout.resolve("releng/package").toString(), "--site", "--all-platforms", "--sign", keys.toString(), ALIAS);

		for (String system : SYSTEMS) {
			assertProduct(checkout.resolve("releng/org.tftsr.product/target/products/org.tftsr.product").resolve(system), system);
		}
		Path packages = checkout.resolve("releng/target/packages");
		List<Path> archives = Stream.concat(files(packages, "zip").stream(), files(packages, "gz").stream()).toList();
		List<Path> products = archives.stream().filter(archive -> archive.toString().contains("-no-java-")).toList();
		assertEquals(SYSTEMS.size(), products.size());
		for (Path archive : products) {
			assertHasLicences(archive);
		}
		Path zip = archives.stream().filter(archive -> archive.toString().endsWith("-update-site.zip")).findFirst().orElseThrow();
		Path site = folder.resolve("site");
		unzip(zip, site);
		assertSigned(site);
		assertIndexKnows(site);
	}

	private static void copySources(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes) throws IOException {
				if (NO_SOURCES.contains(source.getFileName().toString())) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(source)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path source, IOException failure) throws IOException {
				if (OF_A_BUILD.matcher(source.getFileName().toString()).matches()) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}

			@Override
			public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
				if (OF_A_BUILD.matcher(source.getFileName().toString()).matches()) {
					return FileVisitResult.CONTINUE;
				}
				Files.copy(source, to.resolve(from.relativize(source)), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** On macOS a program is a folder of a layout of its own. */
	private static Path root(Path product) throws IOException {
		try (Stream<Path> files = Files.walk(product, DEPTH)) {
			return files.filter(file -> file.endsWith("plugins")).findFirst().orElseThrow(() -> new AssertionError("no product in " + product))
					.getParent();
		}
	}

	/** It has the windows of its system and nothing of another one. */
	private static void assertProduct(Path folder, String system) throws IOException {
		Path product = root(folder);
		String[] parts = system.split("/");
		List<String> bundles = files(product.resolve("plugins"), "jar").stream().map(jar -> jar.getFileName().toString()).toList();
		String windows = "org.eclipse.swt." + parts[1] + '.' + parts[0] + '.' + parts[2] + '_';
		assertTrue(bundles.stream().anyMatch(name -> name.startsWith(windows)), () -> system + ": " + bundles);
		assertEquals(List.of(), bundles.stream().filter(name -> OF_A_SYSTEM.matcher(name).matches())
				.filter(name -> !name.contains('.' + parts[0]) || name.contains("swt") && !name.startsWith(windows)).toList(), system);
		assertTrue(bundles.stream().anyMatch(name -> name.startsWith("org.eclipse.equinox.launcher_")), system);
		String started = Files.readString(product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
		assertTrue(started.contains("plugins/" + windows), system);
		Path start = product.resolve(parts[0].equals("win32") ? "tftsr-window.cmd" : "tftsr-window");
		assertTrue(Files.exists(start) && (parts[0].equals("win32") || Files.isExecutable(start)), start.toString());
		assertTrue(Files.exists(product.resolve("eclipse.ini")), system);
	}

	private static void assertHasLicences(Path archive) throws Exception {
		String names;
		if (archive.toString().endsWith(".zip")) {
			try (ZipFile file = new ZipFile(archive.toFile())) {
				names = file.stream().map(ZipEntry::getName).collect(Collectors.joining("\n"));
			}
		} else {
			names = Screen.run("tar", "-tzf", archive.toString());
		}
		for (String file : List.of("tftsr/THIRD-PARTY.md", "tftsr/bom.json", "tftsr/LICENSE", "tftsr/licences/com.nulab-inc.txt")) {
			assertTrue(names.contains(file), () -> archive.getFileName() + " has no " + file);
		}
	}

	/** What is ours is signed by that key, every file of it; what others made is as in the site that is not signed. */
	private static void assertSigned(Path site) throws Exception {
		Set<String> signed = new TreeSet<>();
		for (String kind : List.of("features", "plugins")) {
			for (Path jar : files(site.resolve(kind), "jar")) {
				if (isOurs(jar)) {
					assertSignedByUs(jar);
					signed.add(jar.getFileName().toString().replaceFirst("_.*", ""));
				} else {
					assertEquals(-1, Files.mismatch(jar, Path.of(System.getProperty("tftsr.site"), kind, jar.getFileName().toString())), jar.toString());
				}
			}
		}
		assertTrue(signed.containsAll(Set.of("org.tftsr.feature", "org.tftsr.core", "org.tftsr.core.source")), signed.toString());
	}

	private static boolean isOurs(Path jar) {
		return jar.getParent().endsWith("features") || jar.getFileName().toString().startsWith("org.tftsr.");
	}

	/** Reads all of it: what was changed after it was signed cannot be read. */
	private static void assertSignedByUs(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile(), true)) {
			for (JarEntry entry : Collections.list(jar.entries())) {
				try (InputStream in = jar.getInputStream(entry)) {
					in.transferTo(OutputStream.nullOutputStream());
				}
				if (!entry.isDirectory() && !entry.getName().matches("META-INF/(MANIFEST\\.MF|DESK\\.(SF|EC))")) {
					CodeSigner[] signers = entry.getCodeSigners();
					assertTrue(signers != null && signers.length == 1, () -> file.getFileName() + ": " + entry + " is not signed");
					X509Certificate owner = (X509Certificate) signers[0].getSignerCertPath().getCertificates().getFirst();
					assertEquals(OWNER, owner.getSubjectX500Principal().getName());
				}
			}
		}
	}

	/** Else nobody could install it. */
	private static void assertIndexKnows(Path site) throws Exception {
		String index;
		try (ZipFile file = new ZipFile(site.resolve("artifacts.jar").toFile()); InputStream in = file.getInputStream(file.getEntry("artifacts.xml"))) {
			index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		for (Path jar : files(site.resolve("plugins"), "jar")) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
			assertTrue(index.contains("'" + HexFormat.of().formatHex(hash) + "'"), () -> "the index of the site has another hash for " + jar);
		}
	}

	private static void unzip(Path zip, Path folder) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (ZipEntry entry : Collections.list(file.entries())) {
				Path there = folder.resolve(entry.getName());
				Files.createDirectories(entry.isDirectory() ? there : there.getParent());
				if (!entry.isDirectory()) {
					Files.copy(file.getInputStream(entry), there);
				}
			}
		}
	}

	private static List<Path> files(Path folder, String extension) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith('.' + extension)).toList();
		}
	}
}
