package org.tftsr.integrations.tests.servicenow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.tests.support.Published;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.testsupport.TestServices;

/** What is sent of the Table API is as the documentation describes it. */
class ServiceNowDescriptionTest extends ServiceNowCase {

	@TempDir
	private Path folder;

	@Test
	void whatIsSentIsAsDescribed() throws Exception {
		try (Published published = Published.of("servicenow", folder)) {
			TestServices.get(ConnectionService.class).test(ServiceKind.SERVICENOW, Progress.NONE);
			Incident made = create(content(UUID.randomUUID(), 1, 2));
			search("it's \"50 %\" & <full> ü🚀");
			service().get(Texts.setting(made.number()), Progress.NONE);
			service().update(Texts.setting(made.sysId()), note("The *cause* is\nknown"), reviewer, Progress.NONE);
			IncidentContent named = new IncidentContent(null, null, null, null, null, 0, 0,
					Map.of("assignment_group", Texts.text(FakeServiceNow.GROUP)));
			service().update(Texts.setting(made.sysId()), named, reviewer, Progress.NONE);
			instance.hidesNotes();
			service().workNotes(Texts.setting(made.sysId()), Progress.NONE);
			List<Received> requests = instance.received();
			assertEquals(12, requests.size());
			published.assertDescribed(requests, "");
			Received post = instance.received("POST").getFirst();
			assertFalse(published.objections(new Received("POST", post.target(), post.headers(), "[]".getBytes(StandardCharsets.UTF_8)), "").isEmpty());
			assertFalse(published.objections(new Received("POST", post.target().replace("=all", "=some"), post.headers(), post.body()), "").isEmpty());
		}
	}
}
