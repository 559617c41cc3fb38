package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** The preference pages below <em>Integrations</em>, in the real dialog. */
class SettingsPagesTest extends PreferencesTest {

	private static final String ROOT = "org.tftsr.ui.publish.preferences";
	private static final String KEEP = "Apply and Close";

	private final MemoryIntegrations integrations = new MemoryIntegrations();
	private final ScriptedConnection connection = new ScriptedConnection(integrations);
	private final CompletableFuture<URI> browsed = new CompletableFuture<>();

	@BeforeEach
	void setUp() {
		inPlaceOf(IntegrationRepository.class, integrations);
		inPlaceOf(ConnectionService.class, connection);
		inPlaceOf(WebBrowser.class, (WebBrowser) browsed::complete);
	}

	private static Shell openPage(ServiceKind service) throws Exception {
		Shell page = open(ROOT + '.' + service.key());
		Workbench.waitFor("the settings", () -> Workbench.findButton(page, "Test").isPresent());
		return page;
	}

	@Test
	void aServiceIsSetUpAndTestedAndItsTokenIsNeverShown() throws Exception {
		Shell page = openPage(ServiceKind.CONFLUENCE);
		assertFalse(isEnabled(page, "Test"), "nothing was entered yet");
		fill(page, "Address:", "https://site.atlassian.net/wiki");
		waitUntilItSays(page, "Enter the e-mail address");
		fill(page, "E-mail address:", "ada@example.com");
		fill(page, "API token:", "s3cret-token");
		waitUntilEnabled(page, "Test");
		assertFalse(isEnabled(page, "Connect…"), "there is no browser in this way to sign in");
		Workbench.screenshot(() -> page, "integrations-confluence");
		Workbench.press(page, "Test");
		waitUntilItSays(page, "you are signed in as Ada Lovelace");
		waitUntilItSays(page, "Connected as Ada Lovelace since");
		Workbench.screenshot(() -> page, "integrations-confluence-connected");
		showTab(page, 1);
		Workbench.screenshot(() -> page, "integrations-confluence-defaults");
		assertEquals("s3cret-token", integrations.secretOf(ServiceKind.CONFLUENCE));
		assertEquals(SignIn.API_TOKEN, integrations.find(ServiceKind.CONFLUENCE).orElseThrow().signIn());
		assertFalse(Workbench.ui(() -> Workbench.find(page, Text.class, field -> field.getText().contains("s3cret")).isPresent()),
				"the token is not in the window any more");
	}

	@Test
	void aTestThatFailsSaysWhyAndDoesNotCountAsConnected() throws Exception {
		connection.problem = new TftsrException(ProblemKind.FORBIDDEN, "Cannot reach Confluence", "it has refused the sign-in (401)",
				"Make a new API token");
		Shell page = openPage(ServiceKind.CONFLUENCE);
		fill(page, "Address:", "https://site.atlassian.net/wiki");
		fill(page, "E-mail address:", "ada@example.com");
		fill(page, "API token:", "wrong");
		waitUntilEnabled(page, "Test");
		Workbench.press(page, "Test");
		waitUntilItSays(page, "it has refused the sign-in (401). Make a new API token");
		waitUntilItSays(page, "no call has succeeded yet: press Test");
		assertFalse(Workbench.ui(() -> Workbench.says(page, "or Connect")), "which cannot be pressed");
	}

	@Test
	void oneSignsInInTheBrowserAndItSaysWhatIsWaitedFor() throws Exception {
		Shell page = openPage(ServiceKind.AZURE_DEVOPS);
		fill(page, "Address:", "https://dev.azure.com/contoso");
		waitUntilItSays(page, "Enter the client ID");
		fill(page, "Client ID:", "11111111-2222-3333-4444-555555555555");
		waitUntilEnabled(page, "Connect…");
		Workbench.press(page, "Connect…");
		assertEquals(ScriptedConnection.ADDRESS, browsed.get(60, TimeUnit.SECONDS));
		waitUntilItSays(page, "Your browser shows login.example.com");
		assertFalse(Workbench.ui(() -> Workbench.says(page, "Connected as")), "not before a call has succeeded");
		Workbench.screenshot(() -> page, "integrations-azuredevops-waiting");
		connection.signedIn.complete("Grace Hopper");
		waitUntilItSays(page, "Connected as Grace Hopper since");
		connection.closed.get(60, TimeUnit.SECONDS);
	}

	@Test
	void aSignInIsStopped() throws Exception {
		Shell page = openPage(ServiceKind.AZURE_DEVOPS);
		fill(page, "Address:", "https://dev.azure.com/contoso");
		fill(page, "Client ID:", "client");
		waitUntilEnabled(page, "Connect…");
		Workbench.press(page, "Connect…");
		waitUntilItSays(page, "Your browser shows");
		Workbench.follow(page, "Cancel");
		waitUntilItSays(page, "Stopped.");
		connection.closed.get(60, TimeUnit.SECONDS);
		waitUntilEnabled(page, "Connect…");
	}

	@Test
	void fieldsChangeWithTheWayToSignIn() throws Exception {
		Shell page = openPage(ServiceKind.CONFLUENCE);
		assertTrue(hasLabel(page, "E-mail address:"));
		choose(page, "Sign in by:", "OAuth 2, in the browser");
		assertFalse(hasLabel(page, "E-mail address:"));
		assertTrue(hasLabel(page, "Client secret:"));
		choose(page, "Where:", "On a server of your organization");
		choose(page, "Sign in by:", "Personal access token");
		assertTrue(hasLabel(page, "Personal access token:"));
		assertFalse(hasLabel(page, "Client ID:"));
	}

	@Test
	void severitiesOfServiceNowAreKept() throws Exception {
		Shell page = openPage(ServiceKind.SERVICENOW);
		fill(page, "Address:", "https://dev1.service-now.com");
		fill(page, "User:", "admin");
		fill(page, "Password:", "s3cret");
		Workbench.screenshot(() -> page, "integrations-servicenow");
		showTab(page, 1);
		fill(page, "Assignment group:", "Operations");
		Workbench.ui(() -> {
			Combo urgency = Workbench.find(page, Combo.class, combo -> combo.getItemCount() == 3).orElseThrow();
			assertEquals("1 - High", urgency.getText(), "what it is unless something else is chosen");
			urgency.select(1);
			urgency.notifyListeners(SWT.Selection, new Event());
			Button ask = Workbench.button(page, "Ask whether a new critical or high issue gets its ticket");
			ask.setSelection(true);
			ask.notifyListeners(SWT.Selection, new Event());
			return ask;
		});
		Workbench.screenshot(() -> page, "integrations-servicenow-defaults");
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		Integration kept = integrations.find(ServiceKind.SERVICENOW).orElseThrow();
		assertEquals(Map.of("assignment_group", "Operations", "urgency.P1", "2"), kept.defaults());
		assertTrue(kept.autoCreate());
		assertEquals("s3cret", integrations.secretOf(ServiceKind.SERVICENOW));
	}

	@Test
	void severitiesOfAzureDevOpsAreKept() throws Exception {
		integrations.save(new Integration(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/contoso", false, SignIn.PERSONAL_ACCESS_TOKEN, null,
				null, null, false, null, Map.of("severity.P2", "2 - Hoch", "priority.P1", "2", "priority.P3", "3"), false, false, null, null));
		Shell page = openPage(ServiceKind.AZURE_DEVOPS);
		showTab(page, 1);
		assertEquals("2 - Hoch", text(page, "High (P2)"), "words of a process in another language stay");
		assertEquals("1 - Critical", text(page, "Critical (P1)"), "what it is unless something else is chosen");
		fill(page, "Critical (P1)", "1 - Kritisch");
		fill(page, "Low (P4)", "4 - Gering");
		fill(page, "High (P2)", "");
		Workbench.screenshot(() -> page, "integrations-azuredevops-defaults");
		Workbench.press(page, KEEP);
		Workbench.waitUntilClosed(page);
		assertEquals(Map.of("severity.P1", "1 - Kritisch", "severity.P4", "4 - Gering", "priority.P1", "2"),
				integrations.find(ServiceKind.AZURE_DEVOPS).orElseThrow().defaults());
	}

	@Test
	void theRedirectAddressIsShownAndCopied() throws Exception {
		Shell page = openPage(ServiceKind.SERVICENOW);
		choose(page, "Sign in by:", "OAuth 2, in the browser");
		fill(page, "Address:", "https://dev1.service-now.com");
		fill(page, "Client ID:", "client");
		waitUntilItSays(page, "Enter a port, such as 8765");
		assertFalse(isEnabled(page, "Connect…"), "the server would refuse any other address");
		assertFalse(isEnabled(page, "Copy"));
		fill(page, "Port of the loopback address:", "8765");
		waitUntilEnabled(page, "Connect…");
		assertEquals("http://localhost:8765", text(page, "Redirect address:"));
		Workbench.screenshot(() -> page, "integrations-redirect");
		Workbench.press(page, "Copy");
		Workbench.waitFor("the clipboard", () -> "http://localhost:8765".equals(clipboard()));
	}

	private static Object clipboard() {
		Clipboard clipboard = new Clipboard(Workbench.display());
		try {
			return clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void disconnectingAsksAndForgets() throws Exception {
		integrations.save(new Integration(ServiceKind.SERVICENOW, "https://dev1.service-now.com", false, SignIn.PASSWORD, "admin", null,
				null, false, null, Map.of(), false, false, null, null));
		Shell page = openPage(ServiceKind.SERVICENOW);
		waitUntilEnabled(page, "Disconnect…");
		Workbench.press(page, "Disconnect…");
		Shell question = Workbench.dialog("Disconnect");
		Workbench.press(question, "Disconnect");
		waitUntilItSays(page, "Signed out of ServiceNow. Delete the password there.");
		assertTrue(connection.signedOut);
		assertNull(integrations.secretOf(ServiceKind.SERVICENOW));
	}

	@Test
	void theFirstPageTellsTheStateOfEach() throws Exception {
		integrations.save(new Integration(ServiceKind.SERVICENOW, "https://dev1.service-now.com", false, SignIn.PASSWORD, "admin", null,
				null, false, null, Map.of(), false, false, null, null));
		Shell page = open(ROOT);
		waitUntilItSays(page, "https://dev1.service-now.com");
		waitUntilItSays(page, "Not set up");
		Workbench.screenshot(() -> page, "integrations");
		Workbench.follow(page, "ServiceNow");
		waitUntilItSays(page, "How ServiceNow is reached");
	}
}
