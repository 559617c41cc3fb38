package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.tests.signin.Browser;
import org.tftsr.integrations.tests.signin.OAuthServer;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** Signing in from the settings page at a certified server; the browser alone is one of the test's own. */
class SignInTest extends PreferencesTest {

	private static final String CONNECTED = "Connected as ada since";

	private final CompletableFuture<URI> browsed = new CompletableFuture<>();
	private final Browser browser = new Browser();
	private OAuthServer server;

	@BeforeEach
	void setUp() {
		inPlaceOf(WebBrowser.class, (WebBrowser) browsed::complete);
	}

	@AfterEach
	void forget() throws Exception {
		Workbench.closeDialogs();
		PublishTest.settle();
		for (Integration each : Services.get(IntegrationRepository.class).list()) {
			Services.get(IntegrationRepository.class).remove(each.service());
		}
		if (server != null) {
			server.close();
		}
	}

	private void start(OAuthServer.Vendor vendor) throws Exception {
		server = OAuthServer.start(vendor).orElseThrow(() -> new TestAbortedException("oidc-provider cannot be had from npm"));
	}

	/** Fills the page in as somebody does who has registered a client, presses Connect, and says what the browser is to show. */
	private URI connect(Shell page, ServiceKind service) throws Exception {
		Workbench.waitFor("the settings", () -> Workbench.findButton(page, "Test").isPresent());
		boolean entra = service == ServiceKind.AZURE_DEVOPS;
		choose(page, "Sign in by:", entra ? "Microsoft Entra ID, in the browser" : "OAuth 2, in the browser");
		fill(page, "Address:", entra ? server.base() + "/organisation" : server.baseByName());
		fill(page, "Authorization server:", entra ? server.base() + "/organizations" : server.base());
		fill(page, "Client ID:", "desktop");
		waitUntilEnabled(page, "Connect…");
		Workbench.press(page, "Connect…");
		URI address = browsed.get(60, TimeUnit.SECONDS);
		waitUntilItSays(page, "Your browser shows " + address.getHost());
		assertFalse(Workbench.ui(() -> Workbench.says(page, "Connected as")), "no call has succeeded yet");
		return address;
	}

	private static Shell page(ServiceKind service) throws Exception {
		return open("org.tftsr.ui.publish.preferences." + service.key());
	}

	private static Integration kept(ServiceKind service) throws TftsrException {
		return Services.get(IntegrationRepository.class).find(service).orElseThrow();
	}

	@Test
	void whoSignsInInTheBrowserIsConnectedOnceACallHasSucceeded() throws Exception {
		start(OAuthServer.Vendor.PLAIN);
		Shell page = page(ServiceKind.SERVICENOW);
		URI address = connect(page, ServiceKind.SERVICENOW);
		assertEquals("S256", Browser.parameters(address).get("code_challenge_method"));
		assertFalse(kept(ServiceKind.SERVICENOW).isConnected());
		assertEquals(200, browser.signIn(address).statusCode());
		waitUntilItSays(page, CONNECTED);
		assertTrue(kept(ServiceKind.SERVICENOW).isConnected());
		Workbench.press(page, "Disconnect…");
		Workbench.press(Workbench.dialog("Disconnect"), "Disconnect");
		waitUntilItSays(page, "its tokens are revoked");
		waitUntilItSays(page, "no call has succeeded yet: press Connect");
		assertEquals(2, server.seen().stream().filter(each -> each.path().endsWith("revocation")).count(), "both tokens");
	}

	@Test
	void oneSignsInAtEntra() throws Exception {
		start(OAuthServer.Vendor.ENTRA);
		Shell page = page(ServiceKind.AZURE_DEVOPS);
		URI address = connect(page, ServiceKind.AZURE_DEVOPS);
		assertTrue(Browser.parameters(address).get("redirect_uri").matches("http://localhost:\\d+"), address.toString());
		assertEquals(200, browser.signIn(address).statusCode());
		waitUntilItSays(page, CONNECTED);
	}

	@Test
	void tokensAloneAreNoConnection() throws Exception {
		start(OAuthServer.Vendor.PLAIN);
		Shell page = page(ServiceKind.SERVICENOW);
		URI address = connect(page, ServiceKind.SERVICENOW);
		// a token that the interface does not take
		server.answerNext(200, "{\"access_token\":\"not-one-of-its-own\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
		browser.signIn(address);
		waitUntilEnabled(page, "Connect…");
		waitUntilItSays(page, "no call has succeeded yet: press Connect");
		assertFalse(kept(ServiceKind.SERVICENOW).isConnected());
	}

	@Test
	void anAnswerWithAnotherStateEndsNothing() throws Exception {
		start(OAuthServer.Vendor.PLAIN);
		Shell page = page(ServiceKind.SERVICENOW);
		URI address = connect(page, ServiceKind.SERVICENOW);
		URI answer = browser.answerTo(address);
		assertEquals(404, browser.get(Browser.with(answer, "state", "x".repeat(43))).statusCode());
		waitUntilItSays(page, "Your browser shows");
		assertFalse(kept(ServiceKind.SERVICENOW).isConnected());
		assertEquals(200, browser.get(answer).statusCode());
		waitUntilItSays(page, CONNECTED);
	}

	@Test
	void aSignInThatIsCancelledIsOverAndNobodyListensAnyMore() throws Exception {
		start(OAuthServer.Vendor.PLAIN);
		Shell page = page(ServiceKind.SERVICENOW);
		URI address = connect(page, ServiceKind.SERVICENOW);
		URI answer = browser.answerTo(address);
		Workbench.follow(page, "Cancel");
		waitUntilItSays(page, "Stopped.");
		waitUntilEnabled(page, "Connect…");
		assertThrows(IOException.class, () -> browser.get(answer));
		assertEquals(0, server.seen().size(), "no code was given away");
		assertFalse(kept(ServiceKind.SERVICENOW).isConnected());
	}

	@Test
	void whoRefusesAtTheServerIsToldSo() throws Exception {
		start(OAuthServer.Vendor.PLAIN);
		Shell page = page(ServiceKind.SERVICENOW);
		URI address = connect(page, ServiceKind.SERVICENOW);
		browser.signIn(URI.create(address + "&login_hint=deny"));
		waitUntilItSays(page, "The user said no");
		waitUntilEnabled(page, "Connect…");
		assertFalse(kept(ServiceKind.SERVICENOW).isConnected());
	}
}
