package org.tftsr.integrations.tests.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.azuredevops.FakeDevOps;
import org.tftsr.integrations.tests.azuredevops.FakeWorkItem;
import org.tftsr.integrations.tests.servicenow.FakeServiceNow;
import org.tftsr.integrations.tests.support.FakeService;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.integrations.tests.support.SetUp;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** An issue with a log, whys and an RCA, and servers with tickets. */
abstract class TicketServerCase {

	static final Reviewer SEND = preview -> Reviewer.Verdict.SEND;

	@TempDir
	private Path folder;

	final PublicationService publications = TestServices.get(PublicationService.class);
	final FakeServiceNow instance = new FakeServiceNow();
	final FakeDevOps organisation = new FakeDevOps();
	LoggedIssue made;

	@BeforeEach
	void setUp() throws Exception {
		SetUp.serviceNow(instance.origin(), FakeServiceNow.USER, FakeServiceNow.PASSWORD);
		SetUp.azureDevOps(organisation.address(), false, FakeDevOps.PROJECT, Map.of(), FakeDevOps.TOKEN);
		made = LoggedIssue.make(folder);
	}

	@AfterEach
	void forget() throws TftsrException {
		instance.close();
		organisation.close();
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.SERVICENOW);
		TestServices.get(IntegrationRepository.class).remove(ServiceKind.AZURE_DEVOPS);
	}

	FakeService fake(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? instance : organisation;
	}

	int tickets(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? instance.incidents().size() : organisation.items().size();
	}

	/** What the path of the request that makes a ticket holds. */
	static String making(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? "/incident" : "/workitems/$";
	}

	/** What the path of the request that changes a ticket holds. */
	static String changing(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? "/incident/" : "/workitems/";
	}

	/** A field of the one ticket, by its name at the service. */
	String field(ServiceKind service, String name) {
		return service == ServiceKind.SERVICENOW ? instance.incidents().getFirst().get(name)
				: organisation.items().getFirst().fields().get(name);
	}

	/** Somebody else changes a field of the one ticket. */
	void change(ServiceKind service, String name, String value) {
		if (service == ServiceKind.SERVICENOW) {
			instance.incidents().getFirst().put(name, value);
			instance.incidents().getFirst().put("sys_updated_on", "2026-11-30 10:00:00");
		} else {
			FakeWorkItem item = organisation.items().getFirst();
			item.fields().put(name, value);
			organisation.touch(item.id());
		}
	}

	/** Where the long text stands. */
	static String longText(ServiceKind service) {
		return service == ServiceKind.SERVICENOW ? "description" : "Microsoft.VSTS.TCM.ReproSteps";
	}

	PreparedPublication prepare(UUID document, ServiceKind service) throws TftsrException {
		return prepare(document, new PublicationTarget(service, null, null, null, Map.of(), true, true));
	}

	PreparedPublication prepare(UUID document, PublicationTarget target) throws TftsrException {
		return publications.prepare(made.issue(), document, target, Redaction.REDACTED, Progress.NONE);
	}

	/** The issue, quickly: without files. */
	PreparedPublication prepare(ServiceKind service, Map<String, String> options) throws TftsrException {
		return prepare(null, new PublicationTarget(service, null, null, null, options, false, false));
	}

	RemoteLink publish(PreparedPublication prepared) throws TftsrException {
		return publications.publish(prepared, SEND, Progress.NONE);
	}

	RemoteLink publish(UUID document, ServiceKind service) throws TftsrException {
		return publish(prepare(document, service));
	}
}
