package org.tftsr.ui.issues.internal.document;

import java.util.Map;

import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.core.document.Document;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;

/** Lets the user publish a document, by the command of another part of the product. */
public final class PublishDocument {

	private PublishDocument() {
	}

	/** Publishes a document as it is in the database. On the user interface thread. */
	public static void in(IServiceLocator locator, Document document) {
		Commands.execute(locator, CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, document.issueId().toString(),
				CommandIds.PUBLISH_DOCUMENT, document.id().toString()));
	}
}
