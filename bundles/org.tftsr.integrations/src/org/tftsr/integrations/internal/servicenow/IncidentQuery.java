package org.tftsr.integrations.internal.servicenow;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.TypedWords;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.RedactedPhrase.Escape;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.RedactedText;

/**
 * Encoded queries of ServiceNow. They know no way to write {@code ^} within a value, so that it parts two words; and a value that begins
 * with {@code javascript:} is a program that the instance runs, so that a word never does.
 */
final class IncidentQuery {

	private enum Term implements Word {
		TITLE_HOLDS("short_descriptionLIKE"), TITLE_IS("short_description="), ACTIVE("active=true^"), NUMBER_IS("number="), SYS_ID_IS("sys_id="), CORRELATION_IS("correlation_id="), AND("^"),
		NEWEST_FIRST("ORDERBYDESCsys_created_on"), FILES_OF_INCIDENT("table_name=incident^table_sys_id="),
		NOTES_OF_INCIDENT("name=incident^element=work_notes^element_id="), NEWEST_NOTES_FIRST("^ORDERBYDESCsys_created_on"),
		WHO_ASKS("sys_id=javascript:gs.getUserID()");

		private final String word;

		Term(String word) {
			this.word = word;
		}

		@Override
		public String word() {
			return word;
		}
	}

	private static final Pattern APART = Pattern.compile("\\^+|(?i)(?<![^\\s^])(javascript:)+");
	private static final Pattern NUMBER = Pattern.compile("(?i)INC[0-9]{4,12}");
	private static final Pattern RECORD_NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,40}");
	private static final Pattern SYS_ID = Pattern.compile("[0-9a-f]{32}");

	private IncidentQuery() {
	}

	/** Whether what a person looks for is the number of an incident. */
	static boolean isNumber(String typed) {
		return NUMBER.matcher(typed.strip()).matches();
	}

	/** Whether it is the identifier of a record. */
	static boolean isSysId(Setting setting) {
		return SYS_ID.matcher(setting.text()).matches();
	}

	/** The identifier of a record that a person looks for; null where it is none. */
	static String sysId(String typed) {
		String word = typed.strip().toLowerCase(Locale.ROOT);
		return SYS_ID.matcher(word).matches() ? word : null;
	}

	/** The one with an identifier. */
	static RedactedPhrase identifier(String sysId) throws TftsrException {
		return RedactedPhrase.empty().word(Term.SYS_ID_IS).setting(Setting.of("sys_id", sysId), Escape.NONE);
	}

	/** Those whose title has all words, the newest first. */
	static RedactedPhrase titles(String typed, ConfiguredDetector detector) throws TftsrException {
		return words(RedactedPhrase.empty(), typed, detector);
	}

	private static RedactedPhrase words(RedactedPhrase query, String typed, ConfiguredDetector detector) throws TftsrException {
		for (RedactedText word : TypedWords.of(typed, APART, detector)) {
			query.word(Term.TITLE_HOLDS).text(word, Escape.NONE).word(Term.AND);
		}
		return query.word(Term.NEWEST_FIRST);
	}

	/** Active ones that have a title, and maybe others where it holds what parts words; the newest first. */
	static RedactedPhrase activeWith(RedactedText title, ConfiguredDetector detector) throws TftsrException {
		RedactedPhrase query = RedactedPhrase.empty().word(Term.ACTIVE);
		if (!APART.matcher(title.text()).find()) {
			return query.word(Term.TITLE_IS).text(title, Escape.NONE).word(Term.AND).word(Term.NEWEST_FIRST);
		}
		return words(query, title.text(), detector);
	}

	/** The one with a number. */
	static RedactedPhrase number(Setting number) throws TftsrException {
		if (!RECORD_NUMBER.matcher(number.text()).matches()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.IncidentQuery_what, Messages.IncidentQuery_why,
					Messages.IncidentQuery_remedy);
		}
		return RedactedPhrase.empty().word(Term.NUMBER_IS)
				.setting(Setting.of("number", number.text().toUpperCase(Locale.ROOT)), Escape.NONE);
	}

	/** The one that was made with a correlation id. */
	static RedactedPhrase correlation(UUID id) throws TftsrException {
		return RedactedPhrase.empty().word(Term.CORRELATION_IS).setting(Setting.of("correlation id", id.toString()), Escape.NONE);
	}

	/** The files of an incident. */
	static RedactedPhrase files(Setting sysId) {
		return RedactedPhrase.empty().word(Term.FILES_OF_INCIDENT).setting(sysId, Escape.NONE);
	}

	/** The work notes of an incident, the newest first. */
	static RedactedPhrase workNotes(Setting sysId) {
		return RedactedPhrase.empty().word(Term.NOTES_OF_INCIDENT).setting(sysId, Escape.NONE).word(Term.NEWEST_NOTES_FIRST);
	}

	/** The user that signed in. */
	static RedactedPhrase whoAsks() {
		return RedactedPhrase.empty().word(Term.WHO_ASKS);
	}
}
