package org.tftsr.ui.publish.internal.wizard;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;

/** What the user has chosen so far. It belongs to the user interface thread. */
final class Choices {

	private static final String NEW = "new";

	private UUID documentId;
	private ServiceKind service;
	private String place;
	private String existingId;
	private String parentId;
	private final Map<String, String> options = new HashMap<>();
	private boolean attachLogs;
	private boolean attachPdf;
	private boolean asItIs;

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
		existingId = null;
	}

	ServiceKind service() {
		return service;
	}

	/** Begins anew with what is set for a service. */
	void setService(Integration chosen) {
		service = chosen.service();
		place = switch (service) {
		case CONFLUENCE -> chosen.space();
		case AZURE_DEVOPS -> chosen.project();
		case SERVICENOW -> null;
		};
		existingId = null;
		parentId = null;
		options.clear();
	}

	/** Space or project; null where none is chosen. */
	String place() {
		return place;
	}

	void setPlace(String chosen) {
		place = chosen;
	}

	/** What is to be updated; null to make something new. */
	String existingId() {
		return existingId;
	}

	void setExistingId(String chosen) {
		existingId = chosen;
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
		if (existingId == null) {
			// where it was published before, that would be updated otherwise
			chosen.put(NEW, Boolean.TRUE.toString());
		}
		return new PublicationTarget(service, place, service == ServiceKind.CONFLUENCE ? parentId : null, existingId, chosen, attachLogs,
				attachPdf && documentId != null);
	}

	private static String blankToNull(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}
}
