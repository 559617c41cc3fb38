package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What releng/package says the product is made of: each bundle that is shipped, where it is from, and under which licence. */
class BillOfMaterialsTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("tftsr.checkout"));

	@TempDir
	private Path folder;

	@Test
	void namesEachBundleThatIsShippedWithOriginAndLicence() throws Exception {
		Path plugins = Product.launcher().getParent();
		Screen.run(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dmaven.repo.local=" + System.getProperty("tftsr.repository"),
				CHECKOUT.resolve("releng/bom/BillOfMaterials.java").toString(), CHECKOUT.toString(), plugins.toString(), folder.toString());

		JsonObject bill = JsonParser.parseString(Files.readString(folder.resolve("bom.json"))).getAsJsonObject();
		assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
		JsonArray components = bill.getAsJsonArray("components");
		Set<String> hashes = new TreeSet<>();
		for (JsonElement element : components) {
			JsonObject component = element.getAsJsonObject();
			assertTrue(component.get("purl").getAsString().matches("pkg:maven/[\\w.-]+/[\\w.-]+@[\\w.-]+"), component::toString);
			assertFalse(component.getAsJsonArray("licenses").isEmpty(), component::toString);
			hashes.add(component.getAsJsonArray("hashes").get(0).getAsJsonObject().get("content").getAsString());
		}
		assertEquals(hashesOf(plugins), hashes);
		Map<String, String> licences = components.asList().stream().map(JsonElement::getAsJsonObject)
				.collect(Collectors.toMap(component -> component.get("name").getAsString(), component -> component.getAsJsonArray("licenses").get(0)
						.getAsJsonObject().get("expression").getAsString()));
		assertEquals(List.of("LGPL-2.1-or-later", "Apache-2.0 OR LGPL-2.1-or-later", "EPL-2.0"),
				Stream.of("openhtmltopdf-core", "jna", "org.tftsr.core").map(licences::get).toList());
		assertTrue(Files.readString(folder.resolve("THIRD-PARTY.md")).contains("| `io.github.willena:sqlite-jdbc` | "));
	}

	private static Set<String> hashesOf(Path plugins) throws Exception {
		Set<String> hashes = new TreeSet<>();
		try (Stream<Path> jars = Files.list(plugins)) {
			for (Path jar : (Iterable<Path>) jars.filter(file -> file.toString().endsWith(".jar"))::iterator) {
				hashes.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
			}
		}
		return hashes;
	}
}
