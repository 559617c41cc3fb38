package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.osgi.framework.Bundle;

/** What is loaded ahead, so that the first log is opened soon: the list of it is true for this version of the platform. */
@EnabledOnOs(OS.LINUX)
class FirstEditorTest {

	private static final int MANY = 800;

	@Test
	void everyClassThatIsLoadedAheadIsThere() throws Exception {
		Bundle logs = Platform.getBundle("org.tftsr.ui.logs");
		List<String> missing = new ArrayList<>();
		int found = 0;
		for (String name : names()) {
			try {
				logs.loadClass(name);
				found++;
			} catch (ClassNotFoundException e) {
				missing.add(e.getMessage());
			}
		}
		assertTrue(missing.isEmpty(), () -> "to be taken out of first-editor.txt: " + String.join("\n", missing));
		assertTrue(found > MANY, found + " classes");
	}

	/** A package for itself in a line, and its classes, behind a tab, in the next ones. */
	private static List<String> names() throws Exception {
		List<String> names = new ArrayList<>();
		String inPackage = null;
		try (var list = Platform.getBundle("org.tftsr.ui").getResource("org/tftsr/ui/first-editor.txt").openStream()) {
			for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (line.startsWith("\t")) {
					for (String name : line.strip().split(" ")) {
						names.add(inPackage + '.' + name.replace("!", ""));
					}
				} else {
					inPackage = line;
				}
			}
		}
		return names;
	}
}
