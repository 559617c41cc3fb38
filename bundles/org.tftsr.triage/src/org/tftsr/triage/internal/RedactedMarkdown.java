package org.tftsr.triage.internal;

import org.tftsr.documents.DocumentText;
import org.tftsr.pii.IssueRedaction;

/** Markdown of an issue as it may be shown, in whatever format it is shown then. */
final class RedactedMarkdown {

	private RedactedMarkdown() {
		// only a function
	}

	/** Redacted as it is written, and once more as it is read: emphasis and character references can divide a value where it is written. */
	static String of(String markdown, IssueRedaction redaction) {
		String written = redaction.markdown(markdown);
		String read = DocumentText.changedAsRead(written, redaction::text);
		// whatever writes Markdown escapes the brackets of a replacement
		return read.equals(written) ? written : redaction.markdown(read);
	}
}
