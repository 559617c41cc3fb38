package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What p2 writes with the time, with the folders of the machine or in an order of chance is the same bytes in what is shipped. The second
 * build is the first one here, with all of that otherwise; {@code releng/reproduce} builds twice.
 */
@EnabledOnOs(OS.LINUX)
class SameRecordsTest {

	private static final Path SITE = Path.of(System.getProperty("tftsr.site"));
	private static final Path PRODUCT = Path.of(System.getProperty("tftsr.product"));
	private static final Set<String> NO_ORDER = Set.of("units", "artifacts", "properties", "provides", "requires");
	private static final String PROFILE = "p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile";
	private static final String LATER = "9999999999999";
	private static final String RELEASE = Packages.OF_RELEASE + "000";

	@TempDir
	private Path folder;

	@Test
	void ofTheUpdateSite() throws Exception {
		// without the plug-ins, which would take long and are packed as features are
		Path first = copy(SITE, "site", "features", "content.jar", "artifacts.jar", "p2.index", "latest.json");
		Path second = copy(SITE, "another site", "features", "content.jar", "artifacts.jar", "p2.index", "latest.json");
		for (String index : List.of("content", "artifacts")) {
			Path jar = second.resolve(index + ".jar");
			String other = otherwise(text(jar, index + ".xml"));
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
				out.putNextEntry(new ZipEntry(index + ".xml"));
				out.write(other.getBytes(StandardCharsets.UTF_8));
			}
			assertNotEquals(-1, Files.mismatch(first.resolve(index + ".jar"), jar));
		}

		sameBytes("site", first.toString(), first + ".zip");
		sameBytes("site", second.toString(), second + ".zip");

		assertEquals(files(first).keySet(), files(second).keySet());
		assertEquals(-1, Files.mismatch(Path.of(first + ".zip"), Path.of(second + ".zip")));
		for (Map.Entry<String, Path> file : files(first).entrySet()) {
			assertEquals(-1, Files.mismatch(file.getValue(), second.resolve(file.getKey())), file.getKey());
			assertArrayEquals(Files.readAllBytes(file.getValue()), entry(Path.of(first + ".zip"), file.getKey()), file.getKey());
		}
		for (String index : List.of("content", "artifacts")) {
			String now = text(first.resolve(index + ".jar"), index + ".xml");
			assertEquals(statements(text(SITE.resolve(index + ".jar"), index + ".xml")), statements(now), index);
			assertEquals(RELEASE, property(parse(now), "p2.timestamp"));
		}
	}

	@Test
	void ofAProduct() throws Exception {
		Path first = copy(PRODUCT, "product", "artifacts.xml", "configuration/config.ini", "configuration/org.eclipse.update", "p2");
		Path second = copy(PRODUCT, "another product", "artifacts.xml", "configuration/config.ini", "configuration/org.eclipse.update", "p2");
		String profile = new String(unpacked(newest(second.resolve(PROFILE))), StandardCharsets.UTF_8);
		String place = property(parse(profile), "org.eclipse.equinox.p2.installFolder");
		assertTrue(profile.contains("unzipped|@artifact|" + place), "p2 has unpacked nothing");
		Files.writeString(second.resolve("artifacts.xml"), otherwise(Files.readString(second.resolve("artifacts.xml"))));
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(second.resolve(PROFILE + '/' + LATER + ".profile.gz")))) {
			out.write(otherwise(profile.replace(place, "/elsewhere/another product")).getBytes(StandardCharsets.UTF_8));
		}
		Path fetched = Files.createDirectories(second.resolve("p2/org.eclipse.equinox.p2.core/cache/binary"));
		Files.writeString(fetched.resolve("org.tftsr.rcp.feature_root"), "packed at another time");
		Path settings = second.resolve("configuration/config.ini");
		Files.writeString(settings, "#Thu Jan 01 00:00:00 UTC 1970\n" + String.join("\n", Files.readAllLines(settings).reversed()) + "\n");

		sameBytes("product", first.toString());
		sameBytes("product", second.toString());

		assertEquals(files(first).keySet(), files(second).keySet());
		for (Map.Entry<String, Path> file : files(first).entrySet()) {
			assertEquals(-1, Files.mismatch(file.getValue(), second.resolve(file.getKey())), file.getKey());
		}
		String now = new String(unpacked(first.resolve(PROFILE + '/' + RELEASE + ".profile.gz")), StandardCharsets.UTF_8);
		assertEquals(statements(profile.replace(place, "tftsr")), statements(now));
		assertEquals(RELEASE, parse(now).getDocumentElement().getAttribute("timestamp"));
		for (Path file : files(first).values()) {
			byte[] content = file.toString().endsWith(".gz") ? unpacked(file) : Files.readAllBytes(file);
			assertFalse(new String(content, StandardCharsets.UTF_8).contains(place), () -> file + " tells where it was built");
		}
	}

	private void sameBytes(String... words) throws IOException, InterruptedException {
		String[] command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				Packages.CHECKOUT.resolve("releng/packaging/SameBytes.java").toString()), Stream.of(words)).toArray(String[]::new);
		Packages.run(folder.resolve("said.txt"), Map.of(Packages.TIME, Packages.OF_RELEASE), command);
	}

	private Path copy(Path from, String name, String... parts) throws IOException, InterruptedException {
		Path to = folder.resolve(name);
		for (String part : parts) {
			Files.createDirectories(to.resolve(part).getParent());
			Screen.run("cp", "-a", from.resolve(part).toString(), to.resolve(part).toString());
		}
		return to;
	}

	private static Map<String, Path> files(Path folder) throws IOException {
		Map<String, Path> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(folder)) {
			found.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString(), file));
		}
		return files;
	}

	private static byte[] entry(Path zip, String name) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile()); InputStream in = file.getInputStream(file.getEntry(name))) {
			return in.readAllBytes();
		}
	}

	private static String text(Path zip, String name) throws IOException {
		return new String(entry(zip, name), StandardCharsets.UTF_8);
	}

	private static byte[] unpacked(Path file) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
	}

	private static Path newest(Path profile) throws IOException {
		try (Stream<Path> states = Files.list(profile)) {
			return states.filter(state -> state.toString().endsWith(".gz")).max(Path::compareTo).orElseThrow();
		}
	}

	private static Document parse(String xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	/** The same in the opposite order and of another time. */
	private static String otherwise(String xml) throws Exception {
		Document document = parse(xml);
		reverse(document.getDocumentElement());
		if (document.getDocumentElement().hasAttribute("timestamp")) {
			document.getDocumentElement().setAttribute("timestamp", LATER);
		}
		NodeList properties = document.getElementsByTagName("property");
		for (int i = 0; i < properties.getLength(); i++) {
			Element property = (Element) properties.item(i);
			if (property.getAttribute("name").equals("p2.timestamp")) {
				property.setAttribute("value", LATER);
			}
		}
		StringWriter out = new StringWriter();
		TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
		return out.toString();
	}

	private static void reverse(Element parent) {
		Node first = parent.getFirstChild();
		for (Node node = first, next; node != null; node = next) {
			next = node.getNextSibling();
			if (node instanceof Element element) {
				reverse(element);
			}
			if (NO_ORDER.contains(parent.getTagName())) {
				parent.insertBefore(node, parent.getFirstChild());
			}
		}
	}

	/** How often each element with these attributes and this text is in it, but for what tells a time. */
	private static Map<String, Integer> statements(String xml) throws Exception {
		Map<String, Integer> statements = new TreeMap<>();
		NodeList elements = parse(xml).getElementsByTagName("*");
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			StringBuilder statement = new StringBuilder(element.getTagName());
			if (!element.hasAttribute("timestamp") && !element.getAttribute("name").equals("p2.timestamp")) {
				for (int j = 0; j < element.getAttributes().getLength(); j++) {
					statement.append(' ').append(element.getAttributes().item(j));
				}
			}
			if (element.getElementsByTagName("*").getLength() == 0) {
				statement.append(' ').append(element.getTextContent().strip());
			}
			statements.merge(statement.toString(), 1, Integer::sum);
		}
		return statements;
	}

	private static String property(Document document, String name) {
		NodeList properties = document.getElementsByTagName("property");
		for (int i = 0; i < properties.getLength(); i++) {
			if (((Element) properties.item(i)).getAttribute("name").equals(name)) {
				return ((Element) properties.item(i)).getAttribute("value");
			}
		}
		return "";
	}
}
