package org.tftsr.integrations.internal.azuredevops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.Address;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.net.spi.Pauses;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementCounts;

/** Work items through the gate. */
@Component(service = AzureDevOpsService.class)
public final class AzureDevOpsComponent implements AzureDevOpsService {

	private static final String SEARCH = "search_azuredevops_workitems";
	private static final int MOST_SAME = 50;
	private static final String GET = "get_azuredevops_workitem";
	private static final String CREATE = "create_azuredevops_workitem";
	private static final String UPDATE = "update_azuredevops_workitem";

	private final RestCalls calls;
	private final Detectors detectors;
	private final Slowdown slowdown = new Slowdown();
	/** Addresses of those that have shown that they take HTML only. */
	private final Set<String> withoutMarkdown = ConcurrentHashMap.newKeySet();

	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, cardinality = ReferenceCardinality.OPTIONAL)
	private volatile Pauses pauses;

	@Activate
	public AzureDevOpsComponent(@Reference RestCalls calls, @Reference Detectors detectors) {
		this.calls = calls;
		this.detectors = detectors;
	}

	private DevOpsCalls devOps() throws TftsrException {
		Pauses others = pauses;
		return new DevOpsCalls(calls, calls.integration(ServiceKind.AZURE_DEVOPS), slowdown, others == null ? Pauses.REAL : others);
	}

	@Override
	public RedactedText html(String markdown, Redactor redactor) {
		return WorkItemHtml.of(markdown, redactor);
	}

	@Override
	public List<String> projects(Progress progress) throws TftsrException {
		return new Projects(devOps()).all(progress).stream().map(Projects.Project::name).toList();
	}

	@Override
	public Setting project(String nameOrId, Progress progress) throws TftsrException {
		return new Projects(devOps()).named(nameOrId, progress);
	}

	@Override
	public List<String> types(Setting project, Progress progress) throws TftsrException {
		return new WorkItemTypes(devOps()).all(DevOpsCalls.phrase(project), progress).stream().map(WorkItemTypes.Type::name).toList();
	}

	@Override
	public String usualType(Setting project, Progress progress) throws TftsrException {
		return new WorkItemTypes(devOps()).usual(DevOpsCalls.phrase(project), progress);
	}

	@Override
	public List<WorkItem> search(Setting project, String words, int most, Reviewer reviewer, Progress progress) throws TftsrException {
		long number = Wiql.number(words);
		RedactedPhrase query = number < 0 ? Wiql.titles(words, detectors.current()) : Wiql.withNumber(number);
		return new WorkItems(devOps()).query(SEARCH, Messages.AzureDevOpsComponent_searchWhat, project, query,
				number < 0 ? TypedWords.replaced(query, detectors.current().settings()) : null, most, reviewer, progress);
	}

	@Override
	public WorkItem get(long id, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		RestCall call = RestCall.read(GET, NLS.bind(Messages.AzureDevOpsComponent_readWhat, id),
				devOps.versioned(devOps.address("_apis/wit/workitems").segment(id)));
		return new WorkItems(devOps).item(call, devOps.send(call, progress));
	}

	@Override
	public List<String> comments(WorkItem item, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return new Discussion(devOps, item).ever(devOps.versioned(ofItem(devOps, item).path("updates")), progress);
	}

	@Override
	public Optional<List<String>> discussion(WorkItem item, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return item.project() == null ? Optional.empty() : new Discussion(devOps, item).now(ofItem(devOps, item).path("comments"), progress);
	}

	private static Address ofItem(DevOpsCalls devOps, WorkItem item) throws TftsrException {
		String path = "_apis/wit/workItems";
		Address items = item.project() == null ? devOps.address(path) : devOps.address(DevOpsCalls.name(item.project()), path);
		return items.segment(item.id());
	}

	@Override
	public Optional<WorkItem> withCorrelation(WorkItemContent content, Progress progress) throws TftsrException {
		WorkItems items = new WorkItems(devOps());
		Optional<WorkItem> there = withCorrelation(items, content.project(), content.correlationId(), progress);
		// it may have been long ago, and people move work items
		return there.isPresent() ? there : withCorrelation(items, null, content.correlationId(), progress);
	}

	/** @param project null for all projects */
	private Optional<WorkItem> withCorrelation(WorkItems items, Setting project, UUID correlation, Progress progress) throws TftsrException {
		Optional<WorkItem> found = correlation == null ? Optional.empty()
				: items.tagged(GET, Messages.AzureDevOpsComponent_lookUpWhat, project, correlation, progress).stream().findFirst();
		// a query gives no long texts
		return found.isEmpty() ? found : Optional.of(get(found.get().id(), progress));
	}

	/** Whether the long text goes as Markdown: the cloud takes it, and no server that one runs does. */
	private boolean asMarkdown(Integration integration, WorkItemContent content) {
		return content.markdown() != null && content.html() != null && !integration.ownServer() && !withoutMarkdown.contains(integration.address());
	}

	/** The call that makes a work item; {@code markdown} as the caller wants it. */
	private RestCall creating(DevOpsCalls devOps, WorkItemContent content, boolean markdown, Progress progress) throws TftsrException {
		WorkItemTypes types = new WorkItemTypes(devOps);
		RedactedPhrase project = DevOpsCalls.phrase(content.project());
		String type = types.named(project, content.type().text(), progress);
		TypeFields fields = types.fields(project, type, progress);
		Address address = devOps.versioned(devOps.address(project, "_apis/wit/workitems").segment(WorkItemTypes.segment(type)));
		return new RestCall(CREATE, Messages.AzureDevOpsComponent_makeWhat, content.issueId(), "POST", address, Map.of(),
				WorkItemPatch.creating(content, fields, markdown), false, true, redacted(content), Map.of());
	}

	private RestCall updating(DevOpsCalls devOps, WorkItem seen, WorkItemContent content, boolean markdown, Progress progress)
			throws TftsrException {
		RedactedPhrase project = project(seen, content);
		TypeFields fields = new WorkItemTypes(devOps).fields(project, seen.type(), progress);
		return new RestCall(UPDATE, NLS.bind(Messages.AzureDevOpsComponent_changeWhat, seen.id()), content.issueId(), "PATCH",
				devOps.versioned(devOps.address(project, "_apis/wit/workitems").segment(seen.id())), Map.of(),
				WorkItemPatch.updating(seen.revision(), content, fields, markdown), false, true, redacted(content),
				Map.of("work_item", seen.id()));
	}

	/** The project that it is in, whatever is set. */
	private static RedactedPhrase project(WorkItem seen, WorkItemContent content) throws TftsrException {
		return seen.project() == null ? DevOpsCalls.phrase(content.project()) : DevOpsCalls.name(seen.project());
	}

	private Map<String, Integer> redacted(WorkItemContent content) throws TftsrException {
		String texts = Stream.concat(Stream.of(content.title(), content.html() == null ? content.markdown() : content.html(), content.comment()),
				content.tags().stream()).filter(text -> text != null).map(RedactedText::text).collect(Collectors.joining("\n"));
		return ReplacementCounts.of(texts, detectors.current().settings());
	}

	@Override
	public Preview previewSameTitle(WorkItemContent content) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return devOps.preview(new WorkItems(devOps).asking(SEARCH, Messages.AzureDevOpsComponent_sameTitleWhat, content,
				redacted(content.title()), MOST_SAME));
	}

	@Override
	public List<WorkItem> sameTitle(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		return new WorkItems(devOps()).titled(SEARCH, Messages.AzureDevOpsComponent_sameTitleWhat, content, redacted(content.title()),
				MOST_SAME, reviewer, progress);
	}

	private Map<String, Integer> redacted(RedactedText text) throws TftsrException {
		return ReplacementCounts.of(text.text(), detectors.current().settings());
	}

	@Override
	public Preview previewCreate(WorkItemContent content, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return devOps.preview(creating(devOps, content, asMarkdown(devOps.integration(), content), progress));
	}

	@Override
	public WorkItem create(WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		WorkItems items = new WorkItems(devOps);
		Optional<WorkItem> there = withCorrelation(items, content.project(), content.correlationId(), progress);
		if (there.isPresent()) {
			return there.get();
		}
		try {
			return sent(devOps, items, content, markdown -> creating(devOps, content, markdown, progress), reviewer, progress);
		} catch (TftsrException problem) {
			if (DevOpsErrors.breaksRule(problem)) {
				throw naming(problem, devOps, content, progress);
			}
			if (!LostAnswers.mayHaveArrived(problem)) {
				throw problem;
			}
			return LostAnswers.lookUp(problem, () -> withCorrelation(items, content.project(), content.correlationId(), progress)).orElseThrow(() -> problem);
		}
	}

	/** The problem with all that the type may have missed: the server names one field at a time, and not as it is to be set. */
	private static TftsrException naming(TftsrException problem, DevOpsCalls devOps, WorkItemContent content, Progress progress)
			throws TftsrException {
		List<String> missing;
		try {
			missing = missing(devOps, content, progress);
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (TftsrException unread) {
			// why it was refused matters more
			problem.addSuppressed(unread);
			return problem;
		}
		return missing.isEmpty() ? problem
				: new TftsrException(problem.kind(), problem.what(),
						NLS.bind(Messages.AzureDevOpsComponent_missingWhy, problem.why(), String.join(", ", missing)), problem.remedy(), problem);
	}

	private static List<String> missing(DevOpsCalls devOps, WorkItemContent content, Progress progress) throws TftsrException {
		WorkItemTypes types = new WorkItemTypes(devOps);
		RedactedPhrase project = DevOpsCalls.phrase(content.project());
		return types.fields(project, types.named(project, content.type().text(), progress), progress).missing(content.fields().keySet());
	}

	/** Makes a call for one format of text or the other. */
	@FunctionalInterface
	private interface Writing {
		RestCall call(boolean markdown) throws TftsrException;
	}

	/** Sends it as Markdown where that may be, and as HTML where the server has refused that and so has done nothing. */
	private WorkItem sent(DevOpsCalls devOps, WorkItems items, WorkItemContent content, Writing writing, Reviewer reviewer, Progress progress)
			throws TftsrException {
		boolean markdown = asMarkdown(devOps.integration(), content);
		RestCall call = writing.call(markdown);
		try {
			return items.item(call, devOps.send(call, reviewer, progress));
		} catch (TftsrException failure) {
			if (!markdown || !DevOpsErrors.refusesMarkdown(failure)) {
				throw failure;
			}
		}
		withoutMarkdown.add(devOps.integration().address());
		RestCall html = writing.call(false);
		return items.item(html, devOps.send(html, reviewer, progress));
	}

	@Override
	public Preview previewUpdate(WorkItem seen, WorkItemContent content, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return devOps.preview(updating(devOps, seen, content, asMarkdown(devOps.integration(), content), progress));
	}

	@Override
	public WorkItem update(WorkItem seen, WorkItemContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		DevOpsCalls devOps = devOps();
		return sent(devOps, new WorkItems(devOps), content, markdown -> updating(devOps, seen, content, markdown, progress), reviewer, progress);
	}

	@Override
	public boolean attach(WorkItem seen, WorkItemContent content, RedactedFile file, Reviewer reviewer, Progress progress)
			throws TftsrException {
		DevOpsCalls devOps = devOps();
		return new AttachedFiles(devOps, project(seen, content)).attach(seen.id(), content.issueId(), file, reviewer, progress);
	}
}
