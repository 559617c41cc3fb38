package org.tftsr.integrations.tests.azuredevops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.integrations.tests.support.RecordedPauses;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.testsupport.TestServices;

/** An organisation, and the service that is set up for it. */
abstract class DevOpsCase {

	static final Setting PROJECT = Texts.setting(FakeDevOps.PROJECT_ID);

	FakeDevOps organisation = new FakeDevOps();
	/** What was shown before it went. */
	final List<Preview> shown = new CopyOnWriteArrayList<>();
	final Reviewer reviewer = preview -> {
		shown.add(preview);
		return Reviewer.Verdict.SEND;
	};

	@BeforeEach
	void setUp() throws TftsrException {
		setUp(false, Map.of());
		RecordedPauses.get().take();
	}

	void setUp(boolean ownServer, Map<String, String> defaults) throws TftsrException {
		SetUp.azureDevOps(organisation.address(), ownServer, FakeDevOps.PROJECT, defaults, FakeDevOps.TOKEN);
	}

	/** Another one, with another process. */
	void use(Process process) throws TftsrException {
		organisation.close();
		organisation = new FakeDevOps(process);
		setUp(false, Map.of());
	}

	@AfterEach
	void forget() throws TftsrException {
		organisation.close();
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.AZURE_DEVOPS);
	}

	static AzureDevOpsService service() {
		return TestServices.get(AzureDevOpsService.class);
	}

	static WorkItemContent content(String type, UUID correlation, String title) {
		return new WorkItemContent(null, correlation, PROJECT, Texts.text(type), Texts.text(title), Texts.text("<p>The <em>disk</em> is full</p>"),
				Texts.text("The *disk* is full"), Texts.text("2 - High"), 2, List.of(Texts.text("checkout"), Texts.text("database")), null,
				Map.of());
	}

	/** A change of the title alone. */
	static WorkItemContent titled(String title) {
		return new WorkItemContent(null, null, PROJECT, null, Texts.text(title), null, null, null, 0, List.of(), null, Map.of());
	}

	WorkItem create(WorkItemContent content) throws TftsrException {
		return service().create(content, reviewer, Progress.NONE);
	}

	List<WorkItem> search(String words, int most) throws TftsrException {
		return service().search(PROJECT, words, most, reviewer, Progress.NONE);
	}

	static void assertSays(TftsrException problem, ProblemKind kind, String... words) {
		assertEquals(kind, problem.kind(), problem.getMessage());
		for (String word : words) {
			assertTrue(problem.getMessage().contains(word), problem.getMessage());
		}
	}
}
