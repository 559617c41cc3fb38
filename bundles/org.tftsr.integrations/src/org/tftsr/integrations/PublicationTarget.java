package org.tftsr.integrations;

import java.util.Map;

import org.tftsr.core.integration.ServiceKind;

/**
 * Where something is to be published.
 *
 * @param service    the service
 * @param place      space key, or project; null for the one of the settings, and for ServiceNow
 * @param parentId   Confluence: the page above; null for none
 * @param existingId page, incident (number or sys_id) or work item that is to be updated; null to make one
 * @param options    further choices by name: {@code type} of a work item, {@code labels}, {@code urgency}, {@code impact}, fields
 * @param attachLogs whether redacted copies of the logs go along
 * @param attachPdf  whether the document goes along as PDF
 */
public record PublicationTarget(ServiceKind service, String place, String parentId, String existingId, Map<String, String> options,
		boolean attachLogs, boolean attachPdf) {

	public PublicationTarget {
		options = Map.copyOf(options);
	}
}
