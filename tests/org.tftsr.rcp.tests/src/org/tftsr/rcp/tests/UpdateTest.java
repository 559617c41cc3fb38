package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.update.UpdateService;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

import com.sun.net.httpserver.HttpServer;

/** <em>Help &gt; Check for Updates</em>, and where it asks. */
class UpdateTest extends WindowTest {

	private static final String CHECK = "org.tftsr.rcp.checkForUpdates";
	private static final String PAGE = "org.tftsr.rcp.preferences.updates";
	private static final String TITLE = "Check for Updates";

	private final List<URI> opened = new CopyOnWriteArrayList<>();
	private volatile String published = "";
	private HttpServer site;
	private Substitute browser;

	@BeforeEach
	void publish() throws Exception {
		site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		site.createContext("/latest.json", exchange -> {
			try (exchange) {
				byte[] bytes = published.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(200, bytes.length);
				exchange.getResponseBody().write(bytes);
			}
		});
		site.start();
		Services.get(UpdateService.class).setSite(address());
		browser = Substitute.of(WebBrowser.class, opened::add);
	}

	@AfterEach
	void stop() throws Exception {
		browser.close();
		site.stop(0);
		Services.get(UpdateService.class).setSite("");
	}

	private String address() {
		return "http://127.0.0.1:" + site.getAddress().getPort() + '/';
	}

	@Test
	void aLaterVersionIsToldWithItsPagesAndNothingIsInstalled() throws Exception {
		published = "{\"product\":\"org.tftsr\",\"version\":\"9.0.0\",\"released\":\"2027-01-31\",\"notes\":\"https://example.org/a&b\","
				+ "\"download\":\"https://example.org/get\"}";
		Workbench.start(CHECK, Map.of());
		Shell dialog = Workbench.dialog(TITLE);
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Version 9.0.0 of ")));
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Nothing has been installed.")));
		Workbench.screenshot(() -> dialog, "update");
		Themes.show(Themes.DARK);
		Workbench.screenshot(() -> dialog, "update-dark");
		Workbench.follow(dialog, "What is new");
		Workbench.follow(dialog, "To fetch it");
		Workbench.waitFor("both pages are opened",
				() -> opened.equals(List.of(URI.create("https://example.org/a&b"), URI.create("https://example.org/get"))));
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void theVersionThatIsPublishedNeedsNoMoreWords() throws Exception {
		published = "{\"product\":\"org.tftsr\",\"version\":\"0.0.1\",\"download\":\"https://example.org/get\"}";
		Workbench.start(CHECK, Map.of());
		Shell dialog = Workbench.dialog(TITLE);
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Version 0.0.1 is published. This is a later one, ")));
		assertFalse(Workbench.ui(() -> Workbench.find(dialog, Link.class, link -> true).isPresent()));
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void withoutAnAddressItSaysWhereToSetOne() throws Exception {
		Services.get(UpdateService.class).setSite("");
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Workbench.start(CHECK, Map.of());
			Workbench.waitFor("it says so", () -> says("no update site is set") && says("the page TFTSR > Updates"));
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
	}

	private static boolean says(String words) {
		return List.of(Workbench.display().getShells()).stream().anyMatch(shell -> shell.isVisible() && Workbench.says(shell, words));
	}

	@Test
	void theAddressIsKeptOnlyWhereItIsOne() throws Exception {
		Shell settings = PreferencesTest.open(PAGE);
		PreferencesTest.waitUntilItSays(settings, "Update site:");
		Workbench.waitFor("the address is shown", () -> field(settings).getText().equals(address()));
		Workbench.screenshot(() -> settings, "update-settings");
		enter(settings, "example.org");
		Workbench.press(settings, "Apply");
		PreferencesTest.waitUntilItSays(settings, "it is not that of a folder in the web");
		assertEquals(address(), Services.get(UpdateService.class).site());
		enter(settings, "https://example.org/tftsr");
		Workbench.press(settings, "Apply and Close");
		Workbench.waitUntilClosed(settings);
		assertEquals("https://example.org/tftsr", Services.get(UpdateService.class).site());
	}

	private static Text field(Shell settings) {
		return Workbench.find(settings, Text.class, text -> text.isVisible() && text.getMessage().startsWith("https://")).orElseThrow();
	}

	private static void enter(Shell settings, String address) throws Exception {
		Workbench.ui(() -> {
			field(settings).setText(address);
			return Boolean.TRUE;
		});
	}
}
