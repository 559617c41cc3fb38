package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.PageVersion;
import org.tftsr.integrations.PagesMade;
import org.tftsr.integrations.Space;
import org.tftsr.integrations.internal.confluence.format.StorageFormat;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.Address;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Pages of the Confluence that is set up. */
@Component(service = ConfluenceService.class)
public final class ConfluenceComponent implements ConfluenceService {

	private static final int MOST_FOUND = 50;

	private final RestCalls rest;
	private final Detectors detectors;

	@Activate
	public ConfluenceComponent(@Reference RestCalls rest, @Reference Detectors detectors) {
		this.rest = rest;
		this.detectors = detectors;
	}

	private ConfluenceCalls calls() throws TftsrException {
		return new ConfluenceCalls(rest, rest.integration(ServiceKind.CONFLUENCE));
	}

	private PageApi api(ConfluenceCalls calls) throws TftsrException {
		return calls.site().cloud() ? new CloudPages(calls, detectors.current().settings())
				: new ServerPages(calls, detectors.current().settings());
	}

	@Override
	public RedactedText storage(String markdown, Redactor redactor, boolean contents) {
		return StorageFormat.of(markdown, redactor, contents);
	}

	@Override
	public List<Space> spaces(Progress progress) throws TftsrException {
		return api(calls()).spaces(progress).stream()
				.sorted(Comparator.comparing((Space space) -> space.name().toLowerCase(Locale.ROOT)).thenComparing(Space::key)).toList();
	}

	@Override
	public List<PageSummary> search(String words, Setting spaceKey, Reviewer reviewer, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		RedactedPhrase query = PageSearch.of(words, spaceKey, detectors.current());
		Address address = calls.site().v1("content/search").query("cql", query).query("limit", MOST_FOUND).query("expand", "version,space");
		RestCall call = RestCall.search("search_confluence_pages", Messages.Pages_searchWhat, address)
				.replacing(TypedWords.replaced(query, detectors.current().settings()));
		JsonFields answer = calls.read(call, reviewer, progress);
		return answer.list("results").stream().filter(page -> page.text("id") != null)
				.map(page -> PageVersion1.summary(page, calls.site(), answer.text("_links", "base"), "")).toList();
	}

	@Override
	public Optional<PageSummary> withTitle(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		return new PageWriting(calls, api(calls), content).withTitle(reviewer, progress);
	}

	@Override
	public Preview previewWithTitle(PageContent content, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		return calls.preview(api(calls).lookingFor(content, progress));
	}

	@Override
	public PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		PagesMade listed = api(calls).madeBetween(spaceKey, from, to, progress);
		if (listed.complete()) {
			return listed;
		}
		Map<String, PageSummary> all = new LinkedHashMap<>();
		listed.pages().forEach(page -> all.put(page.id(), page));
		searched(calls, from, to, progress).forEach(page -> all.putIfAbsent(page.id(), page));
		return new PagesMade(List.copyOf(all.values()), false);
	}

	private static List<PageSummary> searched(ConfluenceCalls calls, Instant from, Instant to, Progress progress) throws TftsrException {
		Address address = calls.site().v1("content/search").query("cql", PageSearch.made(from, to)).query("limit", MOST_FOUND).query("expand",
				"version,space,history");
		RestCall call = RestCall.read("search_confluence_pages", Messages.Pages_madeThenWhat, address);
		return calls.list(call, progress).stream().filter(page -> page.text("id") != null && PageVersion1.isMadeWithin(page, from, to))
				.map(page -> PageVersion1.summary(page, calls.site(), null, "")).toList();
	}

	@Override
	public Page read(Setting pageId, Progress progress) throws TftsrException {
		return api(calls()).read(pageId, progress);
	}

	@Override
	public Optional<String> storageOf(Setting pageId, int version, Progress progress) throws TftsrException {
		try {
			return version(pageId, version, progress).map(PageVersion::storage);
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (TftsrException problem) {
			// without it a person sees two texts instead of three
			return Optional.empty();
		}
	}

	@Override
	public Optional<PageVersion> version(Setting pageId, int version, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		try {
			JsonFields page = calls.read(api(calls).readingVersion(pageId, version), progress);
			String title = page.text("title");
			String storage = page.text("body", "storage", "value");
			return title == null || storage == null ? Optional.empty() : Optional.of(new PageVersion(title, storage));
		} catch (RestProblem problem) {
			if (DeletedPages.isNotFound(problem)) {
				return Optional.empty();
			}
			throw problem;
		}
	}

	@Override
	public Preview previewCreate(PageContent content, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		return calls.preview(new PageWriting(calls, api(calls), content).creating(progress));
	}

	@Override
	public PageSummary create(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		return new PageWriting(calls, api(calls), content).create(reviewer, progress);
	}

	@Override
	public boolean isUnchanged(Page seen, PageContent content) {
		return ContentMark.isUnchanged(seen, content);
	}

	@Override
	public Preview previewUpdate(Page seen, PageContent content, Progress progress) throws TftsrException {
		ConfluenceCalls calls = calls();
		return calls.preview(new PageWriting(calls, api(calls), content).updating(seen));
	}

	@Override
	public PageSummary update(Page seen, PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		if (isUnchanged(seen, content)) {
			return seen.summary();
		}
		ConfluenceCalls calls = calls();
		return new PageWriting(calls, api(calls), content).update(seen, reviewer, progress);
	}

	@Override
	public void label(Setting pageId, PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		if (content.labels().isEmpty()) {
			return;
		}
		ConfluenceCalls calls = calls();
		List<Setting> missing = Labels.missing(content.labels(), api(calls).labels(pageId, progress));
		if (!missing.isEmpty()) {
			Address address = calls.site().v1("content").segment(pageId).path("label");
			// whoever adds a label that is there adds nothing
			calls.send(new RestCall("label_confluence_page", Messages.ConfluenceComponent_labelWhat, content.issueId(), "POST", address,
					AttachmentBody.HEADERS, Labels.body(missing), true, true, Map.of(), Map.of("page", pageId.text())), reviewer, progress);
		}
	}

	@Override
	public boolean attach(Setting pageId, PageContent content, RedactedFile file, Reviewer reviewer, Progress progress)
			throws TftsrException {
		ConfluenceCalls calls = calls();
		PageApi api = api(calls);
		Attachment there = named(api.attachments(pageId, progress), file);
		if (there != null && there.isSame(file)) {
			return false;
		}
		try {
			calls.send(api.attaching(pageId, content, file, there), reviewer, progress);
		} catch (TftsrException problem) {
			if (!LostAnswers.mayHaveArrived(problem)) {
				throw problem;
			}
			Attachment now = LostAnswers.lookUp(problem, () -> named(api.attachments(pageId, progress), file));
			if (now == null || !now.isSame(file)) {
				throw problem;
			}
		}
		return true;
	}

	private static Attachment named(List<Attachment> there, RedactedFile file) {
		return there.stream().filter(one -> one.hasNameOf(file)).findFirst().orElse(null);
	}
}
