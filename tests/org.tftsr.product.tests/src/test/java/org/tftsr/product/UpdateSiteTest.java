package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a person is shown of the update site before anything of it is installed. */
@EnabledOnOs(OS.LINUX)
class UpdateSiteTest {

	private static final Path SITE = Path.of(System.getProperty("tftsr.site"));
	private static final String IU = "org.eclipse.equinox.p2.";
	private static final String GROUP = ".feature.group";

	@Test
	void offersFeaturesSourcesAndLibrariesUnderNamesOfTheirOwn() throws Exception {
		Map<String, Set<String>> categories = new TreeMap<>();
		for (Element unit : units()) {
			if (property(unit, IU + "type.category").equals("true")) {
				categories.put(property(unit, IU + "name"), all(unit, "required").stream().map(required -> required.getAttribute("name"))
						.collect(Collectors.toCollection(TreeSet::new)));
			}
		}
		assertEquals(Set.of("TFTSR", "TFTSR Libraries", "TFTSR Sources"), categories.keySet());
		assertEquals(Set.of("org.tftsr.feature" + GROUP, "org.tftsr.console.feature" + GROUP), categories.get("TFTSR"));
		assertEquals(Set.of("org.tftsr.feature.source" + GROUP, "org.tftsr.console.feature.source" + GROUP), categories.get("TFTSR Sources"));
	}

	@Test
	void showsTheLicenceOfEachFeature() throws Exception {
		List<Element> features = units().stream().filter(unit -> unit.getAttribute("id").endsWith(GROUP)).toList();
		assertEquals(4, features.size());
		for (Element feature : features) {
			assertTrue(property(feature, "df_LT.license").startsWith("Eclipse Public License - v 2.0"), feature.getAttribute("id"));
		}
	}

	@Test
	void hasTheSourcesOfEachBundleOfOurs() throws Exception {
		Set<String> bundles;
		try (Stream<Path> jars = Files.list(SITE.resolve("plugins"))) {
			bundles = jars.map(jar -> jar.getFileName().toString().replaceFirst("_.*", "")).filter(name -> name.startsWith("org.tftsr."))
					.collect(Collectors.toCollection(TreeSet::new));
		}
		Set<String> without = bundles.stream().filter(name -> !name.endsWith(".source") && !bundles.contains(name + ".source"))
				.collect(Collectors.toCollection(TreeSet::new));
		// texts alone
		assertEquals(Set.of("org.tftsr.help"), without);
	}

	private static List<Element> units() throws Exception {
		try (ZipFile index = new ZipFile(SITE.resolve("content.jar").toFile()); InputStream in = index.getInputStream(index.getEntry("content.xml"))) {
			return elements(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("unit"));
		}
	}

	private static List<Element> all(Element parent, String name) {
		return elements(parent.getElementsByTagName(name));
	}

	private static List<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
	}

	/** The value of a property, or nothing where a unit has none of that name. */
	private static String property(Element unit, String name) {
		return all(unit, "property").stream().filter(property -> property.getAttribute("name").equals(name))
				.map(property -> property.getAttribute("value")).findFirst().orElse("");
	}
}
