package org.tftsr.integrations;

import java.util.Map;
import java.util.UUID;

import org.tftsr.pii.RedactedText;

/**
 * What is to be an incident of ServiceNow, or a change of one. What is null is not sent.
 *
 * @param issueId          the issue it is about, for the record; null for none
 * @param correlationId    makes it known again, so that a second attempt makes no second incident; null in a change
 * @param shortDescription title, at most 160 characters
 * @param description      text
 * @param workNotes        added to the notes that only those who work on it see
 * @param urgency          1 to 3; 0 to leave it
 * @param impact           1 to 3; 0 to leave it
 * @param fields           further fields by their names, such as {@code assignment_group}, {@code category}; a value of one word is what the
 *                         instance keeps, one of several words what it shows people
 */
public record IncidentContent(UUID issueId, UUID correlationId, RedactedText shortDescription, RedactedText description,
		RedactedText workNotes, int urgency, int impact, Map<String, RedactedText> fields) {

	public IncidentContent {
		fields = Map.copyOf(fields);
	}
}
