package org.tftsr.integrations.internal.confluence;

import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;
import org.tftsr.pii.ReplacementCounts;

/** What both versions of the interface have in common: how calls are named and recorded, and that a change names the next version. */
abstract class VersionedPages implements PageApi {

	final ConfluenceCalls calls;
	final Site site;
	private final DetectionSettings settings;

	VersionedPages(ConfluenceCalls calls, DetectionSettings settings) {
		this.calls = calls;
		this.site = calls.site();
		this.settings = settings;
	}

	final List<JsonFields> spaces(Address address, Progress progress) throws TftsrException {
		return calls.list(RestCall.read("list_confluence_spaces", Messages.VersionedPages_listSpacesWhat, address), progress);
	}

	final RestCall lookingFor(Address address, PageContent content) {
		return new RestCall("search_confluence_pages", Messages.VersionedPages_sameTitleWhat, content.issueId(), "GET", address, Map.of(),
				RedactedBody.NONE, true, true, ReplacementCounts.of(content.title().text(), settings), Map.of());
	}

	static RestCall reading(Setting pageId, Address address) {
		return RestCall.read("read_confluence_page", NLS.bind(Messages.VersionedPages_readWhat, pageId), address);
	}

	/**
	 * Reads a page.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where it was deleted, as far as that can be told
	 */
	final JsonFields page(RestCall call, Progress progress) throws TftsrException {
		JsonFields page;
		try {
			page = calls.read(call, progress);
		} catch (TftsrException problem) {
			if (problem instanceof RestProblem refused && DeletedPages.isNotFound(problem)) {
				throw isInTrash(call, progress) ? DeletedPages.of(call, "trashed") : DeletedPages.gone(call, refused);
			}
			throw problem;
		}
		ConfluenceCalls.requirePage(call, page);
		return page;
	}

	/** Whether a page that is not found lies in the trash; a server that gives pages of the trash as it gives others need not be asked. */
	abstract boolean isInTrash(RestCall notFound, Progress progress) throws TftsrException;

	final RestCall creating(PageContent content, Address address, RedactedJson body) {
		return new RestCall("publish_to_confluence", Messages.VersionedPages_makeWhat, content.issueId(), "POST", address, Map.of(),
				body.body(), false, true, redacted(content), Map.of("space", content.spaceKey().text()));
	}

	/** @param body all but the version */
	final RestCall updating(Page seen, PageContent content, Address address, RedactedJson body, List<String> notes)
			throws TftsrException {
		body.object("version",
				RedactedJson.object().number("number", seen.summary().version() + 1L).phrase("message", ContentMark.message(content)));
		return new RestCall("update_confluence_page", Messages.Pages_changeWhat, content.issueId(), "PUT", address, Map.of(), body.body(),
				false, true, redacted(content), Map.of("page", seen.summary().id()), notes);
	}

	private Map<String, Integer> redacted(PageContent content) {
		return ReplacementCounts.of(content.title().text() + '\n' + content.storage().text(), settings);
	}

	static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	final List<String> labels(Address address, Progress progress) throws TftsrException {
		return calls.list(RestCall.read("label_confluence_page", Messages.VersionedPages_labelsWhat, address), progress).stream()
				.filter(Labels::isGlobal).map(label -> label.text("name")).toList();
	}

	final List<JsonFields> attachments(Address address, Progress progress) throws TftsrException {
		return calls.list(RestCall.read("attach_to_confluence_page", Messages.VersionedPages_attachmentsWhat, address), progress);
	}

	static RestCall attaching(Setting pageId, PageContent content, RedactedFile file, String method, Address address) throws TftsrException {
		return new RestCall("attach_to_confluence_page", NLS.bind(Messages.VersionedPages_attachWhat, file.name()), content.issueId(),
				method, address, AttachmentBody.HEADERS, AttachmentBody.of(file), false, true, Map.of(), Map.of("page", pageId.text()));
	}
}
