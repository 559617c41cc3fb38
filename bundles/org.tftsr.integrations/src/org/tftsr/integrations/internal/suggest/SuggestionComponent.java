package org.tftsr.integrations.internal.suggest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.integrations.PublicationSuggestions;

/** Watches issues being created and changed. Thread-safe. */
@Component(service = { PublicationSuggestions.class, EventHandler.class }, property = {
		EventConstants.EVENT_TOPIC + '=' + Topics.ISSUE_CREATED, EventConstants.EVENT_TOPIC + '=' + Topics.ISSUE_CHANGED })
public final class SuggestionComponent implements PublicationSuggestions, EventHandler {

	private static final Logger LOG = System.getLogger(SuggestionComponent.class.getName());
	private static final Set<Severity> WORTH_ASKING = Set.of(Severity.CRITICAL, Severity.HIGH);

	private record Suggestion(UUID issueId, ServiceKind service) {
	}

	private final IssueRepository issues;
	private final IntegrationRepository integrations;
	private final RemoteLinkRepository links;
	private final PublicationRepository publications;
	private final AskedIssues asked;
	private final EventAdmin events;
	private final Set<Suggestion> announced = ConcurrentHashMap.newKeySet();
	/** Whoever announces a change does not wait for the database. */
	private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("suggestions").factory());

	@Activate
	public SuggestionComponent(@Reference IssueRepository issues, @Reference IntegrationRepository integrations,
			@Reference RemoteLinkRepository links, @Reference PublicationRepository publications, @Reference SettingsRepository settings,
			@Reference EventAdmin events) {
		this.issues = issues;
		this.integrations = integrations;
		this.links = links;
		this.publications = publications;
		this.asked = new AskedIssues(settings);
		this.events = events;
	}

	@Deactivate
	void stop() {
		thread.shutdownNow();
	}

	@Override
	public void handleEvent(Event event) {
		if (event.getProperty(Topics.ISSUE_ID) instanceof String id && !thread.isShutdown()) {
			thread.execute(() -> announce(UUID.fromString(id)));
		}
	}

	private void announce(UUID issueId) {
		try {
			for (ServiceKind service : open(issueId)) {
				if (announced.add(new Suggestion(issueId, service))) {
					events.postEvent(new Event(Topics.TICKET_SUGGESTED,
							Map.of(Topics.ISSUE_ID, issueId.toString(), Topics.SERVICE, service.key())));
				}
			}
		} catch (TftsrException e) {
			// nobody waits for it; the next change of the issue is another occasion
			LOG.log(Level.WARNING, "Cannot tell whether a ticket is worth asking about", e);
		}
	}

	@Override
	public List<ServiceKind> open(UUID issueId) throws TftsrException {
		List<ServiceKind> services = integrations.list().stream().filter(Integration::autoCreate).map(Integration::service).toList();
		if (services.isEmpty() || !isWorthAsking(issueId)) {
			return List.of();
		}
		List<ServiceKind> open = new ArrayList<>();
		for (ServiceKind service : services) {
			boolean there = links.find(issueId, null, service).isPresent()
					|| publications.unfinished(issueId).stream().anyMatch(publication -> publication.service() == service);
			if (!there && !asked.contains(issueId, service)) {
				open.add(service);
			}
		}
		return open;
	}

	private boolean isWorthAsking(UUID issueId) throws TftsrException {
		Optional<Issue> issue = issues.find(issueId).map(IssueDetail::issue);
		return issue.isPresent() && WORTH_ASKING.contains(issue.get().severity()) && !issue.get().status().isDone();
	}

	@Override
	public void asked(UUID issueId, ServiceKind service) throws TftsrException {
		asked.add(issueId, service);
	}
}
