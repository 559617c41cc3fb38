package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.pii.DetectionSettings;
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
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/** Confluence Data Center, which has version 1 of the interface alone. */
final class ServerPages extends VersionedPages {

	private static final int PAGE = 200;
	/** Spaces of more than some thousand pages are rare, and those that were moved have to be searched for anyway. */
	private static final int MOST_OF_SPACE = 20;

	ServerPages(ConfluenceCalls calls, DetectionSettings settings) {
		super(calls, settings);
	}

	@Override
	public List<Space> spaces(Progress progress) throws TftsrException {
		Address address = site.v1("space").query("limit", PAGE).query("status", "current");
		List<Space> spaces = new ArrayList<>();
		for (JsonFields space : spaces(address, progress)) {
			String key = space.text("key");
			if (key != null) {
				spaces.add(new Space(key, key, space.text("name") == null ? key : space.text("name")));
			}
		}
		return spaces;
	}

	@Override
	public RestCall lookingFor(PageContent content, Progress progress) {
		return lookingFor(site.v1("content").query("spaceKey", content.spaceKey()).query("title", content.title()).query("type", "page")
				.query("expand", "version,space"), content);
	}

	@Override
	public Optional<PageSummary> withTitle(PageContent content, JsonFields answer) {
		return answer.list("results").stream().filter(page -> ContentMark.isSameTitle(content.title().text(), page.text("title"))).findFirst()
				.map(page -> PageVersion1.summary(page, site, answer.text("_links", "base"), content.spaceKey().text()));
	}

	/** Of the one space: there is no list of all, nor any that is sorted by time. */
	@Override
	public PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) throws TftsrException {
		Address address = site.v1("space").segment(spaceKey).path("content/page").query("limit", PAGE).query("expand", "version,space,history");
		RestCall call = RestCall.read("search_confluence_pages", Messages.Pages_madeThenWhat, address);
		String own = calls.user(call, "username", progress);
		List<PageSummary> pages = new ArrayList<>();
		calls.read(call, MOST_OF_SPACE, results -> {
			for (JsonFields page : results) {
				String by = page.text("history", "createdBy", "username");
				if (page.text("id") != null && (own == null || by == null || by.equals(own)) && PageVersion1.isMadeWithin(page, from, to)) {
					pages.add(PageVersion1.summary(page, site, null, spaceKey.text()));
				}
			}
			return true;
		}, progress);
		return new PagesMade(pages, false);
	}

	@Override
	public Page read(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v1("content").segment(pageId).query("expand", "version,body.storage,space,ancestors");
		RestCall call = reading(pageId, address);
		JsonFields page = page(call, progress);
		List<JsonFields> ancestors = page.list("ancestors");
		String storage = page.text("body", "storage", "value");
		return new Page(PageVersion1.summary(page, site, page.text("_links", "base"), ""), orEmpty(storage),
				ancestors.isEmpty() ? null : ancestors.getLast().text("id"), page.text("version", "message"));
	}

	@Override
	public RestCall readingVersion(Setting pageId, int version) throws TftsrException {
		return reading(pageId, site.v1("content").segment(pageId).query("status", "historical").query("version", version).query("expand",
				"body.storage"));
	}

	@Override
	boolean isInTrash(RestCall notFound, Progress progress) throws TftsrException {
		RestCall call = RestCall.read(notFound.action(), notFound.what(), notFound.address().query("status", "trashed"));
		try {
			return calls.read(call, progress).text("id") != null;
		} catch (RestProblem problem) {
			// nor there, or not for this user: it stays at what was found out
			return false;
		}
	}

	@Override
	public RestCall creating(PageContent content, Progress progress) throws TftsrException {
		RedactedJson body = RedactedJson.object().word("type", PageTerm.PAGE).text("title", content.title()).object("space",
				RedactedJson.object().setting("key", content.spaceKey()));
		below(body, content);
		body.object("body", text(content.storage()));
		return creating(content, site.v1("content"), body);
	}

	private static void below(RedactedJson body, PageContent content) {
		if (content.parentId() != null) {
			body.array("ancestors", List.of(RedactedJson.object().setting("id", content.parentId())));
		}
	}

	private static RedactedJson text(RedactedText storage) {
		return RedactedJson.object().object("storage",
				RedactedJson.object().text("value", storage).word("representation", PageTerm.STORAGE));
	}

	@Override
	public RestCall updating(Page seen, PageContent content, RedactedText storage, List<String> notes) throws TftsrException {
		Setting id = Setting.of(Messages.Ids_page, seen.summary().id());
		RedactedJson body = RedactedJson.object().setting("id", id).word("type", PageTerm.PAGE).text("title", content.title());
		below(body, content);
		body.object("body", text(storage));
		return updating(seen, content, site.v1("content").segment(id), body, notes);
	}

	@Override
	public PageSummary written(JsonFields answer, PageContent content) {
		return PageVersion1.summary(answer, site, answer.text("_links", "base"), content.spaceKey().text());
	}

	@Override
	public List<String> labels(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v1("content").segment(pageId).path("label").query("limit", PAGE);
		return labels(address, progress);
	}

	@Override
	public List<Attachment> attachments(Setting pageId, Progress progress) throws TftsrException {
		Address address = site.v1("content").segment(pageId).path("child/attachment").query("limit", PAGE).query("expand", "version");
		List<Attachment> attachments = new ArrayList<>();
		for (JsonFields file : attachments(address, progress)) {
			attachments.add(new Attachment(file.text("id"), file.text("title"), String.join(" ", file.text("metadata", "comment") + "",
					file.text("extensions", "comment") + "", file.text("version", "message") + "")));
		}
		return attachments;
	}

	/** A file is made with POST, and its content replaced with POST at another place. */
	@Override
	public RestCall attaching(Setting pageId, PageContent content, RedactedFile file, Attachment replaced) throws TftsrException {
		Address files = site.v1("content").segment(pageId).path("child/attachment");
		Address address = replaced == null || replaced.id() == null ? files : files
				.segment(Setting.of(Messages.Ids_attachment, replaced.id())).path("data");
		return attaching(pageId, content, file, "POST", address);
	}
}
