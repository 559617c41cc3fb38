package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in in an Eclipse IDE that has the help system of the platform, which shows our help, what F1 tells and the cheat sheet. */
@EnabledOnOs(OS.LINUX)
@OnScreen
class IdeHelpTest {

	private static final List<String> FEATURES = List.of("org.tftsr.feature.feature.group");
	private static final String WINDOW = "^workspace-of-help";
	/** In the error log: what the platform itself has to say is there without us, and its heading has the words of the start. */
	private static final Pattern OF_OURS = Pattern.compile("^(!ENTRY |\\s*at )org\\.tftsr", Pattern.MULTILINE);
	/** From the heading of a step of a cheat sheet to what does it. */
	private static final String[] DO_THE_STEP = { "Tab", "Tab", "Tab", "Return" };

	private static final String PERSPECTIVE = "org.tftsr.ui.perspective";
	private static final Path CONTEXTS = Packages.CHECKOUT.resolve("bundles/org.tftsr.help/contexts.xml");
	private static final Pattern ISSUES_VIEW = Pattern.compile("<context id=\"issues_view\".*?<description>(.*?)</description>", Pattern.DOTALL);

	@TempDir
	private static Path installation;
	private static EclipseIde ide;

	@TempDir
	private Path folder;

	@BeforeAll
	static void install() throws Exception {
		ide = EclipseIde.withHelpCopyTo(installation.resolve("ide"));
		Set<String> before = names();
		assertTrue(before.containsAll(Set.of("org.eclipse.help.ui", "org.eclipse.help.webapp", "org.eclipse.ui.cheatsheets")), before::toString);
		ide.install(Path.of(System.getProperty("tftsr.site")).toUri(), FEATURES);
		assertEquals(ide.bundles().size(), names().size(), "a bundle is there twice");
		assertFalse(names().stream().anyMatch(name -> name.startsWith("org.eclipse.") && !before.contains(name)), "brought by us");
	}

	@Test
	void theHelpSystemOfTheIdeShowsOurHelp() throws Exception {
		int port = freePort();
		Path workspace = folder.resolve("workspace-of-help");
		Path said = folder.resolve("said");
		Process window = ide.open(workspace, folder.resolve("data"),
				Map.of("JAVA_TOOL_OPTIONS", "-Dserver_host=127.0.0.1 -Dserver_port=" + port), said, "-perspective", PERSPECTIVE);
		try {
			Screen.awaitWindow(WINDOW);
			Screen.activate(WINDOW);
			Screen.rest(window);
			f1TellsOfTheView(said);
			theContentsHaveOurBook(window, port);
			theStepsOfTheCheatSheetAreDone(window);
			Screen.close(window);
		} finally {
			window.destroyForcibly();
		}
		String views = Files.readString(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
		for (String view : List.of("org.eclipse.help.ui.HelpView", "org.eclipse.ui.cheatsheets.views.CheatSheetView")) {
			assertTrue(views.contains(view), view);
		}
		Path log = workspace.resolve(".metadata/.log");
		String logged = Files.exists(log) ? Files.readString(log) : "";
		assertFalse(OF_OURS.matcher(logged).find(), logged);
		assertTrue(Files.exists(workspace.resolve(".metadata/.plugins/org.eclipse.ui.cheatsheets/org.tftsr.help.firstRca.xml")),
				"how far the cheat sheet was done");
	}

	/** In a window of its own, which is not closed: SWT may crash where something is closed that a screen reader has looked at. */
	@Test
	void f1ShowsWhatWeSayOfTheView() throws Exception {
		Matcher words = ISSUES_VIEW.matcher(Files.readString(CONTEXTS));
		assertTrue(words.find(), "the context is not where it was");
		Path said = folder.resolve("said");
		Process window = ide.open(folder.resolve("workspace-of-help"), folder.resolve("data"), Map.of(ScreenReader.SILENT, "0"), said, "-perspective",
				PERSPECTIVE);
		try (ScreenReader reader = new ScreenReader(folder, window, said, WINDOW)) {
			reader.rest();
			f1TellsOfTheView(said);
			reader.await(thing -> thing.words().contains(words.group(1)));
		}
	}

	private static Set<String> names() throws IOException {
		return ide.bundles().stream().map(line -> line.split(",")[0]).collect(Collectors.toCollection(TreeSet::new));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** The Issues view has the keyboard in a new window. */
	private static void f1TellsOfTheView(Path said) throws Exception {
		Screen.pressUntil("F1", () -> !EclipseIde.loaded(said, "org.eclipse.help.ui.internal.views").isEmpty());
		Screen.picture("ide-help-f1.png");
	}

	private static void theContentsHaveOurBook(Process window, int port) throws Exception {
		find("Help Contents", "^Help -", window);
		Screen.await("the book", () -> get(port, "toc").contains("id=\"/org.tftsr.help/toc.xml\""));
		assertTrue(get(port, "topic/org.tftsr.help/html/first-rca.html").contains("RCA"));
		Screen.rest(window);
		Screen.picture("ide-help-contents.png");
		Screen.pressUntil("alt+F4", Screen.noWindow("^Help -"));
	}

	private static String get(int port, String page) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/help/" + page)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private static void theStepsOfTheCheatSheetAreDone(Process window) throws Exception {
		Screen.activate(WINDOW);
		find("Your First RCA", WINDOW, window);
		Screen.picture("ide-cheat-sheet.png");
		Screen.press(DO_THE_STEP);
		Screen.rest(window);
		Screen.press(DO_THE_STEP);
		Screen.awaitWindow("^Open Log Files");
		Screen.picture("ide-cheat-sheet-done.png");
		Screen.pressUntil("Escape", Screen.noWindow("^Open Log Files"));
	}

	/** Does what Quick Access finds first, and waits for a window. */
	private static void find(String name, String title, Process window) throws Exception {
		Screen.pressUntil("ctrl+3", Screen.window("^Find Actions"));
		Screen.rest(window);
		Screen.type(name);
		Screen.rest(window);
		Screen.press("Return");
		Screen.awaitWindow(title);
		Screen.rest(window);
	}
}
