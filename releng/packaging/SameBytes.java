import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes anew what p2 writes with the time, with the folders of the machine, or in the order of its hash tables, so that the same sources
 * give the same bytes. What it says stays.
 *
 * <ul>
 * <li>{@code java SameBytes.java site FOLDER ZIP}: the index of an update site; then the site as one file</li>
 * <li>{@code java SameBytes.java product FOLDER}: the records of p2 and the settings in a product</li>
 * <li>{@code java SameBytes.java zip ZIP FOLDER...}: what lies in the folders as one file, by name</li>
 * </ul>
 *
 * The time of all of it is that in SOURCE_DATE_EPOCH, in seconds, or now where it is not set.
 */
public final class SameBytes {

	private static final String TIME = "SOURCE_DATE_EPOCH";
	/** What stands in these has no order; all else, such as the rules where an artifact lies, is left in its own. */
	private static final Set<String> NO_ORDER = Set.of("units", "artifacts", "properties", "provides", "requires", "instructions", "iusProperties",
			"site");
	/** The property of a profile that has the folder of the product. Where that is p2 finds out at its start, but it must have some folder. */
	private static final String PLACE = "org.eclipse.equinox.p2.installFolder";
	private static final String SOMEWHERE = "tftsr";

	/** A part of a file with what it is sorted by. */
	private record Part(String id, String version, String text) {
	}

	private static final Comparator<Part> BY_NAME = Comparator.comparing(Part::id).thenComparing(Part::version).thenComparing(Part::text);

	private final long seconds;

	private SameBytes(long seconds) {
		this.seconds = seconds;
	}

	/** See the class. */
	public static void main(String[] words) throws Exception {
		String time = System.getenv(TIME);
		SameBytes same = new SameBytes(time == null || time.isEmpty() ? System.currentTimeMillis() / 1000 : Long.parseLong(time));
		String what = words.length < 2 ? "" : words[0] + words.length;
		if (what.equals("site3")) {
			same.index(Path.of(words[1]), "content");
			same.index(Path.of(words[1]), "artifacts");
			same.zip(Path.of(words[2]), List.of(Path.of(words[1])));
		} else if (what.equals("product2")) {
			same.product(Path.of(words[1]));
		} else if (what.startsWith("zip") && words.length > 2) {
			same.zip(Path.of(words[1]), Stream.of(words).skip(2).map(Path::of).toList());
		} else {
			System.err.println("java SameBytes.java site FOLDER ZIP | product FOLDER | zip ZIP FOLDER...");
			System.exit(1);
		}
	}

	private void index(Path site, String name) throws Exception {
		Path jar = site.resolve(name + ".jar");
		// of a build that wrote the same in another form, too
		Files.deleteIfExists(site.resolve(name + ".xml.xz"));
		String index;
		try (ZipFile file = new ZipFile(jar.toFile()); InputStream in = file.getInputStream(file.getEntry(name + ".xml"))) {
			index = rewrite(in.readAllBytes(), this::setTime);
		}
		Path written = jar.resolveSibling(jar.getFileName() + ".new");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
			out.putNextEntry(entry(name + ".xml"));
			out.write(index.getBytes(UTF_8));
		}
		Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	private void product(Path product) throws Exception {
		Path settings = product.resolve("configuration");
		leaveRemarksOut(settings.resolve("config.ini"));
		rewriteFile(settings.resolve("org.eclipse.update/platform.xml"),
				document -> document.getDocumentElement().setAttribute("date", milliseconds()));
		// the program with a Java of its own is none that p2 knows of
		if (Files.exists(product.resolve("p2"))) {
			rewriteFile(product.resolve("artifacts.xml"), this::setTime);
			Path engine = product.resolve("p2/org.eclipse.equinox.p2.engine");
			// what was fetched for the build, and from which folders of it: nobody else has them, and p2 makes both when it needs them
			delete(product.resolve("p2/org.eclipse.equinox.p2.core/cache"));
			delete(engine.resolve(".settings"));
			for (Path profile : all(engine.resolve("profileRegistry"), ".profile")) {
				profile(profile);
			}
		}
	}

	/** Leaves the last state of a profile, under the time of the release: those before it are steps of the build. */
	private void profile(Path folder) throws Exception {
		List<Path> states = all(folder, ".profile.gz");
		if (states.isEmpty()) {
			throw new IOException("There is no profile in " + folder);
		}
		String last;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(states.getLast()))) {
			last = rewrite(in.readAllBytes(), this::setProfile);
		}
		for (Path state : states) {
			Files.delete(state);
		}
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(milliseconds() + ".profile.gz")))) {
			out.write(last.getBytes(UTF_8));
		}
		for (Path actions : all(folder.resolve(".data"), "")) {
			leaveRemarksOut(actions.resolve("jvmargs"));
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> found = Files.walk(folder)) {
				for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/** Files or folders whose names end so, sorted; none where there is no such folder. */
	private static List<Path> all(Path folder, String end) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
		}
	}

	/** Of a file of keys and values; the remarks tell when it was written, and the values have no order. */
	private static void leaveRemarksOut(Path file) throws IOException {
		if (Files.exists(file)) {
			List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).sorted().toList();
			Files.writeString(file, String.join("\n", lines) + "\n");
		}
	}

	private void setTime(Document document) {
		for (Element property : properties(document)) {
			if (property.getAttribute("name").equals("p2.timestamp")) {
				property.setAttribute("value", milliseconds());
			}
		}
	}

	/** The folder stands in names and values of what p2 has done there, too, such as that it has unpacked a file. */
	private void setProfile(Document document) {
		document.getDocumentElement().setAttribute("timestamp", milliseconds());
		String place = properties(document).stream().filter(property -> property.getAttribute("name").equals(PLACE))
				.map(property -> property.getAttribute("value")).findFirst().orElseThrow();
		NodeList all = document.getElementsByTagName("property");
		for (int i = 0; i < all.getLength(); i++) {
			Element property = (Element) all.item(i);
			for (String attribute : List.of("name", "value")) {
				property.setAttribute(attribute, property.getAttribute(attribute).replace(place, SOMEWHERE));
			}
		}
	}

	/** Those of the whole file. */
	private static List<Element> properties(Document document) {
		return elements(document.getDocumentElement()).stream().filter(element -> element.getTagName().equals("properties"))
				.flatMap(properties -> elements(properties).stream()).toList();
	}

	private static void rewriteFile(Path file, Consumer<Document> change) throws Exception {
		Files.writeString(file, rewrite(Files.readAllBytes(file), change));
	}

	private static String rewrite(byte[] xml, Consumer<Document> change) throws Exception {
		Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
		change.accept(document);
		StringBuilder out = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
		for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
			// names the version of the format
			if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
				out.append("<?").append(node.getNodeName()).append(' ').append(node.getNodeValue()).append("?>\n");
			}
		}
		return out.append(text(document.getDocumentElement(), "")).toString();
	}

	private static List<Element> elements(Element parent) {
		List<Element> elements = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	/** Not by the XML of the JDK, which writes differently from version to version. */
	private static String text(Element element, String indent) {
		StringBuilder out = new StringBuilder(indent).append('<').append(element.getTagName());
		attributes(element).forEach((name, value) -> out.append(' ').append(name).append("='").append(escaped(value, true)).append('\''));
		List<Part> parts = new ArrayList<>(elements(element).stream()
				.map(child -> new Part(child.getAttribute("id"), child.getAttribute("version"), text(child, indent + "  "))).toList());
		if (NO_ORDER.contains(element.getTagName())) {
			parts.sort(BY_NAME);
		}
		if (!parts.isEmpty()) {
			out.append(">\n");
			parts.forEach(part -> out.append(part.text()));
			return out.append(indent).append("</").append(element.getTagName()).append(">\n").toString();
		}
		if (element.getTextContent().isBlank()) {
			return out.append("/>\n").toString();
		}
		return out.append('>').append(escaped(element.getTextContent(), false)).append("</").append(element.getTagName()).append(">\n").toString();
	}

	private static Map<String, String> attributes(Element element) {
		Map<String, String> attributes = new TreeMap<>();
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
		}
		return attributes;
	}

	/** What a reader of XML would take for a blank in an attribute, or leave out, stays what it is. */
	private static String escaped(String text, boolean attribute) {
		StringBuilder out = new StringBuilder();
		text.chars().forEach(character -> {
			switch (character) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '\'' -> out.append("&apos;");
			case '\r' -> out.append("&#xD;");
			case '\n' -> out.append(attribute ? "&#xA;" : "\n");
			case '\t' -> out.append(attribute ? "&#x9;" : "\t");
			default -> out.append((char) character);
			}
		});
		return out.toString();
	}

	private void zip(Path zip, List<Path> folders) throws IOException {
		Map<String, Path> files = new TreeMap<>();
		for (Path folder : folders) {
			try (Stream<Path> found = Files.walk(folder)) {
				for (Path file : found.filter(Files::isRegularFile).toList()) {
					String name = folder.relativize(file).toString().replace('\\', '/');
					if (files.put(name, file) != null) {
						throw new IOException(name + " is in more than one of " + folders);
					}
				}
			}
		}
		Path written = zip.resolveSibling(zip.getFileName() + ".new");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
			for (Map.Entry<String, Path> file : files.entrySet()) {
				out.putNextEntry(entry(file.getKey()));
				Files.copy(file.getValue(), out);
			}
		}
		Files.move(written, zip, StandardCopyOption.REPLACE_EXISTING);
	}

	private ZipEntry entry(String name) {
		ZipEntry entry = new ZipEntry(name);
		// not by the clock of a zone
		entry.setTimeLocal(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
		return entry;
	}

	private String milliseconds() {
		return Long.toString(seconds * 1000);
	}
}
