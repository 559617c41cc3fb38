package org.tftsr.integrations.internal.confluence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.internal.confluence.format.InlineComments;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;

/** Writes one page: makes it, or changes it. Nothing is sent twice where it is not known what has become of it. */
final class PageWriting {

	private static final int LONGEST_TITLE = 255;
	private static final int BAD_REQUEST = 400;

	private final ConfluenceCalls calls;
	private final PageApi api;
	private final PageContent content;

	PageWriting(ConfluenceCalls calls, PageApi api, PageContent content) {
		this.calls = calls;
		this.api = api;
		this.content = content;
	}

	RestCall creating(Progress progress) throws TftsrException {
		requireTitle();
		return api.creating(content, progress);
	}

	private void requireTitle() throws TftsrException {
		String title = content.title().text();
		if (title.isBlank() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.PageWriting_titleWhat,
					title.isBlank() ? Messages.PageWriting_noTitleWhy : title.length() > LONGEST_TITLE
					? NLS.bind(Messages.PageWriting_longTitleWhy, title.length(), LONGEST_TITLE) : Messages.PageWriting_controlTitleWhy,
					Messages.PageWriting_titleRemedy);
		}
	}

	PageSummary create(Reviewer reviewer, Progress progress) throws TftsrException {
		RestCall call = creating(progress);
		try {
			return written(call, calls.read(call, reviewer, progress));
		} catch (TftsrException problem) {
			if (LostAnswers.mayHaveArrived(problem)) {
				return LostAnswers.lookUp(problem, () -> made(reviewer, progress)).orElseThrow(() -> problem);
			}
			throw isTaken(problem) ? taken(call, problem) : problem;
		}
	}

	private PageSummary written(RestCall call, JsonFields answer) throws TftsrException {
		if (answer.text("id") == null) {
			throw ConfluenceCalls.notUnderstood(call);
		}
		return api.written(answer, content);
	}

	/** The page, where it is there and says what was sent. */
	private Optional<PageSummary> made(Reviewer reviewer, Progress progress) throws TftsrException {
		Optional<PageSummary> found = withTitle(reviewer, progress);
		if (found.isEmpty()) {
			return found;
		}
		Page page = api.read(Setting.of(Messages.Ids_page, found.get().id()), progress);
		return ContentMark.isUnchanged(page, content) ? found : Optional.empty();
	}

	/** The page of the space that has the title. */
	Optional<PageSummary> withTitle(Reviewer reviewer, Progress progress) throws TftsrException {
		return api.withTitle(content, calls.read(api.lookingFor(content, progress), reviewer, progress));
	}

	/** Two pages of a space cannot have one title: version 1 and version 2 say so with the same words. */
	private static boolean isTaken(TftsrException problem) {
		return problem instanceof RestProblem refused && (refused.status() == BAD_REQUEST || refused.kind() == ProblemKind.CONFLICT)
				&& refused.words().toLowerCase(Locale.ROOT).contains("already exists");
	}

	private TftsrException taken(RestCall call, TftsrException cause) {
		return new TftsrException(ProblemKind.CONFLICT, call.what(), NLS.bind(Messages.PageWriting_sameTitleWhy, content.spaceKey()),
				Messages.PageWriting_sameTitleRemedy, cause);
	}

	RestCall updating(Page seen) throws TftsrException {
		requireTitle();
		if (seen.summary().version() < 1) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Pages_changeWhat, Messages.PageWriting_unseenWhy,
					Messages.PageWriting_unseenRemedy);
		}
		InlineComments comments = InlineComments.carriedOver(seen.storage(), content.storage());
		List<String> notes = comments.lost().stream()
				.map(text -> text.isEmpty() ? Messages.PageWriting_commentLost
						: NLS.bind(Messages.PageWriting_commentOfTextLost, text))
				.toList();
		return api.updating(seen, content, comments.storage(), notes);
	}

	PageSummary update(Page seen, Reviewer reviewer, Progress progress) throws TftsrException {
		RestCall call = updating(seen);
		try {
			return written(call, calls.read(call, reviewer, progress));
		} catch (TftsrException problem) {
			if (isTaken(problem)) {
				throw taken(call, problem);
			}
			if (DeletedPages.isNotFound(problem)) {
				// it says what has become of the page, where that can be told
				api.read(Setting.of(Messages.Ids_page, seen.summary().id()), progress);
				throw problem;
			}
			boolean conflict = problem instanceof RestProblem refused && refused.kind() == ProblemKind.CONFLICT;
			if (!conflict && !LostAnswers.mayHaveArrived(problem)) {
				throw problem;
			}
			Page now = LostAnswers.lookUp(problem, () -> api.read(Setting.of(Messages.Ids_page, seen.summary().id()), progress));
			if (now.summary().version() == seen.summary().version() + 1 && ContentMark.isOf(now, content)) {
				return now.summary();
			}
			throw now.summary().version() == seen.summary().version() ? problem : changed(call, seen, now, problem);
		}
	}

	private static TftsrException changed(RestCall call, Page seen, Page now, TftsrException cause) {
		return new TftsrException(ProblemKind.CONFLICT, call.what(),
				NLS.bind(Messages.PageWriting_changedWhy, seen.summary().version(), now.summary().version()),
				Messages.PageWriting_changedRemedy, cause);
	}
}
