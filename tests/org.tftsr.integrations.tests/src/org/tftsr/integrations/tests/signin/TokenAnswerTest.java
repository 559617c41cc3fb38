package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.SignInAttempt;

/** Whatever a server answers where tokens are asked for, a person reads what is wrong and what to do. */
class TokenAnswerTest extends SignInCase {

	private static final ServiceKind SERVICE = ServiceKind.SERVICENOW;

	private static OAuthServer server;

	@BeforeAll
	static void start() throws Exception {
		server = server(OAuthServer.Vendor.PLAIN);
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.close();
		}
	}

	private static TftsrException answered(int status, String body) throws Exception {
		setUpPlain(server);
		try (SignInAttempt attempt = connections().beginSignIn(SERVICE, Progress.NONE)) {
			URI answer = new Browser().answerTo(attempt.address());
			server.answerNext(status, body);
			assertEquals(200, new Browser().get(answer).statusCode());
			TftsrException problem = assertThrows(TftsrException.class, () -> attempt.await(Progress.NONE));
			assertFalse(problem.getMessage().chars().anyMatch(Character::isISOControl), problem.getMessage());
			assertFalse(problem.remedy().isBlank());
			assertFalse(integration(SERVICE).isConnected());
			return problem;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "3", "null", "{", "{}", "{\"access_token\":null}", "{\"access_token\":{}}", "{\"access_token\":\" \"}",
			"{\"access_token\":[\"a\"]}", "{\"access_token\":\"a\",\"token_type\":\"mac\"}", "{\"access_token\":\"a\",\"token_type\":7}" })
	void whatHoldsNoTokenIsNotUnderstood(String body) throws Exception {
		TftsrException problem = answered(200, body);
		assertEquals(ProblemKind.REMOTE, problem.kind());
		assertFalse(integration(SERVICE).hasSecret());
	}

	/** They are kept, and then found to be worth nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "\"3600\"", "3600.9", "-1", "1e99", "99999999999999999999", "{}", "null", "[]", "true", "\"soon\"" })
	void aTimeOfAnyFormIsNoObstacle(String seconds) throws Exception {
		TftsrException problem = answered(200, "{\"access_token\":\"unknown\",\"refresh_token\":{},\"expires_in\":" + seconds + "}");
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		assertTrue(problem.why().startsWith("ServiceNow did not accept the sign-in"), problem.why());
		assertTrue(integration(SERVICE).hasSecret());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "400|{\"error\":\"invalid_client\"}|the server does not know the client, or its secret is wrong",
			"401|{\"error\":\"unauthorized_client\"}|the server does not know the client, or its secret is wrong",
			"400|{\"error\":\"invalid_scope\",\"error_description\":\"a\\u0000\\u001b[31mb\\nc\"}|the server does not give what is asked for: a [31mb",
			"400|{\"error\":\"weird\"}|the server says weird", "400|{\"error\":{}}|the server answered with status 400",
			"401|nothing|the server answered with status 401", "403|[]|the server answered with status 403",
			"500|{\"error\":\"server_error\"}|the server cannot do it now" })
	void whatTheServerSaysIsToldOnOneLine(int status, String body, String why) throws Exception {
		TftsrException problem = answered(status, body);
		assertEquals(why, problem.why());
		assertTrue(List.of(ProblemKind.FORBIDDEN, ProblemKind.REMOTE).contains(problem.kind()), problem.getMessage());
	}
}
