package org.tftsr.ui.publish.internal.wizard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;

/** What the user has chosen so far. It belongs to the user interface thread. */
final class Choices {

	private static final String NEW = "new";

	private UUID documentId;
	private ServiceKind service;
	private String place;
	private Candidate existing;
	private String parentId;
	private final Map<String, String> options = new HashMap<>();
	/** What was found to have the title of something new. */
	private final Set<String> offered = new HashSet<>();
	private boolean attachLogs;
	private boolean attachPdf;
	private boolean asItIs;
	private boolean begun;

	/** @param documentId null for the issue itself */
	Choices(UUID documentId, ServiceKind service) {
		this.documentId = documentId;
		this.service = service;
	}

	/** The document; null for the issue itself. */
	UUID documentId() {
		return documentId;
	}

	void setDocumentId(UUID chosen) {
		documentId = chosen;
		existing = null;
	}

	ServiceKind service() {
		return service;
	}

	/** Begins anew with what is set for a service. */
	void setService(Integration chosen) {
		begun = true;
		service = chosen.service();
		place = switch (service) {
		case CONFLUENCE -> chosen.space();
		case AZURE_DEVOPS -> chosen.project();
		case SERVICENOW -> null;
		};
		existing = null;
		parentId = null;
		options.clear();
		offered.clear();
	}

	/** Whether what is set for the service was taken by now, so that what was chosen since counts. */
	boolean isBegun() {
		return begun;
	}

	/** Space or project; null where none is chosen. */
	String place() {
		return place;
	}

	void setPlace(String chosen) {
		place = chosen;
	}

	/** What is to be updated; null to make something new. */
	Candidate existing() {
		return existing;
	}

	void setExisting(Candidate chosen) {
		existing = chosen;
	}

	/** Updates what was found in the place of something new, where it is: what was chosen to be above the new one does not move it. */
	void updateFound(Candidate found) {
		offered.add(found.id());
		existing = found;
		parentId = null;
	}

	/** Whether what was found was offered by now, and something new is wanted that may stand beside it: a ticket. */
	boolean isDeclined(Candidate found) {
		return service != ServiceKind.CONFLUENCE && offered.contains(found.id());
	}

	void setParentId(String chosen) {
		parentId = blankToNull(chosen);
	}

	String parentId() {
		return parentId;
	}

	/** Chooses an option; nothing or blanks take it back. */
	void setOption(String name, String value) {
		if (blankToNull(value) == null) {
			options.remove(name);
		} else {
			options.put(name, value.strip());
		}
	}

	String option(String name) {
		return options.get(name);
	}

	void setAttachLogs(boolean attach) {
		attachLogs = attach;
	}

	void setAttachPdf(boolean attach) {
		attachPdf = attach;
	}

	boolean attachLogs() {
		return attachLogs;
	}

	boolean attachPdf() {
		return attachPdf;
	}

	void setAsItIs(boolean unredacted) {
		asItIs = unredacted;
	}

	Redaction redaction() {
		return asItIs ? Redaction.AS_IT_IS : Redaction.REDACTED;
	}

	/** Where it goes. */
	PublicationTarget target() {
		Map<String, String> chosen = new HashMap<>(options);
		if (existing == null) {
			// where it was published before, that would be updated otherwise
			chosen.put(NEW, Boolean.TRUE.toString());
		}
		return new PublicationTarget(service, place, service == ServiceKind.CONFLUENCE ? parentId : null,
				existing == null ? null : existing.id(), chosen, attachLogs, attachPdf && documentId != null);
	}

	private static String blankToNull(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}
}
