package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
	/** The console of the platform puts a page of settings below one of its debugger, which this IDE has none of: said when settings are opened. */
	private static final String OF_THE_CONSOLE = "!MESSAGE Invalid preference category path: org.eclipse.debug.ui.ConsolePreferencePage ";
	private static final String PREFERENCES = "^Preferences";
	private static final String NOTICES = "tellOfFinishedWork=";
	private static final String[] TO_NOTICES = { "Tab", "Tab" };
	/** What the platform writes of itself whenever something was installed or started. Nothing of ours may stand in it. */
	private static final List<String> BOOKS = List.of(
			// what p2 holds, and tells the framework
			"artifacts\\.xml", "configuration/config\\.ini", "configuration/org\\.eclipse\\.update/(platform\\.xml)?",
			// made for the first feature; what was in it is not allowed here
			"features/",
			// of bundles and of the registry of extensions, under a new number for each change
			"configuration/org\\.eclipse\\.osgi/(framework\\.info\\.\\d+|\\.manager/.*)",
			"configuration/org\\.eclipse\\.core\\.runtime/\\..*");
	/** What p2 keeps to tell and to take back what was done: that we were there once, and the sites that people have named. */
	private static final List<String> HISTORY = List.of("configuration/\\d+\\.log",
			"p2/org\\.eclipse\\.equinox\\.p2\\.engine/profileRegistry/DefaultProfile\\.profile/(\\d+\\.profile\\.gz|\\.data/\\.settings/.*)",
			"p2/org\\.eclipse\\.equinox\\.p2\\.repository/cache/.*");
	/** What a bundle has unpacked, as pictures, by its number. */
	private static final Pattern UNPACKED = Pattern.compile("configuration/org\\.eclipse\\.osgi/(\\d+)/.*");

	@TempDir
	private Path folder;

	@Test
	void livesInAPlainIde() throws Exception {
		EclipseIde ide = EclipseIde.copyTo(folder.resolve("ide"));
		// what any start leaves behind is there before
		startsWithoutIt(ide, "workspace-before-it");
		Map<String, String> filesBefore = ide.files();
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
		assertFalse(ide.records().contains("tftsr"), "p2 still has records");
		startsWithoutIt(ide, "workspace-without-it");
		assertEquals(List.of(), residue(ide, filesBefore, bundlesBefore.size()));
	}

	/** What is on the disk and was not, is not there any more, or is another by now, but for the books of the platform. */
	private static List<String> residue(EclipseIde ide, Map<String, String> before, int bundlesBefore) throws IOException {
		Map<String, String> after = ide.files();
		Set<String> places = new TreeSet<>(before.keySet());
		places.addAll(after.keySet());
		List<String> residue = new ArrayList<>();
		for (String place : places) {
			if (!Objects.equals(before.get(place), after.get(place)) && HISTORY.stream().noneMatch(place::matches)
					&& (!isOfThePlatform(place, bundlesBefore) || ide.holds(place, "tftsr"))) {
				residue.add(place);
			}
		}
		return residue;
	}

	/** Bundles have the numbers in which they came: those of the plain IDE are the first. */
	private static boolean isOfThePlatform(String place, int bundlesBefore) {
		Matcher unpacked = UNPACKED.matcher(place);
		return unpacked.matches() ? Integer.parseInt(unpacked.group(1)) < bundlesBefore : BOOKS.stream().anyMatch(place::matches);
	}

	/**
	 * Nothing misses it. In a workspace that is new: in one in which a log is open, the workbench says of it, as of any editor whose plug-in
	 * was removed, that its picture is not there.
	 */
	private void startsWithoutIt(EclipseIde ide, String name) throws Exception {
		Path workspace = folder.resolve(name);
		Path said = folder.resolve("said-" + name);
		Process window = ide.open(workspace, folder.resolve("data"), said);
		try {
			Screen.awaitWindow('^' + name);
			Screen.activate('^' + name);
			Screen.pressUntil("ctrl+n", Screen.window("^New *$"));
			Screen.pressUntil("Escape", Screen.noWindow("^New *$"));
			Screen.picture("ide-" + name + ".png");
			Screen.close(window);
			assertEquals(0, window.exitValue());
		} finally {
			window.destroyForcibly();
		}
		assertEquals(List.of(), EclipseIde.loaded(said, "org.tftsr"));
		assertEquals(List.of(), logged(workspace));
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
		Path said = folder.resolve("said-of-before");
		Process window = ide.open(workspace, database.getParent(), Map.of("TFTSR_DB_KEY", KEY), said);
		try {
			Screen.awaitWindow("^workspace-of-triage");
			Screen.activate("^workspace-of-triage");
			List<String> wanted = List.of(number(versions.getLast()));
			Screen.await("the database is brought up to date", () -> wanted.equals(SqlCipher.query(database, KEY, newest)));
			Screen.rest(window);
			Screen.picture("ide-updated.png");
			// on again: what was shown was off
			turnNotices(window, workspace, true);
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
		assertEquals(List.of(), logged(workspace));
		assertEquals(List.of("dark"), SqlCipher.query(database, KEY, "SELECT value FROM settings WHERE key = 'theme';"));
		assertTrue(SqlCipher.query(database, KEY, "SELECT title FROM issues;").contains("Größe: the first issue"));
	}

	/** What its error log has to say: each entry has a message. */
	private static List<String> logged(Path workspace) throws IOException {
		Path log = workspace.resolve(".metadata/.log");
		return !Files.exists(log) ? List.of()
				: Files.readAllLines(log).stream().filter(line -> line.startsWith("!MESSAGE") && !line.startsWith(OF_THE_CONSOLE)).toList();
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
			turnNotices(window, workspace, false);
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
		assertEquals(List.of(), logged(workspace));
		Set<String> shown = partsOf("org.tftsr.ui.perspective", workspace);
		assertTrue(shown.containsAll(List.of("org.tftsr.ui.issues.view", "org.tftsr.ui.chat.view")), shown::toString);
	}

	/**
	 * Turns on its page of the settings whether somebody is told of finished work: to what it was not, as what is clicked there is what the
	 * page shows.
	 */
	private static void turnNotices(Process window, Path workspace, boolean wanted) throws Exception {
		Path settings = workspace.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.tftsr.ui.prefs");
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		Screen.rest(window);
		Screen.type("Preferences (TFTSR)");
		Screen.rest(window);
		// once: the next one would close what is opened by the first
		Screen.press("Return");
		Screen.awaitWindow(PREFERENCES);
		Screen.rest(window);
		Screen.press(TO_NOTICES);
		Screen.press("space");
		Screen.rest(window);
		Screen.picture("ide-notices-" + wanted + ".png");
		Screen.press("Return");
		Screen.await("the settings are closed", Screen.noWindow(PREFERENCES));
		assertTrue(Files.readAllLines(settings).contains(NOTICES + wanted), () -> "not in " + settings);
	}

	/** Of what we bring nothing is in sight, and nothing runs. */
	private static void findsACommandByItsName(Process window) throws Exception {
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		Screen.rest(window);
		Screen.type("New Issue");
		Screen.rest(window);
		Screen.picture("ide-quick-access.png");
		Screen.press("Return");
		Screen.awaitWindow("^New Issue");
		Screen.rest(window);
		Screen.picture("ide-new-issue.png");
		Screen.pressUntil("Escape", Screen.noWindow("^New Issue"));
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
			findsACommandByItsName(window);
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
		assertEquals(List.of(), logged(workspace));
		String windows = Files.readString(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
		assertTrue(windows.contains("org.tftsr.ui.logs.editor"), "the log was opened with another editor");
	}
}
