package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What starts the product out of an Eclipse IDE starts the same product as its launcher does. */
class LaunchConfigurationTest {

	private static final Path FOLDER = Checkout.ROOT.resolve("releng/org.tftsr.product");
	private static final Path BUNDLE = Checkout.ROOT.resolve("bundles/org.tftsr.rcp");
	private static final Pattern PROPERTY = Pattern.compile("-D\\S+=\\S*");

	@Test
	void itStartsTheProductThatIsBuilt() throws Exception {
		assertEquals("true", value("useProduct"));
		assertEquals("org.eclipse.pde.ui.RuntimeWorkbench", parsed(FOLDER.resolve("TFTSR.launch")).getDocumentElement().getAttribute("type"));
		assertEquals(product().getAttribute("id"), value("product"));
		List<String> products = elements(parsed(BUNDLE.resolve("plugin.xml")), "extension")
				.filter(extension -> extension.getAttribute("point").equals("org.eclipse.core.runtime.products"))
				.map(extension -> BUNDLE.getFileName() + "." + extension.getAttribute("id")).toList();
		assertEquals(List.of(value("product")), products);
	}

	/** Every bundle of the workspace and the target is started, so that a list that grows old is not needed. */
	@Test
	void itListsNoBundles() throws Exception {
		assertEquals("true", value("default"));
		assertEquals("true", value("automaticAdd"));
		assertEquals("false", value("useCustomFeatures"));
	}

	@Test
	void itRunsOnTheJavaThatTheBundlesWant() throws Exception {
		String wanted = Checkout.lines(BUNDLE.resolve(BundleProject.MANIFEST)).stream()
				.filter(line -> line.startsWith("Bundle-RequiredExecutionEnvironment: ")).findFirst().orElseThrow();
		String machine = value("org.eclipse.jdt.launching.JRE_CONTAINER");
		assertEquals(wanted.substring(wanted.indexOf(' ') + 1), machine.substring(machine.lastIndexOf('/') + 1));
	}

	@Test
	void itGivesJavaThePropertiesThatTheLauncherGives() throws Exception {
		String given = value("org.eclipse.jdt.launching.VM_ARGUMENTS");
		String wanted = elements(product().getOwnerDocument(), "vmArgs").map(Element::getTextContent).findFirst().orElseThrow();
		assertEquals(List.of(), PROPERTY.matcher(wanted).results().map(property -> property.group())
				.filter(property -> !List.of(given.split("\\s+")).contains(property)).toList());
	}

	private static Element product() throws Exception {
		Path definition = Checkout.files(FOLDER, file -> file.toString().endsWith(".product")).getFirst();
		return parsed(definition).getDocumentElement();
	}

	private static String value(String key) throws Exception {
		Document launch = parsed(FOLDER.resolve("TFTSR.launch"));
		return Stream.of("booleanAttribute", "stringAttribute").flatMap(type -> elements(launch, type))
				.filter(attribute -> attribute.getAttribute("key").equals(key)).map(attribute -> attribute.getAttribute("value")).findFirst()
				.orElse("");
	}

	private static Stream<Element> elements(Document document, String name) {
		NodeList found = document.getElementsByTagName(name);
		return Stream.iterate(0, at -> at < found.getLength(), at -> at + 1).map(at -> (Element) found.item(at));
	}

	private static Document parsed(Path file) throws Exception {
		DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
		return builder.parse(file.toFile());
	}
}
