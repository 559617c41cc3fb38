package org.tftsr.integrations.tests.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.PageVersion;
import org.tftsr.integrations.PagesMade;
import org.tftsr.integrations.Space;
import org.tftsr.net.Preview;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Pages in memory, with the rules of Confluence: one page of a title in a space, and versions one by one. */
final class MemoryWiki implements ConfluenceService {

	/** Of all tests: they share the database, which knows pages by the identifiers that they had. */
	private static final AtomicInteger IDS = new AtomicInteger(100_000);

	private final ConfluenceService real;
	final TreeMap<String, Page> pages = new TreeMap<>();
	private final Map<String, PageVersion> firstVersions = new HashMap<>();
	/** By page and name. */
	final Map<String, byte[]> files = new HashMap<>();
	final Map<String, List<String>> labels = new HashMap<>();
	/** How many requests have changed something. */
	int changes;
	/** Whether the answer to a page that is made gets lost, so that it is looked up by its title, which is shown. */
	boolean losesAnswers;
	/** Whether nothing is kept to sign in with. */
	boolean signedOut;
	/** Happens once, while a page is read. */
	Happening onRead;

	/** Something that somebody else does. */
	@FunctionalInterface
	interface Happening {
		void run() throws TftsrException;
	}

	/** @param real writes Markdown in the storage format */
	MemoryWiki(ConfluenceService real) {
		this.real = real;
	}

	/** Somebody else changes a page. */
	void edit(String id, String storage) {
		Page page = pages.get(id);
		pages.put(id, new Page(next(page.summary(), page.summary().title()), storage, null, "by hand"));
	}

	private static PageSummary next(PageSummary page, String title) {
		return new PageSummary(page.id(), title, page.spaceKey(), page.version() + 1, page.address(), Instant.now());
	}

	@Override
	public RedactedText storage(String markdown, Redactor redactor, boolean contents) {
		return real.storage(markdown, redactor, contents);
	}

	@Override
	public List<Space> spaces(Progress progress) {
		return List.of(new Space("1", "OPS", "Operations"));
	}

	@Override
	public List<PageSummary> search(String words, Setting spaceKey, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, Shown.preview("GET", words));
		return pages.values().stream().map(Page::summary).filter(page -> page.title().contains(words)).toList();
	}

	@Override
	public Optional<PageSummary> withTitle(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, Shown.preview("GET", content.title().text()));
		return titled(content);
	}

	@Override
	public Preview previewWithTitle(PageContent content, Progress progress) {
		return Shown.preview("GET", content.title().text());
	}

	@Override
	public PagesMade madeBetween(Setting spaceKey, Instant from, Instant to, Progress progress) {
		return new PagesMade(pages.values().stream().map(Page::summary)
				.filter(page -> !page.changedAt().isBefore(from) && !page.changedAt().isAfter(to)).toList(), true);
	}

	private Optional<PageSummary> titled(PageContent content) {
		return pages.values().stream().map(Page::summary)
				.filter(page -> page.title().equals(content.title().text()) && page.spaceKey().equals(content.spaceKey().text())).findFirst();
	}

	@Override
	public Page read(Setting pageId, Progress progress) throws TftsrException {
		if (signedOut) {
			throw new TftsrException(ProblemKind.NOT_FOUND, "Cannot sign in", "there is nothing to sign in with", "Sign in");
		}
		Page page = Optional.ofNullable(pages.get(pageId.text())).orElseThrow(Shown::notThere);
		Happening happening = onRead;
		onRead = null;
		if (happening != null) {
			happening.run();
		}
		return page;
	}

	@Override
	public Optional<String> storageOf(Setting pageId, int version, Progress progress) {
		return Optional.empty();
	}

	@Override
	public Optional<PageVersion> version(Setting pageId, int version, Progress progress) {
		return version == 1 ? Optional.ofNullable(firstVersions.get(pageId.text())) : Optional.empty();
	}

	@Override
	public Preview previewCreate(PageContent content, Progress progress) {
		return Shown.preview("POST", content.title().text() + '\n' + content.storage().text());
	}

	@Override
	public PageSummary create(PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewCreate(content, progress));
		if (titled(content).isPresent()) {
			throw new TftsrException(ProblemKind.CONFLICT, "Cannot make the page", "the space has one of this title", "Update it");
		}
		int id = IDS.incrementAndGet();
		PageSummary page = new PageSummary(Integer.toString(id), content.title().text(), content.spaceKey().text(), 1,
				"https://wiki.example/" + id, Instant.now());
		write(page, content);
		if (losesAnswers) {
			TftsrException lost = new TftsrException(ProblemKind.NETWORK, "Cannot make the page", "the connection has ended", "Try again");
			try {
				return withTitle(content, reviewer, progress).orElseThrow();
			} catch (TftsrException refused) {
				lost.addSuppressed(refused);
				throw lost;
			}
		}
		return page;
	}

	private void write(PageSummary page, PageContent content) {
		pages.put(page.id(), new Page(page, content.storage().text(), null, "sha256:" + hash(content)));
		firstVersions.putIfAbsent(page.id(), new PageVersion(page.title(), content.storage().text()));
		changes++;
	}

	private static String hash(PageContent content) {
		return Shown.sha256((content.title().text() + '\n' + content.storage().text()).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public boolean isUnchanged(Page seen, PageContent content) {
		return seen.storage().equals(content.storage().text()) && seen.summary().title().equals(content.title().text());
	}

	@Override
	public Preview previewUpdate(Page seen, PageContent content, Progress progress) {
		return Shown.preview("PUT", content.title().text() + '\n' + content.storage().text());
	}

	@Override
	public PageSummary update(Page seen, PageContent content, Reviewer reviewer, Progress progress) throws TftsrException {
		Shown.ask(reviewer, previewUpdate(seen, content, progress));
		Page now = read(Setting.of("page", seen.summary().id()), progress);
		if (now.summary().version() != seen.summary().version()) {
			throw Shown.changed();
		}
		PageSummary page = next(now.summary(), content.title().text());
		write(page, content);
		return page;
	}

	@Override
	public void label(Setting pageId, PageContent content, Reviewer reviewer, Progress progress) {
		labels.put(pageId.text(), content.labels().stream().map(Setting::text).toList());
	}

	@Override
	public boolean attach(Setting pageId, PageContent content, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		String key = pageId.text() + '/' + file.name().text();
		if (files.containsKey(key) && Shown.sha256(files.get(key)).equals(Shown.sha256(file.bytes()))) {
			return false;
		}
		Shown.ask(reviewer, Shown.preview("PUT", new String(file.bytes(), StandardCharsets.ISO_8859_1)));
		files.put(key, file.bytes());
		changes++;
		return true;
	}
}
