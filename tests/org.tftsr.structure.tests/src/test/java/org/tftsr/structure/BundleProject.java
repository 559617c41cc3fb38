package org.tftsr.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * One bundle.
 *
 * @param name     symbolic name
 * @param folder   where it lies
 * @param manifest its manifest
 */
record BundleProject(String name, Path folder, Manifest manifest) {

	static final String MANIFEST = "META-INF/MANIFEST.MF";

	/** A comma that does not stand within quotes. */
	private static final String CLAUSE_END = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

	static BundleProject of(Path folder) {
		try (InputStream in = Files.newInputStream(folder.resolve(MANIFEST))) {
			Manifest manifest = new Manifest(in);
			String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName").split(";")[0].strip();
			return new BundleProject(name, folder, manifest);
		} catch (IOException e) {
			throw new UncheckedIOException(folder.toString(), e);
		}
	}

	/** Whether the framework makes it ready when the program starts, and Declarative Services reads its components. */
	boolean isLazilyActivated() {
		return "lazy".equals(manifest.getMainAttributes().getValue("Bundle-ActivationPolicy"));
	}

	Set<String> importedPackages() {
		return clauses("Import-Package");
	}

	Set<String> exportedPackages() {
		return clauses("Export-Package");
	}

	Set<String> requiredBundles() {
		return clauses("Require-Bundle");
	}

	/** The clauses of a header without their attributes and directives. */
	private Set<String> clauses(String header) {
		String value = manifest.getMainAttributes().getValue(header);
		if (value == null) {
			return Set.of();
		}
		return Arrays.stream(value.split(CLAUSE_END)).map(clause -> clause.split(";")[0].strip())
				.collect(Collectors.toSet());
	}

	List<Path> sources() {
		return Checkout.files(folder, file -> file.toString().endsWith(".java"));
	}
}
