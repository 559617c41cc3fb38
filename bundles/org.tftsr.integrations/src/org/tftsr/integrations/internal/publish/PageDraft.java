package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.internal.confluence.ContentMark;
import org.tftsr.integrations.internal.confluence.format.StorageComparison;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** A page of Confluence that is made, or changed. */
final class PageDraft implements Draft {

	/** Where a reader sees a new line; a page is kept as one long line. */
	private static final Pattern BEHIND_BLOCK = Pattern
			.compile("(</(?:p|h[1-6]|li|tr|ul|ol|table|tbody|blockquote|ac:[a-z-]+)>|<hr ?/>|<br ?/>)(?!\n)");

	private final ConfluenceService confluence;
	private final PageContent content;
	private final LeavingText text;
	private final Page seen;
	private final MadePages pages;
	private final boolean unchanged;
	private final boolean replacesOthers;
	private final String ancestor;
	private final List<Preview> requests;
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param seen    what is there now; null to make a page
	 * @param written version that was written from here last; null where none was
	 * @param pages   finds those that were made
	 * @param told    what a person should know by now
	 */
	PageDraft(ConfluenceService confluence, PageContent content, LeavingText text, Page seen, String written, MadePages pages,
			List<String> told, Progress progress) throws TftsrException {
		notes.addAll(told);
		this.confluence = confluence;
		this.content = content;
		this.text = text;
		this.seen = seen;
		this.pages = pages;
		this.unchanged = seen != null && confluence.isUnchanged(seen, content);
		if (unchanged) {
			requests = List.of();
		} else if (seen == null) {
			// the last one looks before and after whether the space has a page of this title
			requests = List.of(confluence.previewCreate(content, progress), confluence.previewWithTitle(content, progress));
		} else {
			Preview preview = confluence.previewUpdate(seen, content, progress);
			requests = List.of(preview);
			notes.addAll(preview.notes());
		}
		replacesOthers = !unchanged && seen != null && written != null && !written.equals(version(seen.summary()));
		ancestor = replacesOthers
				? confluence.storageOf(Setting.of("page", seen.summary().id()), Integer.parseInt(written), progress).orElse(null)
				: null;
		if (replacesOthers) {
			notes.add(NLS.bind(Messages.PageDraft_changed, written, version(seen.summary())));
		}
	}

	@Override
	public String title() {
		return content.title().text();
	}

	@Override
	public String text() {
		return lines(content.storage().text());
	}

	@Override
	public String before() {
		return seen == null ? null : lines(seen.storage());
	}

	@Override
	public String ancestor() {
		return ancestor == null ? null : lines(ancestor);
	}

	private static String lines(String storage) {
		return BEHIND_BLOCK.matcher(storage).replaceAll("$1\n");
	}

	@Override
	public String place() {
		return content.spaceKey().text();
	}

	@Override
	public String contentSha256() {
		return ContentMark.hash(content);
	}

	@Override
	public boolean replacesOthers() {
		return replacesOthers;
	}

	@Override
	public boolean isUnchanged() {
		return unchanged;
	}

	@Override
	public Remote seen() {
		return seen == null ? null : remote(seen.summary());
	}

	@Override
	public List<String> notes() {
		return List.copyOf(notes);
	}

	@Override
	public List<String> labels() {
		return content.labels().stream().map(Setting::text).toList();
	}

	@Override
	public List<Preview> requests() {
		return requests;
	}

	@Override
	public Map<String, String> marks() {
		Map<String, String> marks = new HashMap<>();
		if (seen != null) {
			marks.put(Choices.SEEN_ID, seen.summary().id());
			marks.put(Choices.SEEN_VERSION, version(seen.summary()));
		} else {
			marks.put(Choices.SENT_TEXT, StorageComparison.hash(content.storage().text()));
		}
		return marks;
	}

	@Override
	public boolean isSeenAs(Publication journal) {
		Map<String, String> marks = marks();
		return Objects.equals(marks.get(Choices.SEEN_ID), journal.choices().get(Choices.SEEN_ID))
				&& Objects.equals(marks.get(Choices.SEEN_VERSION), journal.choices().get(Choices.SEEN_VERSION));
	}

	@Override
	public Remote write(Reviewer reviewer, Progress progress) throws TftsrException {
		return remote(seen == null ? confluence.create(content, reviewer, progress) : confluence.update(seen, content, reviewer, progress));
	}

	@Override
	public List<Candidate> sameTitle(Reviewer reviewer, Progress progress) throws TftsrException {
		return seen != null ? List.of() : confluence.withTitle(content, reviewer, progress).map(PagePublisher::candidate).stream().toList();
	}

	@Override
	public Optional<Remote> lookUp(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		String updated = journal.choices().get(Choices.SEEN_ID);
		return updated == null ? made(journal, reviewer, progress) : changed(journal, updated, progress);
	}

	private Optional<Remote> changed(Publication journal, String pageId, Progress progress) throws TftsrException {
		Page now = confluence.read(Setting.of("page", pageId), progress);
		if (ContentMark.isOf(now, journal.contentSha256()) || confluence.isUnchanged(now, content)) {
			return Optional.of(remote(now.summary()));
		}
		if (version(now.summary()).equals(journal.choices().get(Choices.SEEN_VERSION))) {
			return Optional.empty();
		}
		throw new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat, Messages.PageDraft_changedWhy,
				Messages.PageDraft_changedRemedy);
	}

	/**
	 * A space has no two pages of one title, so that the page is the one with the title that was sent, unless people have renamed or moved
	 * it since.
	 */
	private Optional<Remote> made(Publication journal, Reviewer reviewer, Progress progress) throws TftsrException {
		Optional<PageContent> titled = titled(journal);
		Optional<PageSummary> found = titled.isEmpty() ? Optional.empty() : confluence.withTitle(titled.get(), reviewer, progress);
		if (found.isPresent()) {
			Page page = confluence.read(Setting.of("page", found.get().id()), progress);
			if (!pages.isOfAnother(page.summary().id())
					&& (ContentMark.isOf(page, journal.contentSha256()) || confluence.isUnchanged(page, content))) {
				return Optional.of(remote(page.summary()));
			}
		}
		MadePages.Found elsewhere = pages.find(journal, content.storage().text(), progress);
		if (elsewhere.page() != null) {
			return Optional.of(elsewhere.page());
		}
		if (titled.isPresent() && found.isEmpty()) {
			throw elsewhere.doubt();
		}
		throw titled.isEmpty()
				? new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat, Messages.PageDraft_retitledWhy,
						Messages.PageDraft_retitledRemedy, elsewhere.doubt())
				: new TftsrException(ProblemKind.CONFLICT, Messages.Publication_goOnWhat, Messages.PageDraft_otherPageWhy,
						Messages.PageDraft_otherPageRemedy, elsewhere.doubt());
	}

	/** With the title that was sent, which may have been changed here since; nothing where values in it would be replaced by now. */
	private Optional<PageContent> titled(Publication journal) throws TftsrException {
		if (journal.title().equals(title())) {
			return Optional.of(content);
		}
		RedactedText old = text.words(journal.title());
		return old.text().equals(journal.title()) ? Optional.of(new PageContent(content.issueId(), content.spaceKey(), content.parentId(), old,
				content.storage(), content.labels(), List.of())) : Optional.empty();
	}

	@Override
	public Map<String, String> written(Remote remote, Publication journal, Progress progress) {
		// a page has nothing but its title and text
		return Map.of();
	}

	@Override
	public Map<String, String> taken(Remote remote, Map<String, String> written, Progress progress) {
		return written;
	}

	@Override
	public void mark(Remote remote, Reviewer reviewer, Progress progress) throws TftsrException {
		confluence.label(Setting.of("page", remote.id()), content, reviewer, progress);
	}

	@Override
	public boolean attach(Remote remote, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		return confluence.attach(Setting.of("page", remote.id()), content, file, reviewer, progress);
	}

	static Remote remote(PageSummary page) {
		return new Remote(page.id(), page.title(), page.address(), page.spaceKey(),
				page.version() == 0 ? null : NLS.bind(Messages.PageDraft_state, version(page)), version(page));
	}

	private static String version(PageSummary page) {
		return Integer.toString(page.version());
	}
}
