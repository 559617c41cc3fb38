import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Leaves out of bundles the native libraries of other systems: {@code java OwnNatives.java PLUGINS SYSTEM MACHINE}, where SYSTEM is linux,
 * macosx or win32 and MACHINE x86_64 or aarch64, as in the target platform. All else in them stays as it was, in the same order. A bundle
 * that is signed is left alone, as its signature would not hold any more. It fails where a bundle that it knows has no library for that
 * system: then its maker has moved them, and the table here has to follow.
 */
public final class OwnNatives {

	private static final Pattern LIBRARY = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

	private static final List<String> SYSTEMS = List.of("linux x86_64", "linux aarch64", "macosx x86_64", "macosx aarch64", "win32 x86_64",
			"win32 aarch64");
	/** Where each bundle keeps the library for each of our systems and machines. */
	private static final Map<String, Map<String, String>> FOLDERS = Map.of(
			"io.github.willena.sqlite-jdbc", folders("org/sqlite/native/%s/", "Linux/x86_64", "Linux/aarch64", "Mac/x86_64", "Mac/aarch64",
					"Windows/x86_64", "Windows/aarch64"),
			"com.github.luben.zstd-jni", folders("%s/", "linux/amd64", "linux/aarch64", "darwin/x86_64", "darwin/aarch64", "win/amd64", "win/aarch64"),
			"com.sun.jna", folders("com/sun/jna/%s/", "linux-x86-64", "linux-aarch64", "darwin-x86-64", "darwin-aarch64", "win32-x86-64",
					"win32-aarch64"));

	private OwnNatives() {
	}

	/** See the class. */
	public static void main(String[] words) throws IOException {
		if (words.length != 3) {
			System.err.println("java OwnNatives.java PLUGINS SYSTEM MACHINE");
			System.exit(1);
		}
		for (String bundle : new TreeSet<>(FOLDERS.keySet())) {
			Path jar = jar(Path.of(words[0]), bundle);
			String own = FOLDERS.get(bundle).get(words[1] + " " + words[2]);
			if (own == null) {
				throw new IllegalArgumentException("No libraries are known for " + words[1] + " " + words[2]);
			}
			if (isSigned(jar)) {
				System.err.println(jar.getFileName() + " is signed, and keeps its libraries for other systems.");
				continue;
			}
			long before = Files.size(jar);
			rewrite(jar, own);
			System.err.println(jar.getFileName() + ": " + before + " bytes, " + Files.size(jar) + " with the libraries of " + own + " alone");
		}
	}

	/** The folders by system and machine, in the order of {@link #SYSTEMS}. */
	private static Map<String, String> folders(String pattern, String... names) {
		Map<String, String> folders = new HashMap<>();
		for (int i = 0; i < names.length; i++) {
			folders.put(SYSTEMS.get(i), pattern.formatted(names[i]));
		}
		return folders;
	}

	private static Path jar(Path plugins, String bundle) throws IOException {
		try (Stream<Path> files = Files.list(plugins)) {
			return files.filter(file -> file.getFileName().toString().startsWith(bundle + "_")).findFirst()
					.orElseThrow(() -> new IOException("There is no " + bundle + " in " + plugins));
		}
	}

	private static boolean isSigned(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
		}
	}

	private static void rewrite(Path jar, String own) throws IOException {
		Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
		boolean found = false;
		try (ZipFile in = new ZipFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
			for (ZipEntry entry : Collections.list(in.entries())) {
				boolean ours = entry.getName().startsWith(own);
				boolean library = LIBRARY.matcher(entry.getName()).matches();
				found |= library && ours;
				if (!library || ours) {
					copy(in, entry, out);
				}
			}
		}
		if (!found) {
			Files.delete(rewritten);
			throw new IOException(jar.getFileName() + " has no library in " + own);
		}
		Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
		ZipEntry copy = new ZipEntry(entry.getName());
		copy.setTimeLocal(entry.getTimeLocal());
		out.putNextEntry(copy);
		try (InputStream content = in.getInputStream(entry)) {
			content.transferTo(out);
		}
		out.closeEntry();
	}
}
