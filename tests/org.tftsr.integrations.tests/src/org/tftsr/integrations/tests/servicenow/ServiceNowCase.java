package org.tftsr.integrations.tests.servicenow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Incident;
import org.tftsr.integrations.IncidentContent;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.integrations.tests.support.RecordedPauses;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.integrations.tests.support.Texts;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** An instance, and the service that is set up for it. */
abstract class ServiceNowCase {

	final FakeServiceNow instance = new FakeServiceNow();
	/** What was shown before it went. */
	final List<Preview> shown = new CopyOnWriteArrayList<>();
	final Reviewer reviewer = preview -> {
		shown.add(preview);
		return Reviewer.Verdict.SEND;
	};

	@BeforeEach
	void setUp() throws TftsrException {
		SetUp.serviceNow(instance.origin(), FakeServiceNow.USER, FakeServiceNow.PASSWORD);
		RecordedPauses.get().take();
	}

	@AfterEach
	void forget() throws TftsrException {
		instance.close();
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.SERVICENOW);
	}

	static ServiceNowService service() {
		return TestServices.get(ServiceNowService.class);
	}

	static IncidentContent content(UUID correlation, int urgency, int impact) {
		return new IncidentContent(null, correlation, Texts.text("Checkout fails"), Texts.text("The disk of <db-1> is \"full\" & slow\nü 🚀"),
				null, urgency, impact, Map.of("category", Texts.text("software")));
	}

	static IncidentContent note(String note) {
		return new IncidentContent(null, null, null, null, Texts.text(note), 0, 0, Map.of());
	}

	Incident create(IncidentContent content) throws TftsrException {
		return service().create(content, reviewer, Progress.NONE);
	}

	List<Incident> search(String words) throws TftsrException {
		return service().search(words, reviewer, Progress.NONE);
	}
}
