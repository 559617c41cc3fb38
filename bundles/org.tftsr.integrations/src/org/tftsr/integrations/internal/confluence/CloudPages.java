package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.PagesMade;
import org.tftsr.integrations.Space;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/** Confluence Cloud: version 2 of its interface, version 1 where there is nothing else. Spaces are known by an id there. */
final class CloudPages extends VersionedPages {

	private static final int PAGE = 250;

	/** By id. */
	private final Map<String, String> keys = new HashMap<>();

	CloudPages(ConfluenceCalls calls, DetectionSettings settings) {
		super(calls, settings);
	}

	@Override
	public List<Space> spaces(Progress progress) throws TftsrException {
		Address address = site.v2("spaces").query("limit", PAGE).query("status", "current");
		List<Space> spaces = new ArrayList<>();
		for (JsonFields space : spaces(address, progress)) {
			String key = space.text("key");
			if (space.text("id") != null && key != null) {
				spaces.add(new Space(space.text("id"), key, space.text("name") == null ? key : space.text("name")));
			}
		}
		return spaces;
	}

	private Setting spaceId(Setting key, Progress progress) throws TftsrException {
		RestCall call = RestCall.read("list_confluence_spaces", NLS.bind(Messages.CloudPages_findSpaceWhat, key),
				site.v2("spaces").query("keys", key));
		for (JsonFields space : ConfluenceCalls.results(call, calls.send(call, preview -> Reviewer.Verdict.REFUSE, progress))) {
			if (key.text().equalsIgnoreCase(space.text("key")) && space.text("id") != null) {
				keys.put(space.text("id"), space.text("key"));
				return Setting.of(Messages.Ids_space, space.text("id"));
			}
		}
		throw new TftsrException(ProblemKind.NOT_FOUND, call.what(), Messages.CloudPages_noSpaceWhy, Messages.CloudPages_noSpaceRemedy);
	}

	/** Empty where it is not told: a page may be there for somebody whose space is not. */
	private String key(String spaceId, Progress progress) throws TftsrException {
		if (spaceId == null || keys.containsKey(spaceId)) {
			return keys.getOrDefault(spaceId, "");
		}
		Address address = site.v2("spaces").segment(Setting.of(Messages.Ids_space, spaceId));
		try {
			String key = calls.read(RestCall.read("list_confluence_spaces", Messages.CloudPages_spaceOfPageWhat, address), progress)
					.text("key");
			keys.put(spaceId, orEmpty(key));
		} catch (RestProblem problem) {
			if (!problem.isLasting()) {
				throw problem;
			}
			keys.put(spaceId, "");
		}
		return keys.get(spaceId);
	}

	@Override
	public RestCall lookingFor(PageContent content, Progress progress) throws TftsrException {
		return lookingFor(site.v2("pages").query("space-id", spaceId(content.spaceKey(), progress)).query("title", content.title())
				.query("status", "current").query("limit", PAGE), content);
	}

	@Override
	public Optional<PageSummary> withTitle(PageContent content, JsonFields answer) {
		for (JsonFields page : answer.list("results")) {
			if (ContentMark.isSameTitle(content.title().text(), page.text("title"))) {
				return Optional.of(summary(page, content.spaceKey().text(), answer.text("_links", "base")));
			}
		}
		return Optional.empty();
	}

	@Override
	public PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) throws TftsrException {
		NewestPages newest = new NewestPages(calls);
		List<PageSummary> pages = new ArrayList<>();
		for (JsonFields page : newest.between(from, to, progress)) {
			pages.add(summary(page, key(page.text("spaceId"), progress), null));
		}
		return new PagesMade(pages, newest.isComplete());
	}

	@Override
	public Page read(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v2("pages").segment(pageId).query("body-format", "storage");
		RestCall call = reading(pageId, address);
		JsonFields page = page(call, progress);
		String storage = page.text("body", "storage", "value");
		PageSummary summary = summary(page, key(page.text("spaceId"), progress), page.text("_links", "base"));
		return new Page(summary, orEmpty(storage), page.text("parentId"), page.text("version", "message"));
	}

	@Override
	public RestCall readingVersion(Setting pageId, int version) throws TftsrException {
		return reading(pageId, site.v2("pages").segment(pageId).query("version", version).query("body-format", "storage"));
	}

	@Override
	boolean isInTrash(RestCall notFound, Progress progress) {
		return false;
	}

	private PageSummary summary(JsonFields page, String spaceKey, String base) {
		String id = page.text("id");
		return new PageSummary(id, page.text("title") == null ? "" : page.text("title"), spaceKey, page.number("version", "number"),
				site.page(id, base, page.text("_links", "webui")), page.time("version", "createdAt"));
	}

	@Override
	public RestCall creating(PageContent content, Progress progress) throws TftsrException {
		RedactedJson body = RedactedJson.object().setting("spaceId", spaceId(content.spaceKey(), progress)).word("status", PageTerm.CURRENT)
				.text("title", content.title());
		if (content.parentId() != null) {
			body.setting("parentId", content.parentId());
		}
		body.object("body", text(content.storage()));
		return creating(content, site.v2("pages"), body);
	}

	private static RedactedJson text(RedactedText storage) {
		return RedactedJson.object().word("representation", PageTerm.STORAGE).text("value", storage);
	}

	@Override
	public RestCall updating(Page seen, PageContent content, RedactedText storage, List<String> notes) throws TftsrException {
		Setting id = Setting.of(Messages.Ids_page, seen.summary().id());
		RedactedJson body = RedactedJson.object().setting("id", id).word("status", PageTerm.CURRENT).text("title", content.title());
		if (content.parentId() != null) {
			body.setting("parentId", content.parentId());
		}
		body.object("body", text(storage));
		return updating(seen, content, site.v2("pages").segment(id), body, notes);
	}

	@Override
	public PageSummary written(JsonFields answer, PageContent content) {
		return summary(answer, content.spaceKey().text(), answer.text("_links", "base"));
	}

	@Override
	public List<String> labels(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v2("pages").segment(pageId).path("labels").query("limit", PAGE);
		return labels(address, progress);
	}

	@Override
	public List<Attachment> attachments(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v2("pages").segment(pageId).path("attachments").query("limit", PAGE);
		List<Attachment> attachments = new ArrayList<>();
		for (JsonFields file : attachments(address, progress)) {
			attachments.add(new Attachment(file.text("id"), file.text("title"), file.text("comment") + ' ' + file.text("version", "message")));
		}
		return attachments;
	}

	/** PUT makes one or replaces it. */
	@Override
	public RestCall attaching(Setting pageId, PageContent content, RedactedFile file, Attachment replaced) throws TftsrException {
		return attaching(pageId, content, file, "PUT", site.v1("content").segment(pageId).path("child/attachment"));
	}
}
