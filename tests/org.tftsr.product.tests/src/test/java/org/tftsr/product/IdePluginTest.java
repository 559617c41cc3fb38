package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The plug-in in the life of a plain Eclipse IDE: installed from our update site with nothing from elsewhere, used, updated and
 * removed without residue.
 */
@EnabledOnOs(OS.LINUX)
@OnScreen
class IdePluginTest {

	private static final Path SITE = Path.of(System.getProperty("tftsr.site"));
	private static final List<String> FEATURES = List.of("org.tftsr.feature.feature.group",
			"org.tftsr.console.feature.feature.group");
	private static final String WINDOW = "^workspace-of-incident";
	private static final String LOG = "checkout-service.log";
	/** Of the databases of earlier versions. */
	private static final String KEY = "a test key";
	private static final String SETTING = "tellOfFinishedWork=false";

	@TempDir
	private Path folder;

	@Test
	void livesInAPlainIde() throws Exception {
		EclipseIde ide = EclipseIde.copyTo(folder.resolve("ide"));
		Set<String> filesBefore = ide.files();
		Set<String> bundlesBefore = ide.bundles();

		ide.install(URI.create("jar:" + zip().toUri() + "!/"), FEATURES.subList(0, 1));
		ide.install(SITE.toUri(), FEATURES.subList(1, FEATURES.size()));
		String version = NextVersion.versionOf(SITE);
		assertEquals(Set.of(version), versions(ide));
		opensALogOfTheWorkspace(ide);
		showsThePerspective(ide);

		String next = NextVersion.of(SITE, folder.resolve("next"));
		ide.publish(folder.resolve("next"), folder.resolve("next-site"));
		ide.update(folder.resolve("next-site"), FEATURES);
		assertEquals(Set.of(next), versions(ide));
		goesOnWithWhatWasThere(ide);

		ide.uninstall(FEATURES);
		assertEquals(bundlesBefore, ide.bundles());
		assertEquals(filesBefore, ide.files());
		assertFalse(ide.records().contains("tftsr"), "p2 still has records");
		startsWithoutIt(ide);
	}

	/**
	 * Nothing misses it. In a workspace that is new: in one in which a log is open, the workbench says of it, as of any editor whose plug-in
	 * was removed, that its picture is not there.
	 */
	private void startsWithoutIt(EclipseIde ide) throws Exception {
		Path workspace = folder.resolve("workspace-without-it");
		Path said = folder.resolve("said-without");
		Process window = ide.open(workspace, folder.resolve("data"), said);
		try {
			Screen.awaitWindow("^workspace-without-it");
			Screen.activate("^workspace-without-it");
			Screen.pressUntil("ctrl+n", Screen.window("^New *$"));
			Screen.pressUntil("Escape", Screen.noWindow("^New *$"));
			Screen.picture("ide-without.png");
			Screen.close(window);
			assertEquals(0, window.exitValue());
		} finally {
			window.destroyForcibly();
		}
		assertEquals(List.of(), EclipseIde.loaded(said, "org.tftsr"));
		Path log = workspace.resolve(".metadata/.log");
		assertEquals("", Files.exists(log) ? Files.readString(log) : "");
	}

	/**
	 * What somebody had before the update is there after it: a setting of the workspace that was used before, and a database as an
	 * earlier version has left it, which this one brings up to its own.
	 */
	private void goesOnWithWhatWasThere(EclipseIde ide) throws Exception {
		List<Path> versions = databases();
		Path database = Files.createDirectories(folder.resolve("data-of-before")).resolve("tftsr.db");
		Files.copy(versions.get(versions.size() - 2), database);
		String newest = "SELECT substr(max(name), 1, 3) FROM _migrations;";
		assertEquals(List.of(number(versions.get(versions.size() - 2))), SqlCipher.query(database, KEY, newest));
		Path workspace = folder.resolve("workspace-of-triage");
		Path settings = workspace.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.tftsr.ui.prefs");
		Files.writeString(settings, "eclipse.preferences.version=1\n" + SETTING + "\n");

		Path said = folder.resolve("said-of-before");
		Process window = ide.open(workspace, database.getParent(), Map.of("TFTSR_DB_KEY", KEY), said);
		try {
			Screen.awaitWindow("^workspace-of-triage");
			Screen.activate("^workspace-of-triage");
			List<String> wanted = List.of(number(versions.getLast()));
			Screen.await("the database is brought up to date", () -> wanted.equals(SqlCipher.query(database, KEY, newest)));
			Screen.rest(window);
			Screen.picture("ide-updated.png");
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
		Path log = workspace.resolve(".metadata/.log");
		assertEquals("", Files.exists(log) ? Files.readString(log) : "");
		assertTrue(Files.readAllLines(settings).contains(SETTING), () -> "lost of " + settings);
		assertEquals(List.of("dark"), SqlCipher.query(database, KEY, "SELECT value FROM settings WHERE key = 'theme';"));
		assertTrue(SqlCipher.query(database, KEY, "SELECT title FROM issues;").contains("Größe: the first issue"));
	}

	/** One of each version of the schema, the newest last. */
	private static List<Path> databases() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("tftsr.checkout"),
				"tests/org.tftsr.storage.tests/src/org/tftsr/storage/tests/fixtures"))) {
			return files.filter(file -> file.getFileName().toString().matches("own-\\d+\\.db")).sorted().toList();
		}
	}

	private static String number(Path database) {
		return database.getFileName().toString().replaceAll("\\D", "");
	}

	/** The same site as one file. */
	private static Path zip() throws IOException {
		try (Stream<Path> files = Files.list(SITE.getParent())) {
			return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
		}
	}

	/** The versions of our bundles that run. */
	private static Set<String> versions(EclipseIde ide) throws IOException {
		Set<String> versions = ide.bundles().stream().filter(line -> line.startsWith("org.tftsr."))
				.map(line -> line.split(",")[1]).collect(Collectors.toCollection(TreeSet::new));
		assertFalse(versions.isEmpty());
		return versions;
	}

	/** The perspective is there in an IDE, with the views that the features bring, and nothing goes wrong in it. */
	private void showsThePerspective(EclipseIde ide) throws Exception {
		Path workspace = folder.resolve("workspace-of-triage");
		Process window = ide.open(workspace, folder.resolve("data-of-triage"), folder.resolve("said-of-triage"), "-perspective",
				"org.tftsr.ui.perspective");
		try {
			Screen.awaitWindow("^workspace-of-triage");
			Screen.activate("^workspace-of-triage");
			Screen.pressUntil("ctrl+n", Screen.window("^New *$"));
			Screen.pressUntil("Escape", Screen.noWindow("^New *$"));
			Screen.picture("ide-perspective.png");
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
		Path log = workspace.resolve(".metadata/.log");
		assertEquals("", Files.exists(log) ? Files.readString(log) : "");
		Set<String> shown = partsOf("org.tftsr.ui.perspective", workspace);
		assertTrue(shown.containsAll(List.of("org.tftsr.ui.issues.view", "org.tftsr.ui.chat.view")), shown::toString);
	}

	/** The views that a perspective has laid out; what is only known is in the same file, though nobody has ever seen it. */
	private static Set<String> partsOf(String perspective, Path workspace) throws Exception {
		String type = "xsi:type";
		Set<String> parts = new TreeSet<>();
		Document windows = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi").toFile());
		NodeList elements = windows.getElementsByTagName("children");
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			boolean placeholder = element.getAttribute(type).equals("advanced:Placeholder") && !element.getAttribute("toBeRendered").equals("false");
			for (Node around = element; placeholder && around instanceof Element outer; around = outer.getParentNode()) {
				if (outer.getAttribute(type).equals("advanced:Perspective") && outer.getAttribute("elementId").equals(perspective)) {
					parts.add(element.getAttribute("elementId"));
				}
			}
		}
		return parts;
	}

	/** With the keyboard, as a person would: makes a project of a folder with a log, and opens the log. */
	private void opensALogOfTheWorkspace(EclipseIde ide) throws Exception {
		Path workspace = folder.resolve("workspace-of-incident");
		Files.createDirectories(workspace.resolve("incident"));
		Files.copy(Sample.named("checkout-outage").logs().stream().filter(log -> log.endsWith(LOG)).findFirst().orElseThrow(),
				workspace.resolve("incident").resolve(LOG));
		Path said = folder.resolve("said");
		Process window = ide.open(workspace, folder.resolve("data"), said);
		try {
			Screen.awaitWindow(WINDOW);
			Screen.activate(WINDOW);
			Screen.pressUntil("ctrl+n", Screen.window("^New *$"));
			Screen.fillUntil("project", "alt+n", Screen.window("^New Project *$"));
			Screen.fillUntil("incident", "Return", Screen.noWindow("^New Project *$"));
			assertEquals(List.of(), EclipseIde.loaded(said, "org.tftsr"), "nothing of ours runs before it is asked for");
			Screen.pressUntil("ctrl+shift+r", Screen.window("^Open Resource"));
			Screen.fillUntil(LOG, "Return", Screen.window("incident/" + LOG));
			assertFalse(EclipseIde.loaded(said, "org.tftsr").isEmpty());
			Screen.picture("ide-plugin.png");
			Screen.close(window);
			assertEquals(0, window.exitValue());
		} finally {
			window.destroyForcibly();
		}
		assertEquals("", Screen.said(said));
		Path log = workspace.resolve(".metadata/.log");
		assertEquals("", Files.exists(log) ? Files.readString(log) : "");
		String windows = Files.readString(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
		assertTrue(windows.contains("org.tftsr.ui.logs.editor"), "the log was opened with another editor");
	}
}
