package org.tftsr.integrations.internal.azuredevops;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.RedactedText;

/**
 * Queries in the language of Azure DevOps, of the project that they are sent to unless they say otherwise. Values are between quotes,
 * which are doubled within.
 */
final class Wiql {

	private enum Term implements Word {
		TAGGED_ANYWHERE("SELECT [System.Id] FROM WorkItems WHERE [System.Tags] CONTAINS '"),
		OF_PROJECT("SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project"), TITLE_HOLDS(" AND [System.Title] CONTAINS '"),
		TITLE_IS(" AND [System.Title] = '"),
		OPEN(" AND [System.State] <> 'Closed' AND [System.State] <> 'Done' AND [System.State] <> 'Removed'"),
		TAGGED(" AND [System.Tags] CONTAINS '"), NUMBER_IS(" AND [System.Id] = "), END("'"),
		NEWEST_FIRST(" ORDER BY [System.ChangedDate] DESC"), TAG("tftsr-");

		private final String word;

		Term(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	/** With the sign that people write before it; without, only as short as numbers of persons are not. */
	private static final Pattern NUMBER = Pattern.compile("#([0-9]{1,9})|([0-9]{1,6})");

	private Wiql() {
	}

	/** The number of a work item that a person looks for; -1 for words. */
	static long number(String typed) {
		Matcher number = NUMBER.matcher(typed.strip());
		return number.matches() ? Long.parseLong(number.group(1) == null ? number.group(2) : number.group(1)) : -1;
	}

	/** The one with a number. */
	static RedactedPhrase withNumber(long number) {
		return RedactedPhrase.empty().word(Term.OF_PROJECT).word(Term.NUMBER_IS).number(number);
	}

	/** Those whose title has all words, those first that were changed last. */
	static RedactedPhrase titles(String typed, ConfiguredDetector detector) throws TftsrException {
		RedactedPhrase query = RedactedPhrase.empty().word(Term.OF_PROJECT);
		List<RedactedText> words = TypedWords.of(typed, null, detector);
		for (RedactedText word : words) {
			query.word(Term.TITLE_HOLDS).text(word, Escape.DOUBLED_QUOTES).word(Term.END);
		}
		return query.word(Term.NEWEST_FIRST);
	}

	/** Those that have a title and are not closed, as the processes that Azure DevOps comes with call it; those first that were changed last. */
	static RedactedPhrase openWith(RedactedText title) {
		return RedactedPhrase.empty().word(Term.OF_PROJECT).word(Term.TITLE_IS).text(title, Escape.DOUBLED_QUOTES).word(Term.END).word(Term.OPEN)
				.word(Term.NEWEST_FIRST);
	}

	/** Those of all projects with the tag of a correlation id: people move what was made. */
	static RedactedPhrase taggedAnywhere(UUID correlation) throws TftsrException {
		return addTag(RedactedPhrase.empty().word(Term.TAGGED_ANYWHERE), correlation).word(Term.END);
	}

	/** Those with the tag of a correlation id. */
	static RedactedPhrase tagged(UUID correlation) throws TftsrException {
		return addTag(RedactedPhrase.empty().word(Term.OF_PROJECT).word(Term.TAGGED), correlation).word(Term.END);
	}

	/** Goes on with the tag by which a work item is known again. */
	static RedactedPhrase addTag(RedactedPhrase phrase, UUID correlation) throws TftsrException {
		return phrase.word(Term.TAG).setting(Setting.of("correlation id", correlation.toString()), Escape.NONE);
	}
}
