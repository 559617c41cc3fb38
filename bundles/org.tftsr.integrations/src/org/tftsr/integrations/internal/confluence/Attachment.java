package org.tftsr.integrations.internal.confluence;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.Sha256;
import org.tftsr.net.RedactedFile;

/**
 * A file at a page. Its comment holds the hash of what was sent: Confluence gives none.
 *
 * @param id      identifier
 * @param name    of the file
 * @param comment what is said of it; empty for nothing
 */
record Attachment(String id, String name, String comment) {

	/** Servers keep quotes in a name as they were sent: percent-encoded. */
	boolean hasNameOf(RedactedFile file) {
		String wanted = file.name().text();
		return wanted.equals(name) || wanted.replace("\"", "%22").equals(name);
	}

	boolean isSame(RedactedFile file) throws TftsrException {
		return hasNameOf(file) && comment.contains(Sha256.comment(file).text());
	}
}
