package org.tftsr.integrations.tests.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** An issue with a log, whys and an RCA, and services in memory that it is published to. */
abstract class PublishCase {

	/** What only the log says to be a secret. */
	static final String SECRET = LoggedIssue.SECRET;

	@TempDir
	Path folder;

	final IssueRepository issues = TestServices.get(IssueRepository.class);
	final RemoteLinkRepository links = TestServices.get(RemoteLinkRepository.class);
	final Breaking breaking = new Breaking();
	final MemoryIncidents incidents = new MemoryIncidents();
	MemoryBoard board;
	MemoryWiki wiki;
	final List<Preview> shown = new CopyOnWriteArrayList<>();
	final Reviewer reviewer = preview -> {
		shown.add(preview);
		return Reviewer.Verdict.SEND;
	};
	private final List<ServiceRegistration<?>> registered = new ArrayList<>();
	UUID issue;
	UUID document;

	@BeforeEach
	void setUp() throws Exception {
		setUp(new Integration(ServiceKind.CONFLUENCE, "https://wiki.example/wiki", false, SignIn.API_TOKEN, "kim", null, "OPS", false, null,
				Map.of("labels", "incident, rca"), false, false, null, null));
		setUp(serviceNow("https://x.service-now.com"));
		setUp(azureDevOps("https://dev.azure.com/example"));
		wiki = new MemoryWiki(TestServices.get(ConfluenceService.class));
		board = new MemoryBoard(TestServices.get(AzureDevOpsService.class));
		register(ConfluenceService.class, wiki);
		register(ServiceNowService.class, incidents);
		register(AzureDevOpsService.class, board);
		register(PublicationRepository.class, TestServices.get(PublicationRepository.class));
		register(RemoteLinkRepository.class, links);
		makeIssue();
	}

	static Integration serviceNow(String address) {
		return new Integration(ServiceKind.SERVICENOW, address, false, SignIn.PASSWORD, "kim", null, null, false, null,
				Map.of("category", "software"), false, false, null, null);
	}

	static Integration azureDevOps(String address) {
		return new Integration(ServiceKind.AZURE_DEVOPS, address, false, SignIn.PERSONAL_ACCESS_TOKEN, null, "Shop", null, false, null, Map.of(),
				false, false, null, null);
	}

	static void setUp(Integration integration) throws TftsrException {
		TestServices.get(IntegrationRepository.class).save(integration);
	}

	private <T> void register(Class<T> type, T service) {
		BundleContext context = FrameworkUtil.getBundle(PublishCase.class).getBundleContext();
		Hashtable<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, 100);
		registered.add(context.registerService(type, breaking.before(type, service), first));
	}

	@AfterEach
	void forget() throws TftsrException {
		registered.reversed().forEach(ServiceRegistration::unregister);
		for (ServiceKind service : ServiceKind.values()) {
			TestServices.get(IntegrationRepository.class).remove(service);
		}
	}

	/** Another issue, with an RCA. */
	void makeIssue() throws Exception {
		LoggedIssue made = LoggedIssue.make(folder);
		issue = made.issue();
		document = made.document();
	}

	static PublicationService service() {
		return TestServices.get(PublicationService.class);
	}

	static PublicationTarget target(ServiceKind service) {
		return new PublicationTarget(service, null, null, null, Map.of(), true, true);
	}

	PreparedPublication prepare(UUID documentId, PublicationTarget target) throws TftsrException {
		return service().prepare(issue, documentId, target, Redaction.REDACTED, Progress.NONE);
	}

	RemoteLink publish(PreparedPublication prepared) throws TftsrException {
		return service().publish(prepared, reviewer, Progress.NONE);
	}

	RemoteLink publish(UUID documentId, ServiceKind service) throws TftsrException {
		return publish(prepare(documentId, target(service)));
	}
}
