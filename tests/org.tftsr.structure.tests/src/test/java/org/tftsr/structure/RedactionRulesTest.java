package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * Text of the type RedactedText went through the redactor: no source of any bundle has another way to make one. Its
 * constructor is visible in its package only, which the compiler sees to; the package is closed here.
 */
class RedactionRulesTest {

	private static final String PACKAGE = "org.tftsr.pii";
	private static final String REDACTED_TEXT = "RedactedText.java";

	private final List<Path> sources = Checkout.bundles().stream().flatMap(bundle -> bundle.sources().stream()).toList();

	private static Path only(List<Path> files, String name) {
		List<Path> found = files.stream().filter(file -> file.endsWith(name)).toList();
		assertEquals(1, found.size(), name);
		return found.getFirst();
	}

	@Test
	void onlyTheRedactorConstructsRedactedText() {
		Path redactor = only(sources, "Redactor.java");
		List<Path> others = sources.stream().filter(file -> !file.equals(redactor)).toList();
		String construction = "new (org\\.tftsr\\.pii\\.)?RedactedText\\b|RedactedText::new|RedactedText\\.class";
		assertEquals(List.of(), Checkout.matches(others, construction));
	}

	@Test
	void itsOneConstructorIsVisibleInThePackageOnlyAndNothingInheritsIt() {
		List<Path> file = List.of(only(sources, REDACTED_TEXT));
		assertEquals(1, Checkout.matches(file, "^public final class RedactedText \\{").size());
		assertEquals(1, Checkout.matches(file, "^\\tRedactedText\\(").size());
		assertEquals(1, Checkout.matches(file, "\\bRedactedText\\(").size());
		assertEquals(List.of(), Checkout.matches(file, "static|Serializable|Externalizable|Cloneable"));
	}

	@Test
	void noOtherBundleHasTheSamePackage() {
		Path folder = only(sources, REDACTED_TEXT).getParent();
		List<Path> elsewhere = sources.stream().filter(file -> !file.getParent().equals(folder)).toList();
		assertEquals(List.of(), Checkout.matches(elsewhere, "^package " + PACKAGE.replace(".", "\\.") + ";"));
	}

	@Test
	void nothingGoesAroundVisibility() {
		assertEquals(List.of(), Checkout.matches(sources,
				"setAccessible|trySetAccessible|\\bUnsafe\\b|privateLookupIn|defineClass|defineHiddenClass"
						+ "|ObjectInputStream|ReflectionFactory|allocateInstance"));
	}
}
