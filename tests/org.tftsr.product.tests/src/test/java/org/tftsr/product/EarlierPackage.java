package org.tftsr.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The package for Debian that {@code releng/package} makes of a product that an earlier build has made: all of ours is of an earlier version
 * there, has files of other names therefore, and one bundle more, which was dropped since.
 *
 * @param version of the earlier build, with its qualifier
 * @param file    the package
 */
record EarlierPackage(String version, Path file) {

	/** The bundle that there was once. */
	static final String DROPPED = "org.tftsr.dropped";

	/** Makes it in a folder that is not there yet. */
	static EarlierPackage make(Path folder) throws IOException, InterruptedException {
		Path checkout = Packages.checkout(folder, "linux/gtk");
		String now = Product.version();
		int qualifier = now.lastIndexOf('.') + 1;
		OtherVersion earlier = new OtherVersion(now, now.substring(0, qualifier) + (Long.parseLong(now.substring(qualifier)) - 1));
		putBack(checkout.resolve("releng/org.tftsr.product/target/products/org.tftsr.product/linux/gtk").resolve(Packages.MACHINE), earlier);
		Packages.run(folder.resolve("said.txt"), Map.of(Packages.TIME, Packages.OF_RELEASE), checkout.resolve("releng/package").toString(), "--deb",
				"--no-build");
		try (Stream<Path> made = Files.list(checkout.resolve("releng/target/packages"))) {
			return new EarlierPackage(earlier.other(), made.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow());
		}
	}

	private static void putBack(Path product, OtherVersion earlier) throws IOException {
		Path plugins = product.resolve("plugins");
		for (Path jar : ofThisBuild(plugins, earlier)) {
			earlier.copy(jar, plugins);
			Files.delete(jar);
		}
		for (Path feature : ofThisBuild(product.resolve("features"), earlier)) {
			earlier.rewrite(feature.resolve("feature.xml"));
			Files.move(feature, feature.resolveSibling(earlier.in(feature.getFileName().toString())));
		}
		Path configuration = product.resolve("configuration");
		earlier.rewrite(configuration.resolve("org.eclipse.update/platform.xml"));
		Path bundles = configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
		earlier.rewrite(bundles);
		String dropped = DROPPED + '_' + earlier.other() + ".jar";
		writeBundle(plugins.resolve(dropped), earlier.other());
		Files.writeString(bundles, String.join(",", DROPPED, earlier.other(), "plugins/" + dropped, "4", "false\n"), StandardCharsets.UTF_8,
				StandardOpenOption.APPEND);
	}

	private static List<Path> ofThisBuild(Path folder, OtherVersion earlier) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().contains('_' + earlier.version())).toList();
		}
	}

	private static void writeBundle(Path jar, String version) throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", DROPPED);
		main.putValue("Bundle-Version", version);
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
			out.finish();
		}
	}
}
