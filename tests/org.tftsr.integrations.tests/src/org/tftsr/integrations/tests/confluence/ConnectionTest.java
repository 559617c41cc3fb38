package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.PageSummary;
import org.tftsr.testsupport.TestServices;

/** A Confluence is reached by whatever address people copy, with each sign-in that it has, and tested by a call. */
class ConnectionTest extends ConfluenceCase {

	private final ConnectionService connections = TestServices.get(ConnectionService.class);

	private ConnectionReport test() throws TftsrException {
		return connections.test(ServiceKind.CONFLUENCE, Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "''", "/", "/wiki", "/wiki/", "/wiki/home", "/wiki/spaces/OPS/pages/42/Some+page?x=1#top", "/wiki/rest/api", "/wiki/api/v2/" })
	void anyAddressOfASiteInTheCloudIsUnderstood(String path) throws Exception {
		start(true);
		setUp(wiki.origin() + path.replaceAll("[?#].*", ""));
		assertEquals("Confluence Cloud", test().server());
		assertEquals(1, confluence.spaces(Progress.NONE).size());
	}

	@ParameterizedTest
	@CsvSource({ "''", "/", "/rest/api", "/display/OPS/Some+page", "/pages/viewpage.action", "/spaces/OPS", "/dashboard.action", "/login.action",
			"/x/AbC" })
	void anyAddressOfAServerIsUnderstood(String path) throws Exception {
		start(false);
		setUp(wiki.address() + path);
		assertEquals("Confluence Data Center", test().server());
		assertEquals(1, confluence.spaces(Progress.NONE).size());
	}

	@ParameterizedTest
	@EnumSource
	void theTestSaysWhoIsSignedInAndWhetherAnythingIsSeen(Wikis kind) throws Exception {
		start(kind.isCloud());
		assertFalse(integrations.find(ServiceKind.CONFLUENCE).orElseThrow().isConnected());
		ConnectionReport report = test();
		assertEquals("Kim Example", report.as());
		assertEquals("", report.notes());
		assertTrue(integrations.find(ServiceKind.CONFLUENCE).orElseThrow().isConnected());
		wiki.spaces.clear();
		assertTrue(test().notes().contains("no space"));
	}

	@ParameterizedTest
	@EnumSource
	void aTokenThatIsNotAcceptedIsNoConnection(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.authorization = "Bearer another";
		TftsrException problem = assertThrows(TftsrException.class, this::test);
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		assertFalse(integrations.find(ServiceKind.CONFLUENCE).orElseThrow().isConnected());
	}

	@Test
	void whoIsTakenForNobodyIsNotConnected() throws Exception {
		start(false);
		wiki.answerNext("GET", Reply.json(Json.object("type", "anonymous", "displayName", "Anonymous")));
		TftsrException problem = assertThrows(TftsrException.class, this::test);
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
	}

	/** The commonest mistake: the right address, and the other kind of Confluence. */
	@ParameterizedTest
	@EnumSource
	void theOtherKindOfConfluenceIsNamedInTheRemedy(Wikis kind) throws Exception {
		start(kind.isCloud());
		Integration right = integrations.find(ServiceKind.CONFLUENCE).orElseThrow();
		integrations.save(new Integration(ServiceKind.CONFLUENCE, right.address(), !right.ownServer(), kind.isCloud() ? SignIn.PERSONAL_ACCESS_TOKEN : SignIn.API_TOKEN,
				"kim@example.org", null, null, false, null, Map.of(), false, false, null, null));
		try (Passphrase token = Passphrase.of(FakeConfluence.TOKEN.toCharArray())) {
			integrations.setSecret(ServiceKind.CONFLUENCE, token);
		}
		wiki.authorization = kind.isCloud() ? "Bearer " + FakeConfluence.TOKEN : basic();
		TftsrException problem = assertThrows(TftsrException.class, this::test);
		assertTrue(problem.getMessage().contains(kind.isCloud() ? "no Confluence Data Center" : "no Confluence Cloud"), problem.getMessage());
		assertTrue(problem.getMessage().contains(kind.isCloud() ? "say that it is Confluence Cloud" : "own server"), problem.getMessage());
	}

	@Test
	void callsThatAreSignedInByOAuthGoToTheGatewayForTheSite() throws Exception {
		start(true);
		Integration oauth = new Integration(ServiceKind.CONFLUENCE, wiki.address(), false, SignIn.OAUTH, null, null, "OPS", false,
				new OAuthClient(wiki.origin(), "client", null, 8765), Map.of("cloud_id", FakeConfluence.CLOUD_ID), false, false, null, null);
		Integration saved = integrations.save(oauth);
		try (OAuthTokens tokens = new OAuthTokens(Passphrase.of("an-access-token".toCharArray()), null, Instant.now().plusSeconds(3600))) {
			integrations.setTokens(saved, tokens);
		}
		wiki.authorization = "Bearer an-access-token";
		for (int i = 0; i < 5; i++) {
			wiki.spaces.put("S" + i, "Space " + i);
		}
		assertEquals(6, confluence.spaces(Progress.NONE).size());
		PageSummary page = confluence.create(content("RCA", "x"), SEND, Progress.NONE);
		assertTrue(page.address().startsWith(wiki.address()), page.address());
		assertTrue(wiki.seen().stream().allMatch(request -> request.target().startsWith("/ex/confluence/" + FakeConfluence.CLOUD_ID + "/wiki/")));
		integrations.save(new Integration(oauth.service(), oauth.address(), false, SignIn.OAUTH, null, null, "OPS", false, oauth.oauth(), Map.of(),
				false, false, null, null));
		TftsrException problem = assertThrows(TftsrException.class, () -> confluence.spaces(Progress.NONE));
		assertTrue(problem.getMessage().contains("which site"), problem.getMessage());
	}
}
