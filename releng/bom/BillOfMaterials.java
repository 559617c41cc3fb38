import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says what a folder of bundles is made of: {@code java BillOfMaterials.java CHECKOUT PLUGINS OUT [RUNTIME]}. Writes into OUT
 * {@code bom.json}, a CycloneDX 1.6 bill of materials, and {@code THIRD-PARTY.md}, the licences. Where a bundle comes from is in the target
 * definition, and its licence in docs/target-platform.md; it fails where either is missing. Texts of licences that bundles do not have
 * themselves, though these ask for them, lie beside this file and go into the folder {@code licences} of OUT. Fonts within bundles are
 * parts of their own; native libraries, which no reader of jars would find, are named within their bundle, and those of the runtime within
 * it. Nothing depends on the time or the machine.
 */
public final class BillOfMaterials {

	/** Behind the name of a bundle that was unpacked; the name may have such strokes itself. */
	private static final Pattern VERSION_OF_FOLDER = Pattern.compile("_\\d+\\.\\d+\\.\\d+.*");
	private static final String OURS = "org.tftsr";
	private static final String NOBODY = "";
	private static final Pattern ROW = Pattern.compile("^\\| `([^`:]+:[^`]+)` \\| ([^|]+) \\| ([^|]+?) \\| ([^|]*?) \\|.*");
	private static final String FONTS = "fonts";
	private static final Pattern FONT = Pattern.compile("fonts/([^/]+\\.(ttf|otf))");
	private static final String TEXTS = "licences";
	private static final Path REPOSITORY = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
	private static final Pattern BINARY = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
	private static final Pattern WRAPPED = Pattern.compile("Bundle-SymbolicName:\\s*(\\S+)");
	private static final Pattern LICENCE_FILE = Pattern.compile("(META-INF/(maven/.+/)?)?(about\\.html|(LICEN[SC]E|NOTICE|COPYING)[^/]*|licenses?/[^/]+)", Pattern.CASE_INSENSITIVE);

	/** What the machine loads, by its place within the part that it belongs to. */
	private record Binary(String place, String sha256) {
	}

	/**
	 * A bundle as it is shipped, or a font in one.
	 *
	 * @param group    none of the runtime, which is not on Maven Central
	 * @param licence  an SPDX expression
	 * @param remark   what the licence of parts of it is, or nothing
	 * @param sha256   of the jar; where a bundle is shipped as a folder, of that which was unpacked
	 * @param texts    where licence texts lie in the bundle, or in OUT
	 * @param binaries what it holds of the kind
	 */
	private record Part(String group, String name, String version, String licence, String remark, String sha256, List<String> texts,
			List<Binary> binaries) {

		boolean isFont() {
			return group.equals(FONTS);
		}

		String reference() {
			return (isFont() ? FONTS : group.isEmpty() ? "pkg:generic" : "pkg:maven/" + group) + "/" + name + "@" + version;
		}

		/** As the report names it. */
		String title() {
			return group.isEmpty() ? name : group + ':' + name;
		}
	}

	private final Path checkout;
	private final Path out;
	private final Map<String, String> licences = new TreeMap<>();
	private final Map<String, String> versions = new TreeMap<>();
	/** Where the text of the licence of a font lies in its bundle. */
	private final Map<String, String> fontTexts = new TreeMap<>();
	/** Group, artifact and version of each symbolic name. */
	private final Map<String, String[]> origins = new TreeMap<>();

	private BillOfMaterials(Path checkout, Path out) {
		this.checkout = checkout;
		this.out = out;
	}

	public static void main(String[] args) throws Exception {
		if (args.length < 3 || args.length > 4) {
			System.err.println("Usage: java BillOfMaterials.java CHECKOUT PLUGINS OUT [RUNTIME]");
			System.exit(2);
		}
		Path out = Path.of(args[2]);
		BillOfMaterials bill = new BillOfMaterials(Path.of(args[0]), out);
		Files.createDirectories(out.resolve(TEXTS));
		bill.readLicences();
		bill.readTarget();
		List<Part> parts = new ArrayList<>(bill.parts(Path.of(args[1])));
		if (args.length == 4) {
			parts.add(runtime(Path.of(args[3])));
		}
		Files.writeString(out.resolve("bom.json"), json(parts));
		Files.writeString(out.resolve("THIRD-PARTY.md"), report(parts));
		System.out.println(parts.size() + " parts in " + out.resolve("bom.json"));
	}

	private void readLicences() throws IOException {
		for (String line : Files.readAllLines(checkout.resolve("docs/target-platform.md"))) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				versions.put(row.group(1), row.group(2).strip());
				licences.put(row.group(1), row.group(3));
				fontTexts.put(row.group(1), row.group(4).replace("`", ""));
			}
		}
	}

	private void readTarget() throws Exception {
		Element target = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(checkout.resolve("target-platform/org.tftsr.target.target").toFile()).getDocumentElement();
		for (Element location : elements(target, "location")) {
			Matcher wrapped = WRAPPED.matcher(location.getTextContent());
			boolean generated = wrapped.find();
			for (Element dependency : elements(location, "dependency")) {
				String[] origin = { text(dependency, "groupId"), text(dependency, "artifactId"), text(dependency, "version") };
				Path jar = jar(origin);
				if (generated) {
					origins.put(wrapped.group(1), origin);
				} else if (Files.exists(jar)) {
					origins.put(symbolicName(jar), origin);
				}
			}
		}
	}

	private static Path jar(String[] origin) {
		return REPOSITORY.resolve(origin[0].replace('.', '/')).resolve(origin[1]).resolve(origin[2]).resolve(origin[1] + "-" + origin[2] + ".jar");
	}

	private List<Part> parts(Path plugins) throws Exception {
		List<Part> parts = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		List<Path> bundles;
		try (Stream<Path> files = Files.list(plugins)) {
			bundles = files.filter(file -> !file.getFileName().toString().contains(".source_")).sorted().toList();
		}
		for (Path bundle : bundles) {
			boolean unpacked = Files.isDirectory(bundle);
			String name = unpacked ? VERSION_OF_FOLDER.matcher(bundle.getFileName().toString()).replaceFirst("") : symbolicName(bundle);
			String[] origin = name.startsWith(OURS) ? new String[] { OURS, name, version(bundle) } : origins.get(name);
			String licence = origin == null ? null : licence(origin);
			if (licence == null) {
				unknown.add(bundle.getFileName().toString());
				continue;
			}
			Path jar = unpacked ? jar(origin) : bundle;
			parts.add(part(origin, licence, sha256(Files.newInputStream(jar)), texts(jar), binaries(jar)));
			parts.addAll(fonts(jar));
		}
		if (!unknown.isEmpty()) {
			throw new IllegalStateException("No origin in the target definition, or no licence in docs/target-platform.md, is known of " + unknown);
		}
		return parts;
	}

	private static List<Binary> binaries(Path jar) throws Exception {
		List<Binary> binaries = new ArrayList<>();
		try (JarFile file = new JarFile(jar.toFile())) {
			for (ZipEntry entry : file.stream().filter(entry -> BINARY.matcher(entry.getName()).matches())
					.sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
				binaries.add(new Binary(entry.getName(), sha256(file.getInputStream(entry))));
			}
		}
		return binaries;
	}

	private Part part(String[] origin, String licence, String sha256, List<String> within, List<Binary> binaries) throws IOException {
		String[] words = licence.split(" \\(", 2);
		String expression = words[0].replace(" or ", " OR ");
		List<String> texts = new ArrayList<>(within);
		if (!origin[0].equals(OURS) && !copyText(origin[0], texts) && texts.isEmpty() && !copyText(expression, texts)) {
			throw new IllegalStateException(origin[0] + ':' + origin[1] + " has no text of its licence: put that which its authors publish into "
					+ "releng/bom/licences/" + origin[0] + ".txt");
		}
		return new Part(origin[0], origin[1], origin[2], expression, words.length == 1 ? NOBODY : words[1].replaceAll("\\)$", ""), sha256, texts,
				binaries);
	}

	/** Of a group, or of a licence in whose text nobody is named; false where none is kept. */
	private boolean copyText(String name, List<String> texts) throws IOException {
		Path text = checkout.resolve("releng/bom").resolve(TEXTS).resolve(name + ".txt");
		if (!Files.exists(text)) {
			return false;
		}
		Files.copy(text, out.resolve(TEXTS).resolve(name + ".txt"), StandardCopyOption.REPLACE_EXISTING);
		texts.add("`" + TEXTS + "/" + name + ".txt` beside this report in the program and the update site");
		return true;
	}

	private List<Part> fonts(Path jar) throws Exception {
		List<Part> fonts = new ArrayList<>();
		try (JarFile file = new JarFile(jar.toFile())) {
			for (String entry : file.stream().map(ZipEntry::getName).sorted().toList()) {
				Matcher font = FONT.matcher(entry);
				if (font.matches()) {
					String key = FONTS + ':' + font.group(1);
					if (!licences.containsKey(key) || file.getEntry(fontTexts.get(key)) == null) {
						throw new IllegalStateException("No licence of the font " + entry + " is in docs/target-platform.md, or no text of it in " + jar);
					}
					fonts.add(part(new String[] { FONTS, font.group(1), versions.get(key) }, licences.get(key),
							sha256(file.getInputStream(file.getEntry(entry))), List.of(fontTexts.get(key)), List.of()));
				}
			}
		}
		return fonts;
	}

	private String licence(String[] origin) {
		boolean eclipse = origin[0].startsWith("org.eclipse.") || origin[0].equals(OURS);
		return eclipse ? "EPL-2.0" : licences.get(origin[0] + ":" + origin[1]);
	}

	/** Whoever packs has it from a distribution or another maker: it has a name and a version, and each file of it that is run a hash. */
	private static Part runtime(Path runtime) throws Exception {
		Matcher version = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"").matcher(Files.readString(runtime.resolve("release")));
		if (!version.find()) {
			throw new IllegalStateException("No version in " + runtime.resolve("release"));
		}
		List<Path> files;
		try (Stream<Path> all = Files.walk(runtime)) {
			files = all.filter(Files::isRegularFile).filter(file -> isRun(runtime.relativize(file).toString().replace('\\', '/'))).sorted().toList();
		}
		List<Binary> binaries = new ArrayList<>();
		for (Path file : files) {
			binaries.add(new Binary(runtime.relativize(file).toString().replace('\\', '/'), sha256(Files.newInputStream(file))));
		}
		return new Part(NOBODY, "openjdk", version.group(1), "GPL-2.0-only WITH Classpath-exception-2.0", NOBODY, NOBODY, List.of("legal/"), binaries);
	}

	private static boolean isRun(String place) {
		return BINARY.matcher(place).matches() || place.matches("bin/.+|lib/(modules|jexec|jspawnhelper)");
	}

	private static String json(List<Part> parts) {
		StringBuilder components = new StringBuilder();
		for (Part part : parts) {
			components.append(components.isEmpty() ? "" : ",\n").append("    {\n      \"type\": \"").append(part.isFont() ? "file" : "library")
					.append("\",\n      \"bom-ref\": ").append(quoted(part.reference()))
					.append(part.group().isEmpty() ? "" : ",\n      \"group\": " + quoted(part.group())).append(",\n      \"name\": ").append(quoted(part.name()))
					.append(",\n      \"version\": ").append(quoted(part.version()));
			if (!part.sha256().isEmpty()) {
				components.append(",\n      \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"").append(part.sha256()).append("\"}]");
			}
			components.append(",\n      \"licenses\": [{\"expression\": ").append(quoted(part.licence())).append("}]")
					.append(part.isFont() ? "" : ",\n      \"purl\": " + quoted(part.reference())).append(binaries(part)).append("\n    }");
		}
		String version = parts.stream().filter(part -> part.name().equals(OURS + ".core")).map(Part::version).findFirst().orElse("0");
		return """
				{
				  "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
				  "bomFormat": "CycloneDX",
				  "specVersion": "1.6",
				  "serialNumber": "urn:uuid:%s",
				  "version": 1,
				  "metadata": {
				    "component": {"type": "application", "bom-ref": "tftsr", "name": "TFTSR", "version": %s, "licenses": [{"expression": "EPL-2.0"}]}
				  },
				  "components": [
				%s
				  ]
				}
				""".formatted(UUID.nameUUIDFromBytes(components.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), quoted(version), components);
	}

	private static String binaries(Part part) {
		if (part.binaries().isEmpty()) {
			return "";
		}
		return part.binaries().stream().map(binary -> "        {\"type\": \"file\", \"bom-ref\": " + quoted(part.reference() + "#" + binary.place())
				+ ", \"name\": " + quoted(binary.place()) + ", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + binary.sha256() + "\"}]}")
				.collect(Collectors.joining(",\n", ",\n      \"components\": [\n", "\n      ]"));
	}

	private static String report(List<Part> parts) {
		StringBuilder report = new StringBuilder("# Libraries and fonts of others in TFTSR\n\nFonts lie in the bundle `org.tftsr.documents`.\n\n"
				+ "| library or font | version | licence | its texts, in the bundle where not said otherwise |\n| --- | --- | --- | --- |\n");
		for (Part part : parts) {
			if (!part.group().equals(OURS)) {
				report.append("| `").append(part.title()).append("` | ").append(part.version()).append(" | ")
						.append(part.licence()).append(part.remark().isEmpty() ? "" : " (" + part.remark() + ")").append(" | ")
						.append(String.join(", ", part.texts())).append(" |\n");
			}
		}
		return report.toString();
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static String symbolicName(Path jar) throws IOException {
		String name = header(jar, "Bundle-SymbolicName");
		return name == null ? NOBODY : name.split(";")[0].strip();
	}

	private static String version(Path jar) throws IOException {
		return header(jar, "Bundle-Version");
	}

	private static String header(Path jar, String name) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.getManifest() == null ? null : file.getManifest().getMainAttributes().getValue(name);
		}
	}

	private static List<String> texts(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map(ZipEntry::getName).filter(name -> LICENCE_FILE.matcher(name).matches()).sorted().toList();
		}
	}

	private static String sha256(InputStream file) throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (InputStream in = file) {
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList nodes = parent.getElementsByTagName(name);
		return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i)).toList();
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagName(name).item(0).getTextContent().strip();
	}
}
