package org.tftsr.triage.internal;

import java.util.List;

import org.tftsr.core.document.Document;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.pii.IssueRedaction;

import com.google.gson.JsonObject;

/** The JSON form of a link to a page or ticket as a part of {@link ExportedIssue}. */
final class ExportedLink {

	private ExportedLink() {
	}

	/** @param documents those of the export, in their order: a document is named by its place among them */
	static JsonObject of(RemoteLink link, List<Document> documents) {
		JsonObject json = new JsonObject();
		json.addProperty("service", link.service().key());
		json.addProperty("remoteId", link.remoteId());
		json.addProperty("label", link.label());
		json.addProperty("address", link.address());
		json.addProperty("place", link.place());
		json.addProperty("state", link.state());
		json.addProperty("document", link.documentId() == null ? null
				: Integer.valueOf(documents.stream().map(Document::id).toList().indexOf(link.documentId())));
		json.addProperty("createdAt", link.createdAt().toString());
		return json;
	}

	/** The link with every text in it redacted, that of its address too: it names machines. */
	static RemoteLink redacted(RemoteLink link, IssueRedaction redaction) {
		return new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), redaction.text(link.remoteId()),
				redaction.text(link.label()), redaction.text(link.address()), redaction.text(link.place()), redaction.text(link.state()),
				link.version(), link.contentSha256(), link.createdAt(), link.readAt());
	}
}
