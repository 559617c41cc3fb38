package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.testsupport.TestServices;

/** Where nobody has chosen a type of work item, an issue gets the one that the process of the project has for what is broken. */
class UsualTypeTest extends DevOpsCase {

	@TempDir
	private Path folder;

	private final PublicationService publications = TestServices.get(PublicationService.class);

	private PreparedPublication prepare(Map<String, String> options) throws Exception {
		return publications.prepare(LoggedIssue.make(folder).issue(), null,
				new PublicationTarget(ServiceKind.AZURE_DEVOPS, null, null, null, options, false, false), Redaction.REDACTED, Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "basic, Issue", "agile, Bug", "german, Fehler" })
	void itIsTheOneForWhatIsBroken(String process, String type) throws Exception {
		use(switch (process) {
		case "basic" -> Process.basic();
		case "german" -> Process.german();
		default -> Process.agile();
		});
		PreparedPublication prepared = prepare(Map.of());
		String address = prepared.requests().getFirst().address().getPath();
		assertTrue(address.endsWith("/$" + type), address);
		publications.publish(prepared, reviewer, Progress.NONE);
		assertEquals(type, organisation.items().getFirst().type());
	}

	@Test
	void whatIsSetGoesBefore() throws Exception {
		use(Process.basic());
		setUp(false, Map.of("work_item_type", "Task"));
		publishes("Task", Map.of());
	}

	@Test
	void whatIsChosenGoesBeforeAll() throws Exception {
		use(Process.basic());
		setUp(false, Map.of("work_item_type", "Task"));
		publishes("Epic", Map.of("type", "Epic"));
	}

	private void publishes(String type, Map<String, String> options) throws Exception {
		PreparedPublication prepared = prepare(options);
		publications.publish(prepared, reviewer, Progress.NONE);
		assertEquals(type, organisation.items().getFirst().type());
	}
}
