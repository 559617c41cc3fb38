package org.tftsr.integrations.internal.publish;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingText;

/** Values of further fields of an incident. */
final class FieldValue {

	private FieldValue() {
	}

	/**
	 * One word is what ServiceNow keeps, such as a sys_id, a value of a choice or the name of a user, and goes as it was set; several are
	 * text, which is redacted.
	 */
	static RedactedText of(String field, String value, LeavingText text) throws TftsrException {
		return value.chars().anyMatch(Character::isWhitespace) ? text.words(value)
				: Composed.of(Setting.of("value of " + field, value).text());
	}
}
