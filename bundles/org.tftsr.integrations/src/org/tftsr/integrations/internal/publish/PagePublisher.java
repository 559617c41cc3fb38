package org.tftsr.integrations.internal.publish;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.internal.clock.ServerClocks;
import org.tftsr.integrations.internal.confluence.Labels;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** Issues and documents as pages of Confluence. */
final class PagePublisher implements Publisher {

	/** Of a page, with the sign that people write before a number; without, only as short as numbers of persons are not. */
	private static final Pattern NUMBER = Pattern.compile("#([0-9]{1,18})|([0-9]{1,6})");
	private static final int LONGEST_TITLE = 255;
	private static final String CONTENTS = "contents";

	private final ConfluenceService confluence;
	private final Links links;
	private final InstantSource clock;
	private final ServerClocks clocks;

	PagePublisher(ConfluenceService confluence, Links links, InstantSource clock, ServerClocks clocks) {
		this.clock = clock;
		this.clocks = clocks;
		this.confluence = confluence;
		this.links = links;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.CONFLUENCE;
	}

	@Override
	public String usualPlace(Integration integration) {
		return integration.space();
	}

	@Override
	public Draft draft(Plan plan, LeavingText text, Progress progress) throws TftsrException {
		List<String> gone = new ArrayList<>();
		Page seen = plan.existing() == null ? null
				: Existing.orGone(plan, () -> confluence.read(Setting.of("page", plan.existing()), progress), gone);
		boolean contents = Boolean.parseBoolean(plan.option(CONTENTS));
		RedactedText storage = text.formatted((markdown, redactor) -> confluence.storage(markdown, redactor, contents));
		PageContent content = new PageContent(plan.subject().issueId(), space(plan, seen), parent(plan, seen), title(text), storage, labels(plan, text),
				List.of());
		return new PageDraft(confluence, content, text, seen, plan.writtenVersion(),
				new MadePages(confluence, links, plan.integration(), clock, clocks), gone, progress);
	}

	private static RedactedText title(LeavingText text) throws TftsrException {
		String whole = text.title().text();
		return PlainFormat.cut(whole, LONGEST_TITLE).equals(whole) ? text.title()
				: text.formatted((markdown, redactor) -> redactor.redact(PlainFormat.cut(whole, LONGEST_TITLE)));
	}

	private Setting space(Plan plan, Page seen) throws TftsrException {
		String key = seen != null && !seen.summary().spaceKey().isBlank() ? seen.summary().spaceKey()
				: plan.target().place() == null ? usualPlace(plan.integration()) : plan.target().place();
		if (key == null || key.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.PagePublisher_readyWhat, Messages.PagePublisher_noSpaceWhy,
					Messages.PagePublisher_noSpaceRemedy);
		}
		return Setting.of(Messages.Names_space, key.strip());
	}

	/** In an update, where it is unless something else was chosen just now. */
	private static Setting parent(Plan plan, Page seen) throws TftsrException {
		String parent = plan.target().parentId() != null || seen != null ? plan.target().parentId() : plan.option("parent_page");
		return parent == null || parent.isBlank() ? null : Setting.of(Messages.Names_parent, parent.strip());
	}

	private static List<Setting> labels(Plan plan, LeavingText text) throws TftsrException {
		List<Setting> labels = new ArrayList<>();
		String chosen = plan.option("labels");
		for (String label : chosen == null ? new String[0] : chosen.split("[,;\\s]+")) {
			if (!label.isEmpty()) {
				Setting checked = Setting.of("label", label);
				// once the page is made it would be too late
				Labels.require(checked);
				requireNothingFound(label, text);
				labels.add(checked);
			}
		}
		return labels;
	}

	/** A replacement has characters that no label may have. */
	private static void requireNothingFound(String label, LeavingText text) throws TftsrException {
		String redacted = text.isRedacted() ? text.words(label).text() : label;
		if (!redacted.equals(label)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.PagePublisher_readyWhat,
					NLS.bind(Messages.PagePublisher_labelWhy, redacted), Messages.PagePublisher_labelRemedy);
		}
	}

	@Override
	public Remote read(String id, Progress progress) throws TftsrException {
		return PageDraft.remote(confluence.read(Setting.of("page", id), progress).summary());
	}

	@Override
	public List<Candidate> candidates(Plan plan, LeavingText text, String words, Reviewer reviewer, Progress progress)
			throws TftsrException {
		Matcher number = NUMBER.matcher(words == null ? "" : words.strip());
		Optional<PageSummary> named = number.matches() ? numbered(number.group().replace("#", ""), progress) : Optional.empty();
		List<PageSummary> found = named.isPresent() ? List.of(named.get()) : words == null
				? confluence.withTitle(new PageContent(plan.subject().issueId(), space(plan, null), null, title(text), text.markdown(),
						List.of(), List.of()), reviewer, progress).stream().toList()
				: confluence.search(words, plan.target().place() == null ? null : space(plan, null), reviewer, progress);
		return found.stream().map(PagePublisher::candidate).toList();
	}

	static Candidate candidate(PageSummary page) {
		return new Candidate(page.id(), page.title(), page.spaceKey(), null, page.address(), false, page.changedAt());
	}

	/** What looks like the number of a page may be a word as well. */
	private Optional<PageSummary> numbered(String number, Progress progress) throws TftsrException {
		try {
			return Optional.of(confluence.read(Setting.of("page", number), progress).summary());
		} catch (TftsrException problem) {
			if (Existing.isGone(problem)) {
				return Optional.empty();
			}
			throw problem;
		}
	}
}
