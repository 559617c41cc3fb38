package org.tftsr.documents.internal.rca;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tftsr.documents.DocumentDraft;
import org.tftsr.documents.DocumentDraft.Part;

/** Puts the parts of a document one below the other. */
public final class DraftBuilder {

	private final List<Part> parts = new ArrayList<>();

	/** What the product knows, and may write anew. */
	public DraftBuilder block(String name, Consumer<MarkdownBuilder> content) {
		parts.add(new Part(name, markdown(content)));
		return this;
	}

	/** What people go on with. */
	public DraftBuilder free(Consumer<MarkdownBuilder> content) {
		parts.add(new Part(null, markdown(content)));
		return this;
	}

	/** The document. */
	public DocumentDraft build() {
		return new DocumentDraft(parts);
	}

	private static String markdown(Consumer<MarkdownBuilder> content) {
		MarkdownBuilder out = new MarkdownBuilder();
		content.accept(out);
		return out.toString();
	}
}
