package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.SignInAttempt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** What a server may say of itself, and what not. */
class DiscoveryTest extends SignInCase {

	private static TftsrException refused(FakeIssuer issuer, String configured) throws TftsrException {
		setUp(ServiceKind.SERVICENOW, "https://x.service-now.com", configured, "desktop", 0);
		TftsrException problem = assertThrows(TftsrException.class, () -> connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE));
		assertTrue(issuer.asked().stream().noneMatch(path -> path.equals("/token")), issuer.asked().toString());
		return problem;
	}

	@Test
	void aDescriptionInTheFormOfOAuthAloneIsFoundToo() throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.at("/.well-known/oauth-authorization-server/tenant");
			issuer.says("issuer", new JsonPrimitive(issuer.base() + "/tenant"));
			setUp(ServiceKind.SERVICENOW, "https://x.service-now.com", issuer.base() + "/tenant", "desktop", 0);
			try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
				assertTrue(attempt.address().toString().startsWith(issuer.base() + "/authorize?response_type=code&client_id=desktop&"));
			}
			assertEquals(List.of("/tenant/.well-known/openid-configuration", "/.well-known/oauth-authorization-server/tenant"),
					issuer.asked());
		}
	}

	@Test
	void aServerThatDoesNotDescribeItselfIsTold() throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.at("/elsewhere");
			TftsrException problem = refused(issuer, issuer.base());
			assertEquals("the server does not say where to sign in (status 404)", problem.why());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://127.0.0.1", "" })
	void aServerThatSaysItIsAnotherOneIsRefused(String named) throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.says("issuer", new JsonPrimitive(named));
			TftsrException problem = refused(issuer, issuer.base());
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertEquals("the server says that it is another one than the issuer that is set", problem.why());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "[\"plain\"]", "\"S256\"" })
	void aServerWithoutPkceIsRefused(String methods) throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.says("code_challenge_methods_supported", JsonParser.parseString(methods));
			TftsrException problem = refused(issuer, issuer.base());
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertEquals("the server does not offer PKCE with S256", problem.why());
		}
	}

	@ParameterizedTest
	@CsvSource({ "authorization_endpoint, http://evil.example/authorize", "authorization_endpoint, javascript:alert(1)",
			"authorization_endpoint, file:///etc/passwd", "authorization_endpoint, https://user:word@127.0.0.1/authorize",
			"authorization_endpoint, https://127.0.0.1/authorize#x", "authorization_endpoint, no address", "authorization_endpoint, ''",
			"token_endpoint, http://evil.example/token", "token_endpoint, /token", "token_endpoint, ''",
			"revocation_endpoint, http://evil.example/revoke" })
	void anEndpointThatIsNotEncryptedIsRefused(String name, String address) throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.says(name, new JsonPrimitive(address));
			TftsrException problem = refused(issuer, issuer.base());
			assertEquals(ProblemKind.FORBIDDEN, problem.kind());
			assertEquals("the server names no encrypted address as its " + name.replace('_', ' '), problem.why());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "3", "{", "nonsense", "" })
	void whatIsNoDescriptionIsAnErrorInWords(String document) throws Exception {
		try (FakeIssuer issuer = new FakeIssuer()) {
			issuer.saysOnly(document);
			TftsrException problem = refused(issuer, issuer.base());
			assertTrue(problem.kind() == ProblemKind.REMOTE || problem.kind() == ProblemKind.FORBIDDEN, problem.getMessage());
		}
	}

	/** Each member may be of any type: it is an error in words, or does not matter. */
	@Test
	void membersOfOtherTypesThanExpectedNeverFailOtherwise() throws Exception {
		for (String name : List.of("issuer", "authorization_endpoint", "token_endpoint", "revocation_endpoint", "scopes_supported",
				"code_challenge_methods_supported", "token_endpoint_auth_methods_supported", "authorization_response_iss_parameter_supported")) {
			for (JsonElement value : List.of(new JsonArray(), JsonParser.parseString("{}"), new JsonPrimitive(3), new JsonPrimitive(true),
					JsonParser.parseString("[null,3,{}]"), JsonParser.parseString("null"))) {
				try (FakeIssuer issuer = new FakeIssuer()) {
					issuer.says(name, value);
					setUp(ServiceKind.SERVICENOW, "https://x.service-now.com", issuer.base(), "desktop", 0);
					try (SignInAttempt attempt = connections().beginSignIn(ServiceKind.SERVICENOW, Progress.NONE)) {
						assertTrue(attempt.address().toString().startsWith(issuer.base()));
					} catch (TftsrException e) {
						assertEquals(ProblemKind.FORBIDDEN, e.kind(), name + ' ' + value + ' ' + e.getMessage());
					}
				}
			}
		}
	}
}
