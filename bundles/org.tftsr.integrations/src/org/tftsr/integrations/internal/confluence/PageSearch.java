package org.tftsr.integrations.internal.confluence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.RedactedText;

/** Questions in CQL. */
final class PageSearch {

	private enum Term implements Word {
		PAGES("type = page"), HOLDS(" AND text ~ \""), IN_SPACE(" AND space = \""), QUOTE("\""), OWN(" AND creator = currentUser()"),
		SINCE(" AND created >= \""), UNTIL("\" AND created <= \""), OLDEST_FIRST("\" ORDER BY created");

		private final String word;

		Term(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private PageSearch() {
	}

	/**
	 * Pages that the user who asks has made, by whole days: days begin by the clock of that user, which is not known here, so that there is
	 * one more at each end.
	 */
	static RedactedPhrase made(Instant from, Instant to) throws TftsrException {
		return RedactedPhrase.empty().word(Term.PAGES).word(Term.OWN).word(Term.SINCE).setting(day(from.minus(1, ChronoUnit.DAYS)), Escape.NONE)
				.word(Term.UNTIL).setting(day(to.plus(2, ChronoUnit.DAYS)), Escape.NONE).word(Term.OLDEST_FIRST);
	}

	private static Setting day(Instant time) throws TftsrException {
		return Setting.of("day", LocalDate.ofInstant(time, ZoneOffset.UTC).toString());
	}

	/** Pages that hold all of the words; the server has the best first. */
	static RedactedPhrase of(String typed, Setting spaceKey, ConfiguredDetector detector) throws TftsrException {
		List<RedactedText> words = TypedWords.of(typed, null, detector);
		if (words.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Pages_searchWhat, Messages.PageSearch_emptyWhy,
					Messages.PageSearch_emptyRemedy);
		}
		RedactedPhrase query = RedactedPhrase.empty().word(Term.PAGES);
		for (RedactedText word : words) {
			query.word(Term.HOLDS).text(word, Escape.SEARCHED_WORD).word(Term.QUOTE);
		}
		return spaceKey == null ? query : query.word(Term.IN_SPACE).setting(spaceKey, Escape.BACKSLASHES).word(Term.QUOTE);
	}
}
