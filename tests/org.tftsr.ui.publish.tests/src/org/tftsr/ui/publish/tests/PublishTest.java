package org.tftsr.ui.publish.tests;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.Space;
import org.tftsr.net.Setting;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.testsupport.PreferencesTest;
import org.tftsr.ui.testsupport.Workbench;

/** An issue with a document, services that are set up, and a publication that goes as the test says. */
abstract class PublishTest extends PreferencesTest {

	final MemoryIntegrations integrations = new MemoryIntegrations();
	final MemoryLinks links = new MemoryLinks();
	final ScriptedPublication publication = new ScriptedPublication(links);
	final CompletableFuture<URI> browsed = new CompletableFuture<>();
	/** What Confluence answers to who asks for its spaces. */
	volatile CompletableFuture<List<Space>> spaces = CompletableFuture.completedFuture(
			List.of(new Space("1", "OPS", "Operations"), new Space("2", "DEV", "Development"), new Space("3", "HR", "People")));
	UUID issue;
	Document document;

	@BeforeEach
	void setUpServices() throws Exception {
		inPlaceOf(IntegrationRepository.class, integrations);
		inPlaceOf(RemoteLinkRepository.class, links);
		inPlaceOf(PublicationService.class, publication);
		inPlaceOf(WebBrowser.class, (WebBrowser) browsed::complete);
		inPlaceOf(ConfluenceService.class, only(ConfluenceService.class, "spaces", () -> spaces.join()));
		inPlaceOf(AzureDevOpsService.class, only(AzureDevOpsService.class, "projects", () -> List.of("Shop", "Warehouse")));
		issue = Services.get(IssueRepository.class)
				.create(new NewIssue("Checkout is down " + UUID.randomUUID(), "It is down.", Severity.HIGH, null, null, List.of())).id();
		document = Services.get(DocumentRepository.class).create(issue, DocumentType.RCA, "RCA: Checkout is down", "# Checkout\n");
	}

	/**
	 * A service that answers one of its methods; whoever calls another is wrong, but for types, of which there are two.
	 */
	private static <T> T only(Class<T> type, String method, Supplier<?> answer) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, called, arguments) -> {
			if (called.getName().equals(method)) {
				return answer.get();
			}
			return switch (called.getName()) {
			case "types" -> List.of("Bug", "Issue");
			case "usualType" -> "Bug";
			case "project" -> Setting.of("project", (String) arguments[0]);
			case "hashCode" -> Integer.valueOf(System.identityHashCode(proxy));
			case "equals" -> Boolean.valueOf(proxy == arguments[0]);
			case "toString" -> type.getSimpleName();
			default -> throw new AssertionError("The wizard calls " + called);
			};
		}));
	}

	final void setUpConfluence() {
		integrations.save(new Integration(ServiceKind.CONFLUENCE, "https://site.atlassian.net/wiki", false, SignIn.API_TOKEN,
				"ada@example.com", null, "OPS", false, null, Map.of("labels", "rca"), true, false, ScriptedPublication.NOW, "Ada"));
	}

	final void setUpServiceNow() {
		integrations.save(new Integration(ServiceKind.SERVICENOW, "https://dev1.service-now.com", false, SignIn.PASSWORD, "admin", null, null,
				false, null, Map.of(), true, false, ScriptedPublication.NOW, "Ada"));
	}

	final void setUpAzureDevOps() {
		integrations.save(new Integration(ServiceKind.AZURE_DEVOPS, "https://dev.azure.com/contoso", false, SignIn.PERSONAL_ACCESS_TOKEN,
				null, null, null, false, null, Map.of(), true, false, ScriptedPublication.NOW, "Ada"));
	}

	/** The document was published to Confluence before. */
	final void publishedBefore() {
		links.save(new RemoteLink(UUID.randomUUID(), issue, document.id(), ServiceKind.CONFLUENCE, "4711", "Checkout is down",
				"https://site.atlassian.net/wiki/4711", "OPS", "current", "3", "x", ScriptedPublication.NOW, ScriptedPublication.NOW));
	}

	/** Opens the wizard for the document of the issue. */
	final Shell openWizard() throws Exception {
		Workbench.start(CommandIds.PUBLISH,
				Map.of(CommandIds.ISSUE_ID, issue.toString(), CommandIds.PUBLISH_DOCUMENT, document.id().toString()));
		return Workbench.dialog(WizardSteps.WIZARD);
	}

	/** Waits until nothing is published or read any more. */
	static void settle() throws Exception {
		Workbench.waitFor("nothing is published", () -> Job.getJobManager().find(JobFamilies.PUBLISHING).length == 0);
		Workbench.ui(() -> Boolean.TRUE);
	}
}
