package org.tftsr.integrations.internal.publish;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.integrations.internal.clock.IntegrationClock;
import org.tftsr.integrations.internal.clock.ServerClocks;
import org.tftsr.triage.LeavingText;

/** Makes publications ready. Thread-safe. */
@Component(service = Planning.class)
public final class Planning {

	/** Option: make a new page or ticket though the subject was published before. */
	private static final String NEW = "new";

	private final Map<ServiceKind, Publisher> publishers = new EnumMap<>(ServiceKind.class);
	private final IntegrationRepository integrations;
	private final IssueRepository issues;
	private final Links links;
	private final LeavingTexts texts;
	private final DocumentRenderer renderer;
	private final ServerClocks clocks;

	@Activate
	public Planning(@Reference(policyOption = ReferencePolicyOption.GREEDY) ConfluenceService confluence,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ServiceNowService serviceNow,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) AzureDevOpsService azure, @Reference IntegrationRepository integrations,
			@Reference IssueRepository issues, @Reference Links links, @Reference LeavingTexts texts,
			@Reference DocumentRenderer renderer, @Reference IntegrationClock clock, @Reference ServerClocks clocks) {
		for (Publisher publisher : List.of(new PagePublisher(confluence, links, clock, clocks), new IncidentPublisher(serviceNow),
				new WorkItemPublisher(azure))) {
			publishers.put(publisher.service(), publisher);
		}
		this.integrations = integrations;
		this.issues = issues;
		this.links = links;
		this.texts = texts;
		this.renderer = renderer;
		this.clocks = clocks;
	}

	/** How far the clock of the server of a plan is ahead of the one here; empty where it has not told. */
	Optional<Duration> serverAhead(Plan plan) {
		return clocks.ahead(plan.integration());
	}

	Publisher publisher(ServiceKind service) {
		return publishers.get(service);
	}

	/** What is to be published where. Asks no service. */
	Plan plan(UUID id, Subject subject, PublicationTarget target, Redaction redaction) throws TftsrException {
		Integration integration = integrations.find(target.service())
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
						NLS.bind(Messages.Publication_publishWhat, target.service().displayName()), Messages.Planning_notSetUpWhy,
						NLS.bind(Messages.Planning_notSetUpRemedy, target.service().displayName())));
		Issue issue = issues.find(subject.issueId()).map(IssueDetail::issue)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, Messages.Planning_issueWhat,
						NLS.bind(Messages.Planning_issueWhy, subject.issueId()), Messages.Planning_issueRemedy));
		requireHere(subject, target, integration);
		return new Plan(id, subject, issue.severity(), target, redaction, integration, link(subject, target, integration).orElse(null),
				usual(subject, target, integration).orElse(null), links.elsewhere(subject, integration).orElse(null),
				links.find(new Subject(subject.issueId(), null), integration).orElse(null));
	}

	/** Whoever chooses what the issue is linked with means that one, and not the one with its number at the server that is set up by now. */
	private void requireHere(Subject subject, PublicationTarget target, Integration integration) throws TftsrException {
		if (target.existingId() == null) {
			return;
		}
		List<RemoteLink> named = links.ofIssue(subject.issueId()).stream()
				.filter(link -> link.service() == target.service() && Links.isNamed(link, target.existingId().strip())).toList();
		if (!named.isEmpty() && named.stream().noneMatch(link -> Servers.isOf(link, integration))) {
			RemoteLink link = named.getFirst();
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Publication_publishWhat, target.service().displayName()),
					NLS.bind(Messages.Planning_elsewhereWhy, link.label(), link.address()),
					NLS.bind(Messages.Planning_elsewhereRemedy, target.service().displayName()));
		}
	}

	private Optional<RemoteLink> link(Subject subject, PublicationTarget target, Integration integration) throws TftsrException {
		if (target.existingId() != null) {
			return links.named(subject, target.service(), target.existingId().strip()).filter(link -> Servers.isOf(link, integration));
		}
		return Boolean.parseBoolean(target.options().get(NEW)) ? Optional.empty() : usual(subject, target, integration);
	}

	private Optional<RemoteLink> usual(Subject subject, PublicationTarget target, Integration integration) throws TftsrException {
		// a page that is wanted in another space is another page; a ticket is where it is
		return links.find(subject, integration).filter(link -> target.service() != ServiceKind.CONFLUENCE || target.place() == null
				|| link.place() == null || target.place().strip().equalsIgnoreCase(link.place()));
	}

	/** Whether what a plan is about is still linked with the page or ticket that it was linked with, as it was written there then. */
	boolean isAsPlanned(Plan plan) throws TftsrException {
		Integration integration = integrations.find(plan.target().service()).orElse(null);
		// whoever wants a new one does not want two, and another window may have made it
		return integration != null && Servers.of(integration).equals(Servers.of(plan.integration()))
				&& isSame(link(plan.subject(), plan.target(), integration).orElse(null), plan.link())
				&& isSame(usual(plan.subject(), plan.target(), integration).orElse(null), plan.usual());
	}

	/** Whether a link leads to another server than the one that its service is set up with. */
	boolean isElsewhere(RemoteLink link) throws TftsrException {
		return integrations.find(link.service()).filter(integration -> !Servers.isOf(link, integration)).isPresent();
	}

	private static boolean isSame(RemoteLink now, RemoteLink then) {
		return now == null || then == null ? now == then
				: now.id().equals(then.id()) && Objects.equals(now.contentSha256(), then.contentSha256())
						&& (then.contentSha256() == null || Objects.equals(now.version(), then.version()));
	}

	/**
	 * The text of what a plan is about.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where its marks are too deep in one another
	 */
	LeavingText text(Plan plan, Progress progress) throws TftsrException {
		LeavingText text = texts.of(plan.subject(), plan.id(), plan.target().service(), plan.redaction(), progress);
		MarkdownNesting.require(text.markdown().text());
		return text;
	}

	/** All that would go. Sends no text. */
	Ready ready(Plan plan, Progress progress) throws TftsrException {
		LeavingText text = text(plan, progress);
		progress.begin(NLS.bind(Messages.Planning_asking, plan.target().service().displayName()), -1);
		Draft draft = publisher(plan.target().service()).draft(plan, text, progress);
		return new Ready(plan, text, draft, AttachedFiles.of(plan, text, renderer, progress));
	}
}
