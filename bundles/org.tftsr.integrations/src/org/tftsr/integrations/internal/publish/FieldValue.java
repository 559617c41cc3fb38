package org.tftsr.integrations.internal.publish;

import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** Values of further fields of an incident. */
final class FieldValue {

	/** By which ServiceNow knows a record; so many digits look like a key. */
	private static final Pattern SYS_ID = Pattern.compile("[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);

	private FieldValue() {
	}

	/**
	 * The sys_id of a record goes as it was set, and so does one word of what goes as it is, such as a value of a choice or the name of a user.
	 * All else is redacted as any text.
	 */
	static RedactedText of(String field, String value, LeavingText text) throws TftsrException {
		boolean word = value.chars().noneMatch(Character::isWhitespace);
		return isRecord(value) || word && !text.isRedacted()
				? Composed.of(Setting.of(NLS.bind(Messages.FieldValue_value, field), value).text()) : text.words(value);
	}

	/** Whether that is the sys_id of a record. */
	static boolean isRecord(String value) {
		return SYS_ID.matcher(value).matches();
	}
}
