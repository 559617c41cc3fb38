package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.SignInAttempt;
import org.tftsr.integrations.SignOutReport;

/** Signing in and out at servers of each kind, against a certified server. */
class VendorSignInTest extends SignInCase {

	@Test
	void aServerThatDescribesItselfIsAskedWithPkce() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.PLAIN)) {
			setUpPlain(server);
			assertFalse(integration(ServiceKind.SERVICENOW).isConnected());
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
				Map<String, String> asked = Browser.parameters(attempt.address());
				assertEquals("S256", asked.get("code_challenge_method"));
				assertEquals(43, asked.get("code_challenge").length());
				assertEquals(43, asked.get("state").length());
				assertTrue(asked.get("redirect_uri").matches("http://127\\.0\\.0\\.1:\\d+/callback"), asked.get("redirect_uri"));
				assertEquals(200, new Browser().signIn(attempt.address()).statusCode());
				ConnectionReport report = attempt.await(Progress.NONE);
				assertEquals("ada", report.as());
			}
			assertTrue(integration(ServiceKind.SERVICENOW).isConnected());
			assertEquals("ada", integration(ServiceKind.SERVICENOW).connectedAs());
			assertEquals("ada", connections().test(ServiceKind.SERVICENOW, Progress.NONE).as());
		}
	}

	@Test
	void aClientWithASecretShowsItAsTheServerWants() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.PLAIN)) {
			setUp(ServiceKind.SERVICENOW, server.baseByName(), server.base(), "basic", 0);
			setClientSecret(ServiceKind.SERVICENOW);
			assertEquals("ada", signIn(ServiceKind.SERVICENOW).as());
			OAuthServer.Seen exchange = server.seen().getFirst();
			assertEquals("Basic " + Base64.getEncoder().encodeToString("basic:secret%2Fof%2Bthe+app".getBytes()), exchange.authorization());
			assertFalse(exchange.fields().containsKey("client_secret"));
		}
	}

	@Test
	void whoSignsOutHasItsTokensRevoked() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.PLAIN)) {
			setUpPlain(server);
			signIn(ServiceKind.SERVICENOW);
			String refresh = refresh(ServiceKind.SERVICENOW);
			String access = access(ServiceKind.SERVICENOW);
			assertEquals(new SignOutReport(true, ""), connections().signOut(ServiceKind.SERVICENOW, Progress.NONE));
			assertEquals(List.of(refresh, access), server.seen().stream().filter(each -> each.path().endsWith("revocation"))
					.map(each -> each.fields().get("token")).toList());
			assertFalse(integration(ServiceKind.SERVICENOW).hasSecret());
			assertFalse(integration(ServiceKind.SERVICENOW).isConnected());
			assertEquals(400, server.form("/token", "grant_type=refresh_token&client_id=desktop&refresh_token=" + refresh).statusCode());
			TftsrException problem = assertThrows(TftsrException.class,
					() -> connections().test(ServiceKind.SERVICENOW, Progress.NONE));
			assertEquals(ProblemKind.NOT_FOUND, problem.kind());
		}
	}

	@Test
	void whoSignsOutWhileTheServerIsAwayIsToldWhatIsLeftToDo() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.PLAIN)) {
			setUpPlain(server);
			signIn(ServiceKind.SERVICENOW);
			server.answerNext(503, "{\"error\":\"temporarily_unavailable\"}");
			SignOutReport report = connections().signOut(ServiceKind.SERVICENOW, Progress.NONE);
			assertFalse(report.revoked());
			assertTrue(report.notes().contains("did not confirm"), report.notes());
			assertFalse(integration(ServiceKind.SERVICENOW).hasSecret());
		}
	}

	@Test
	void entraIsAskedForAzureDevOpsWithAnyPortOfLocalhostAndNoPath() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ENTRA)) {
			setUp(ServiceKind.AZURE_DEVOPS, server.base() + "/organisation", server.base() + "/organizations", "desktop", 0);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.AZURE_DEVOPS, Progress.NONE)) {
				Map<String, String> asked = Browser.parameters(attempt.address());
				assertTrue(asked.get("redirect_uri").matches("http://localhost:\\d+"), asked.get("redirect_uri"));
				assertEquals("499b84ac-1321-427f-aa17-267ca6975798/.default offline_access", asked.get("scope"));
				assertEquals("S256", asked.get("code_challenge_method"));
				assertEquals(200, new Browser().signIn(attempt.address()).statusCode());
				assertEquals("ada", attempt.await(Progress.NONE).as());
			}
			SignOutReport report = connections().signOut(ServiceKind.AZURE_DEVOPS, Progress.NONE);
			assertFalse(report.revoked());
			assertTrue(report.notes().contains("cannot revoke"), report.notes());
		}
	}

	@Test
	void aTokenThatAzureDevOpsAnswersWithAPageToSignInOnIsRenewed() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ENTRA)) {
			setUp(ServiceKind.AZURE_DEVOPS, server.base() + "/organisation", server.base() + "/organizations", "desktop", 0);
			signIn(ServiceKind.AZURE_DEVOPS);
			server.end(access(ServiceKind.AZURE_DEVOPS));
			assertEquals("ada", connections().test(ServiceKind.AZURE_DEVOPS, Progress.NONE).as());
			assertEquals(1, server.refreshes().size());
		}
	}

	@Test
	void whatEntraSaysIsCutToItsFirstLineAndItsTrace() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ENTRA)) {
			setUp(ServiceKind.AZURE_DEVOPS, server.base() + "/organisation", server.base() + "/organizations/v2.0", "desktop", 0);
			server.answerNext(400, """
					{"error":"invalid_scope","error_description":"AADSTS70011: The scope is not valid.\\r\\nTrace ID: 0ecd\\r\\nTimestamp: now",
					"error_codes":[70011],"trace_id":"0ecd-17","correlation_id":"b8"}""");
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.AZURE_DEVOPS, Progress.NONE)) {
				TftsrException problem = refused(attempt, new Browser().answerTo(attempt.address()));
				assertEquals("the server does not give what is asked for: AADSTS70011: The scope is not valid. (trace 0ecd-17)",
						problem.why());
			}
		}
	}

	/** Entra names itself by a template for all tenants; that is no licence to name anybody. */
	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/11111111-2222-3333-4444-555555555555/v2.0", "BASE/evil/v2.0", "BASE/{tenantid}/v2.0",
			"BASE/11111111-2222-3333-4444-555555555555/v2.0/", "BASE/11111111-2222-3333-4444-555555555555/../x/v2.0" })
	void anAnswerOfNoTenantOfEntraIsRefused(String issuer) throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ENTRA)) {
			setUp(ServiceKind.AZURE_DEVOPS, server.base() + "/organisation", server.base() + "/organizations", "desktop", 0);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.AZURE_DEVOPS, Progress.NONE)) {
				refused(attempt, Browser.with(new Browser().answerTo(attempt.address()), "iss",
						URLEncoder.encode(issuer.replace("BASE", server.base()), StandardCharsets.UTF_8)));
				assertEquals(List.of(), server.seen());
			}
		}
	}

	@Test
	void whoSetsOneTenantOfEntraGetsNoOther() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ENTRA)) {
			setUp(ServiceKind.AZURE_DEVOPS, server.base() + "/organisation", server.base() + "/99999999-2222-3333-4444-555555555555/v2.0",
					"desktop", 0);
			TftsrException problem = assertThrows(TftsrException.class,
					() -> connections().beginSignIn(ServiceKind.AZURE_DEVOPS, Progress.NONE));
			assertEquals("the server says that it is another one than the issuer that is set", problem.why());
		}
	}

	@Test
	void atlassianIsAskedWithTheSecretOfTheUsersOwnApp() throws Exception {
		int port = freePort();
		try (OAuthServer server = server(OAuthServer.Vendor.ATLASSIAN)) {
			setUp(ServiceKind.CONFLUENCE, server.base() + "/wiki", server.base(), "app", port);
			TftsrException problem = assertThrows(TftsrException.class,
					() -> connections().beginSignIn(ServiceKind.CONFLUENCE, Progress.NONE));
			assertEquals("Atlassian asks for a secret of the client", problem.why());
			setClientSecret(ServiceKind.CONFLUENCE);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.CONFLUENCE, Progress.NONE)) {
				Map<String, String> asked = Browser.parameters(attempt.address());
				assertEquals("http://localhost:" + port + "/callback", asked.get("redirect_uri"));
				assertEquals("api.atlassian.com", asked.get("audience"));
				assertEquals("consent", asked.get("prompt"));
				assertFalse(asked.containsKey("code_challenge"));
				assertEquals(200, new Browser().signIn(attempt.address()).statusCode());
				assertEquals("ada", attempt.await(Progress.NONE).as());
			}
			assertEquals("cloud-1", integration(ServiceKind.CONFLUENCE).defaults().get("cloud_id"));
			OAuthServer.Seen exchange = server.seen().getFirst();
			assertEquals("application/json", exchange.type());
			assertEquals(CLIENT_SECRET, exchange.fields().get("client_secret"));
			assertTrue(connections().signOut(ServiceKind.CONFLUENCE, Progress.NONE).notes().contains("cannot revoke"));
		}
	}

	@Test
	void aSignInForOtherSitesOfAtlassianIsNoneForThisOne() throws Exception {
		try (OAuthServer server = server(OAuthServer.Vendor.ATLASSIAN)) {
			setUp(ServiceKind.CONFLUENCE, "https://ours.example/wiki", server.base(), "app", freePort());
			setClientSecret(ServiceKind.CONFLUENCE);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.CONFLUENCE, Progress.NONE)) {
				TftsrException problem = refused(attempt, new Browser().answerTo(attempt.address()));
				assertTrue(problem.why().startsWith("the sign-in is not for ours.example, but for other.example, 127.0.0.1:"), problem.why());
			}
			assertFalse(integration(ServiceKind.CONFLUENCE).isConnected());
		}
	}

	@Test
	void serviceNowIsGivenTheStateTwiceAndAnExactAddress() throws Exception {
		int port = freePort();
		try (OAuthServer server = server(OAuthServer.Vendor.SERVICENOW)) {
			setUp(ServiceKind.SERVICENOW, server.base(), server.base(), "app", port);
			setClientSecret(ServiceKind.SERVICENOW);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
				Map<String, String> asked = Browser.parameters(attempt.address());
				assertEquals("/oauth_auth.do", attempt.address().getPath());
				assertEquals("http://localhost:" + port + "/callback", asked.get("redirect_uri"));
				assertEquals(200, new Browser().signIn(attempt.address()).statusCode());
				assertEquals("ada", attempt.await(Progress.NONE).as());
				assertEquals(asked.get("state"), server.seen().getFirst().fields().get("state"));
			}
			assertEquals(new SignOutReport(true, ""), connections().signOut(ServiceKind.SERVICENOW, Progress.NONE));
		}
	}

	@Test
	void aServerThatWantsAnExactAddressNeedsAPort() throws Exception {
		setUp(ServiceKind.SERVICENOW, "https://x.service-now.com", "https://x.service-now.com", "app", 0);
		TftsrException problem = assertThrows(TftsrException.class, () -> connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertTrue(problem.remedy().contains("register http://localhost:8765/callback"), problem.remedy());
		assertNull(integration(ServiceKind.SERVICENOW).connectedAt());
	}
}
