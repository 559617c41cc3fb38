package org.tftsr.integrations.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.integration.ServiceKind;

/** How people name the services. */
class ServiceKindTest {

	@ParameterizedTest
	@CsvSource({ "confluence, CONFLUENCE", "ServiceNow, SERVICENOW", "azuredevops, AZURE_DEVOPS", "azure-devops, AZURE_DEVOPS",
			"azure_devops, AZURE_DEVOPS", "ADO, AZURE_DEVOPS" })
	void aServiceIsKnownByTheNamesThatPeopleGiveIt(String name, ServiceKind kind) {
		assertEquals(kind, ServiceKind.of(name).orElseThrow());
	}

	@Test
	void anythingElseIsNone() {
		assertTrue(ServiceKind.of("jira").isEmpty());
	}
}
