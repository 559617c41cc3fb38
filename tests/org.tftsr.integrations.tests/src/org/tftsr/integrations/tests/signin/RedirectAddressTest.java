package org.tftsr.integrations.tests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.testsupport.TestServices;

/** What has to be registered at an authorization server, before anybody signs in there. */
class RedirectAddressTest {

	@ParameterizedTest
	@CsvSource({
			// Entra lets a client have any port
			"AZURE_DEVOPS, false, , 0, http://localhost", "AZURE_DEVOPS, false, , 8765, http://localhost",
			// an exact address needs its port
			"CONFLUENCE, false, , 0, ", "CONFLUENCE, false, , 8765, http://localhost:8765/callback",
			"SERVICENOW, false, , 0, ", "SERVICENOW, false, , 8765, http://localhost:8765/callback",
			// a server that describes itself
			"SERVICENOW, false, https://login.example.org, 0, http://127.0.0.1/callback",
			"CONFLUENCE, true, https://login.example.org, 8765, http://localhost:8765/callback" })
	void itIsAsTheServerWantsIt(ServiceKind service, boolean ownServer, String issuer, int port, String expected) {
		Integration integration = new Integration(service, "https://service.example.org", ownServer, SignIn.OAUTH, null, null, null, false,
				new OAuthClient(issuer, "client", null, port), Map.of(), false, false, null, null);
		assertEquals(Optional.ofNullable(expected), TestServices.get(ConnectionService.class).redirectAddress(integration));
	}
}
