package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What releng/package says the product is made of: each bundle that is shipped, where it is from, and under which licence. */
class BillOfMaterialsTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("tftsr.checkout"));
	private static final String LOOKED_UP = "docs/dependency-check.md";
	private static final Pattern ROW = Pattern.compile("\\| `([\\w.-]+:[\\w.-]+)` \\| ([\\w.-]+) \\|.*");

	private static Path made;

	@TempDir
	private Path folder;

	@Test
	void namesEachBundleThatIsShippedWithOriginAndLicence() throws Exception {
		Path plugins = Product.launcher().getParent();
		List<JsonObject> components = libraries();
		Set<String> hashes = new TreeSet<>();
		for (JsonObject component : components) {
			assertTrue(component.get("purl").getAsString().matches("pkg:maven/[\\w.-]+/[\\w.-]+@[\\w.-]+"), component::toString);
			assertFalse(component.getAsJsonArray("licenses").isEmpty(), component::toString);
			hashes.add(hash(component));
		}
		Set<String> jars = hashesOf(plugins);
		assertTrue(hashes.containsAll(jars), "a jar has no name in the bill");
		// those that p2 unpacks have the hash of the jar that they were
		assertEquals(unpacked(plugins), components.stream().filter(component -> !jars.contains(hash(component)))
				.map(component -> component.get("name").getAsString()).collect(Collectors.toCollection(TreeSet::new)));
		Map<String, String> licences = components.stream().collect(Collectors.toMap(component -> component.get("name").getAsString(),
				component -> component.getAsJsonArray("licenses").get(0).getAsJsonObject().get("expression").getAsString()));
		assertEquals(List.of("LGPL-2.1-or-later", "Apache-2.0 OR LGPL-2.1-or-later", "EPL-2.0"),
				Stream.of("openhtmltopdf-core", "jna", "org.tftsr.core").map(licences::get).toList());
		assertTrue(Files.readString(bill().resolve("THIRD-PARTY.md")).contains("| `io.github.willena:sqlite-jdbc` | "));
	}

	/** What is known of a bundle is nothing that is known of one whose name goes on behind a stroke. */
	@Test
	void takesNoUnpackedBundleForAnotherOne() throws Exception {
		Path known = unpackedBundles(Product.launcher().getParent()).getFirst();
		Path alone = Files.createDirectories(folder.resolve("alone"));
		Files.createDirectory(alone.resolve(known.getFileName()));
		assertEquals("", complaint(alone));
		String other = known.getFileName().toString().replaceFirst("_", "_of_others_");
		Files.createDirectory(alone.resolve(other));
		assertTrue(complaint(alone).contains("is known of [" + other + "]"), () -> "taken for " + known);
	}

	/** What is said of bundles that the bill cannot name; empty where it was made. */
	private String complaint(Path plugins) throws Exception {
		Path said = folder.resolve("said.txt");
		int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dmaven.repo.local=" + System.getProperty("tftsr.repository"), CHECKOUT.resolve("releng/bom/BillOfMaterials.java").toString(),
				CHECKOUT.toString(), plugins.toString(), folder.resolve("out").toString())
				.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
		return code == 0 ? "" : Files.readString(said);
	}

	/** No reader of jars finds them; what is known of a bundle may be of the library within it. */
	@Test
	void namesEachNativeLibrary() throws Exception {
		Map<String, String> shipped = new TreeMap<>();
		try (Stream<Path> jars = Files.list(Product.launcher().getParent())) {
			for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
				try (ZipFile file = new ZipFile(jar.toFile())) {
					for (ZipEntry entry : file.stream().filter(entry -> entry.getName().matches(".*\\.(so|dll|dylib|jnilib|a)")).toList()) {
						shipped.put(entry.getName(), sum(file.getInputStream(entry).readAllBytes()));
					}
				}
			}
		}
		assertTrue(shipped.size() > 10, shipped::toString);
		Map<String, String> named = new TreeMap<>();
		libraries().forEach(library -> named.putAll(within(library)));
		assertEquals(shipped, named);
	}

	/** That of the program with its own Java: what the Java is, by a name that is no address of anything else, and all of it that is run. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void namesTheJavaThatIsShipped() throws Exception {
		JsonObject bill = JsonParser.parseString(Files.readString(Packages.find("-bom.json"))).getAsJsonObject();
		JsonObject java = bill.getAsJsonArray("components").asList().stream().map(JsonElement::getAsJsonObject)
				.filter(component -> component.get("name").getAsString().equals("openjdk")).findFirst().orElseThrow();
		assertTrue(java.get("purl").getAsString().startsWith("pkg:generic/openjdk@" + Runtime.version().feature()), java::toString);
		Path runtime = Packages.CHECKOUT.resolve("releng/target/parts/runtime");
		Map<String, String> run = new TreeMap<>();
		try (Stream<Path> files = Files.walk(runtime)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".so") || file.endsWith("lib/modules") || file.endsWith("bin/java")).toList()) {
				run.put(runtime.relativize(file).toString(), sum(Files.readAllBytes(file)));
			}
		}
		assertTrue(run.containsKey("lib/server/libjvm.so"), run::toString);
		assertTrue(within(java).entrySet().containsAll(run.entrySet()), java::toString);
	}

	private static Map<String, String> within(JsonObject library) {
		return !library.has("components") ? Map.of() : library.getAsJsonArray("components").asList().stream().map(JsonElement::getAsJsonObject)
				.collect(Collectors.toMap(file -> file.get("name").getAsString(), BillOfMaterialsTest::hash));
	}

	private static String hash(JsonObject component) {
		return component.getAsJsonArray("hashes").get(0).getAsJsonObject().get("content").getAsString();
	}

	/** The page is of the libraries of today: none is missing, none is another version by now, and none is told of that is gone. */
	@Test
	void namesNoLibraryThatWasNotLookedUpInThisVersion() throws Exception {
		Map<String, String> shipped = libraries().stream().filter(component -> !component.get("group").getAsString().equals("org.tftsr"))
				.collect(Collectors.toMap(component -> component.get("group").getAsString() + ':' + component.get("name").getAsString(),
						component -> component.get("version").getAsString()));
		Map<String, String> lookedUp = new TreeMap<>();
		for (String line : Files.readAllLines(CHECKOUT.resolve(LOOKED_UP))) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				lookedUp.put(row.group(1), row.group(2));
			}
		}
		Set<String> missing = new TreeSet<>();
		shipped.forEach((library, version) -> {
			if (!version.equals(lookedUp.get(library))) {
				missing.add(library + ' ' + version);
			}
		});
		assertEquals(Set.of(), missing, "Look up what is known of them, and write it into " + LOOKED_UP);
		String target = Files.readString(CHECKOUT.resolve("target-platform/org.tftsr.target.target")).replaceAll("\\s", "");
		assertEquals(List.of(), lookedUp.entrySet().stream().filter(library -> !target.contains("<groupId>" + library.getKey()
				.replace(":", "</groupId><artifactId>") + "</artifactId><version>" + library.getValue() + "</version>")).toList());
	}

	@Test
	void hasTheTextOfEachLicence() throws Exception {
		Set<String> fonts = components().stream().filter(component -> component.get("type").getAsString().equals("file"))
				.map(component -> component.get("name").getAsString()).collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> files = Files.list(CHECKOUT.resolve("bundles/org.tftsr.documents/fonts"))) {
			assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ttf"))
					.collect(Collectors.toCollection(TreeSet::new)), fonts);
		}
		List<String> rows = Files.readAllLines(bill().resolve("THIRD-PARTY.md")).stream().filter(line -> line.startsWith("| `")).toList();
		assertEquals(List.of(), rows.stream().filter(row -> row.split("\\|")[4].isBlank()).toList());
		Matcher beside = Pattern.compile("`(licences/[^`]+)`").matcher(String.join("\n", rows));
		Set<String> texts = new TreeSet<>();
		while (beside.find()) {
			texts.add(beside.group(1));
		}
		assertTrue(texts.contains("licences/com.nulab-inc.txt"), texts::toString);
		Path bill = bill();
		assertEquals(List.of(), texts.stream().filter(text -> !Files.exists(bill.resolve(text))).toList());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void liesInTheUpdateSiteToo() throws Exception {
		try (ZipFile site = new ZipFile(Packages.find("-update-site.zip").toFile())) {
			JsonObject bill = JsonParser.parseString(new String(site.getInputStream(site.getEntry("bom.json")).readAllBytes(), StandardCharsets.UTF_8))
					.getAsJsonObject();
			Set<String> named = bill.getAsJsonArray("components").asList().stream().map(component -> component.getAsJsonObject().get("name").getAsString())
					.collect(Collectors.toSet());
			assertTrue(named.containsAll(List.of("org.tftsr.ui.console", "sqlite-jdbc", "NotoSans-Regular.ttf")), named::toString);
			Stream.of("THIRD-PARTY.md", "LICENSE", "NOTICE", "licences/com.google.re2j.txt")
					.forEach(file -> assertNotNull(site.getEntry(file), file));
		}
	}

	private static List<JsonObject> libraries() throws Exception {
		return components().stream().filter(component -> component.get("type").getAsString().equals("library")).toList();
	}

	private static List<JsonObject> components() throws Exception {
		JsonObject bill = JsonParser.parseString(Files.readString(bill().resolve("bom.json"))).getAsJsonObject();
		assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
		return bill.getAsJsonArray("components").asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	/** The folder with what is made of the product; once, as it reads every jar. */
	private static synchronized Path bill() throws Exception {
		if (made == null) {
			Path target = DataFolders.temporary();
			Screen.run(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Dmaven.repo.local=" + System.getProperty("tftsr.repository"),
					CHECKOUT.resolve("releng/bom/BillOfMaterials.java").toString(), CHECKOUT.toString(),
					Product.launcher().getParent().toString(), target.toString());
			made = target;
		}
		return made;
	}

	private static Set<String> hashesOf(Path plugins) throws Exception {
		Set<String> hashes = new TreeSet<>();
		try (Stream<Path> jars = Files.list(plugins)) {
			for (Path jar : (Iterable<Path>) jars.filter(file -> file.toString().endsWith(".jar"))::iterator) {
				hashes.add(sum(Files.readAllBytes(jar)));
			}
		}
		return hashes;
	}

	/** The names of the bundles that are folders. */
	private static Set<String> unpacked(Path plugins) throws Exception {
		return unpackedBundles(plugins).stream().map(folder -> folder.getFileName().toString().replaceFirst("_\\d+\\.\\d+\\.\\d+.*", ""))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> unpackedBundles(Path plugins) throws Exception {
		try (Stream<Path> files = Files.list(plugins)) {
			return files.filter(Files::isDirectory).toList();
		}
	}

	private static String sum(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}
}
