package org.tftsr.documents;

import org.tftsr.documents.internal.postmortem.PostmortemSections;

/**
 * Writes a blameless post-mortem as Markdown: what happened, how systems and ways of working let it happen, and what will be
 * different. What the product knows is filled in; what only people can tell is asked. Escaping as with {@link RcaWriter}.
 * Thread-safe.
 */
public final class PostmortemWriter {

	private PostmortemWriter() {
		// only a function
	}

	/** The document, its generated blocks apart from what is for people. */
	public static DocumentDraft draft(RcaContent content) {
		return PostmortemSections.draft(content);
	}
}
