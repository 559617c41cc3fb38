package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code releng/package} asks of the tools of macOS and Windows, which are not here: it runs to its end with a program in their place
 * that writes down what it is told. That each option is known there, and each file is there, is all that this can tell.
 */
@EnabledOnOs(OS.LINUX)
@LongRunning("PackageScriptTest: what the script does on this system")
class OtherSystemsTest {

	private static final Path JAVA = Path.of(System.getProperty("java.home"));
	private static final Pattern OPTION = Pattern.compile("(?:^|\\{\\d\\}) {2}(--[a-z-]+)", Pattern.MULTILINE);
	/** The words of jpackage for each system are in each JDK, though it prints those of its own alone. */
	private static final String HELP = """
			import java.util.Locale;
			import java.util.ResourceBundle;

			class Help {
				public static void main(String[] keys) {
					ResourceBundle words = ResourceBundle.getBundle("jdk.jpackage.internal.resources.HelpResources", Locale.ROOT,
							ModuleLayer.boot().findModule("jdk.jpackage").orElseThrow());
					for (String key : keys) {
						System.out.println(words.getString(key));
					}
				}
			}
			""";
	/** Makes what the real one would, as far as the script looks at it. */
	private static final String JPACKAGE = """
			#!/bin/sh
			printf '%s\\n' "$@" >"@CALLS@/$(ls "@CALLS@" | wc -l)"
			while [ $# -gt 0 ]; do
				case $1 in
				--type) type=$2 ;;
				--dest) dest=$2 ;;
				esac
				shift
			done
			mkdir -p "$dest"
			case $type in
			app-image) mkdir "$dest/@IMAGE@" ;;
			*) echo "$type" >"$dest/TFTSR-0.1.0.$type" ;;
			esac
			""";

	@TempDir
	private Path folder;

	@Test
	void aDiskImageForMacOs() throws Exception {
		List<List<String>> calls = pack("Darwin", "macosx/cocoa", "TFTSR.app", "dmg");
		assertOptionsKnown(calls, "MSG_Help_mac_launcher", "MSG_Help_mac_install");
		List<String> image = calls.getFirst();
		assertTrue(image.contains("-XstartOnFirstThread"), image.toString());
		assertTrue(image.contains("-Dosgi.configuration.area=@user.home/Library/Caches/tftsr/" + Product.version()), image.toString());
		assertTrue(value(image, "--mac-package-identifier").matches("[A-Za-z0-9.-]+"));
		assertEquals(Set.of(32, 64, 128, 256), applePictures(Files.readAllBytes(Path.of(value(image, "--icon")))));
		assertTrue(value(calls.getLast(), "--app-image").endsWith("/TFTSR.app"));
		assertOwnLibraries(Path.of(value(image, "--input")), "(Mac|darwin).*");
	}

	@Test
	void anInstallerForWindows() throws Exception {
		List<List<String>> calls = pack("MINGW64_NT-10.0-22631", "win32/win32", "TFTSR", "msi");
		assertOptionsKnown(calls, "MSG_Help_win_launcher", "MSG_Help_win_install");
		List<String> image = calls.getFirst();
		assertTrue(image.contains("-Dosgi.configuration.area=@user.home/AppData/Local/tftsr/" + Product.version()), image.toString());
		assertTrue(value(image, "--app-version").matches("\\d+\\.\\d+\\.\\d+"));
		assertEquals(Set.of(16, 32, 48, 64, 128, 256), windowsPictures(Files.readAllBytes(Path.of(value(image, "--icon")))));
		assertTrue(calls.getLast().containsAll(List.of("--win-menu", "--win-upgrade-uuid")), calls.getLast().toString());
		assertOwnLibraries(Path.of(value(image, "--input")), "(Windows|win).*");
	}

	/** Packs as on that system. @return what jpackage was told, each time */
	private List<List<String>> pack(String system, String place, String image, String kind) throws Exception {
		Path checkout = Packages.checkout(folder.resolve("checkout"), place);
		Path calls = Files.createDirectories(folder.resolve("calls"));
		Path jdk = folder.resolve("jdk");
		Files.createDirectories(jdk.resolve("bin"));
		Files.copy(JAVA.resolve("release"), jdk.resolve("release"));
		for (String tool : List.of("java", "javac", "jlink")) {
			Files.createSymbolicLink(jdk.resolve("bin").resolve(tool), JAVA.resolve("bin").resolve(tool));
		}
		program(jdk.resolve("bin/jpackage"), JPACKAGE.replace("@CALLS@", calls.toString()).replace("@IMAGE@", image));
		program(folder.resolve("tools/uname"), "#!/bin/sh\ncase $1 in\n-m) echo " + Packages.MACHINE + " ;;\n*) echo " + system + " ;;\nesac\n");
		Packages.run(folder.resolve("said.txt"), Map.of("JAVA_HOME", jdk.toString(), Packages.TIME, Packages.OF_RELEASE, "PATH",
				folder.resolve("tools") + ":" + System.getenv("PATH")), checkout.resolve("releng/package").toString(), "--no-build");
		assertTrue(Files.exists(checkout.resolve("releng/target/packages/TFTSR-" + Product.version() + '.' + kind)), Files.readString(folder.resolve("said.txt")));
		List<List<String>> told = new ArrayList<>();
		for (int call = 0; Files.exists(calls.resolve(Integer.toString(call))); call++) {
			told.add(Files.readAllLines(calls.resolve(Integer.toString(call))));
		}
		assertEquals(List.of("app-image", kind), told.stream().map(words -> value(words, "--type")).toList());
		for (List<String> words : told) {
			for (String path : List.of("--input", "--runtime-image", "--icon", "--app-image", "--license-file")) {
				assertTrue(!words.contains(path) || Files.exists(Path.of(value(words, path))), () -> path + " is not there: " + words);
			}
		}
		assertTrue(Files.exists(Path.of(value(told.getFirst(), "--input")).resolve(value(told.getFirst(), "--main-jar"))), told.toString());
		return told;
	}

	private static void program(Path file, String script) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, script);
		assertTrue(file.toFile().setExecutable(true));
	}

	private static String value(List<String> words, String option) {
		assertTrue(words.contains(option), () -> "no " + option + " in " + words);
		return words.get(words.indexOf(option) + 1);
	}

	private void assertOptionsKnown(List<List<String>> calls, String... sections) throws IOException, InterruptedException {
		Path source = Files.writeString(folder.resolve("Help.java"), HELP);
		List<String> command = new ArrayList<>(List.of(JAVA.resolve("bin/java").toString(), "--add-modules", "jdk.jpackage", "--add-opens",
				"jdk.jpackage/jdk.jpackage.internal.resources=ALL-UNNAMED", source.toString(), "MSG_Help"));
		command.addAll(List.of(sections));
		Matcher help = OPTION.matcher(Screen.run(command.toArray(String[]::new)));
		Set<String> known = new TreeSet<>();
		while (help.find()) {
			known.add(help.group(1));
		}
		assertTrue(known.containsAll(Set.of("--type", "--app-image")), known.toString());
		for (List<String> words : calls) {
			// what follows --java-options is for Java
			assertEquals(List.of(), words.stream().filter(word -> word.startsWith("--") && !known.contains(word)).toList(), known.toString());
		}
	}

	/** Of the bundles with libraries for each system, those of that one are left. */
	private static void assertOwnLibraries(Path input, String own) throws IOException, InterruptedException {
		try (Stream<Path> jars = Files.list(input.resolve("plugins"))) {
			Path zstd = jars.filter(jar -> jar.getFileName().toString().startsWith("com.github.luben.zstd-jni_")).findFirst().orElseThrow();
			List<String> libraries = Screen.run("unzip", "-Z1", zstd.toString()).lines().filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib)")).toList();
			assertTrue(libraries.size() == 1 && libraries.getFirst().matches(own), libraries.toString());
		}
	}

	/** The widths of the pictures of a file of the form that Windows wants. */
	private static Set<Integer> windowsPictures(byte[] file) throws IOException {
		ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals(List.of(0, 1), List.of((int) head.getShort(), (int) head.getShort()));
		Set<Integer> widths = new TreeSet<>();
		int count = head.getShort();
		for (int i = 0; i < count; i++) {
			int width = head.get() & 0xff;
			head.position(head.position() + 7);
			int length = head.getInt();
			int at = head.getInt();
			int real = ImageIO.read(new ByteArrayInputStream(file, at, length)).getWidth();
			assertEquals(width == 0 ? 256 : width, real);
			widths.add(real);
		}
		return widths;
	}

	/** The widths of the pictures of a file of the form that macOS wants. */
	private static Set<Integer> applePictures(byte[] file) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
		assertEquals("icns", new String(in.readNBytes(4), StandardCharsets.US_ASCII));
		assertEquals(file.length, in.readInt());
		Map<String, Integer> kinds = Map.of("ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256);
		Set<Integer> widths = new TreeSet<>();
		while (in.available() > 0) {
			String kind = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
			int width = ImageIO.read(new ByteArrayInputStream(in.readNBytes(in.readInt() - 8))).getWidth();
			assertEquals(kinds.get(kind), width, kind);
			widths.add(width);
		}
		return widths;
	}
}
