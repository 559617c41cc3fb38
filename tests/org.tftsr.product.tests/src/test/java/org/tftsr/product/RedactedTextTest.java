package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What counts as redacted text is made by the redactor alone, in every class of the product as it is shipped. */
class RedactedTextTest {

	private static final String REDACTED_TEXT = "org/tftsr/pii/RedactedText";

	@Test
	void noClassButTheRedactorMakesRedactedText() throws IOException {
		Set<String> makers = new TreeSet<>();
		int classes = 0;
		try (Stream<Path> plugins = Files.list(Product.launcher().getParent())) {
			for (Path plugin : plugins.filter(p -> p.getFileName().toString().startsWith("org.tftsr.")).toList()) {
				try (JarFile jar = new JarFile(plugin.toFile())) {
					for (JarEntry entry : jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
						classes++;
						addMaker(jar, entry, makers);
					}
				}
			}
		}
		assertEquals(Set.of("org/tftsr/pii/Redactor.class"), makers);
		assertTrue(classes > 300, classes + " classes");
	}

	private static void addMaker(JarFile jar, JarEntry entry, Set<String> makers) throws IOException {
		try (InputStream in = jar.getInputStream(entry)) {
			if (ConstantPool.read(in).constructs(REDACTED_TEXT)) {
				makers.add(entry.getName());
			}
		}
	}
}
