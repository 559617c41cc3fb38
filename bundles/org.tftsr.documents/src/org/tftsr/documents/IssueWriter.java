package org.tftsr.documents;

import java.util.List;

import org.tftsr.documents.internal.rca.DraftBuilder;
import org.tftsr.documents.internal.rca.FileSection;
import org.tftsr.documents.internal.rca.Footer;
import org.tftsr.documents.internal.rca.IssueSections;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.TimelineSection;
import org.tftsr.documents.internal.rca.Why;
import org.tftsr.documents.internal.rca.WhySections;

/** Writes down an issue as it is, for who has no access to the database. Escaping as with {@link RcaWriter}. Thread-safe. */
public final class IssueWriter {

	private IssueWriter() {
		// only a function
	}

	/**
	 * The issue in Markdown, ending in a line feed.
	 *
	 * @param leftOut names of the logs whose text does not go along, though that of the others does
	 */
	public static String markdown(RcaContent content, List<String> leftOut) {
		List<Why> whys = Why.of(content);
		DraftBuilder draft = new DraftBuilder()
				.free(out -> out.heading(1, MarkdownEscaper.inline(content.issue().issue().title())))
				.free(out -> IssueSections.writeFields(content.issue().issue(), out))
				.free(out -> IssueSections.writeDescription(content.issue().issue(), out))
				.free(out -> WhySections.writeWhys(whys, content.tree(), out)).free(out -> TimelineSection.write(content, out))
				.free(out -> FileSection.write(content, out));
		if (!leftOut.isEmpty()) {
			draft.free(out -> writeLeftOut(leftOut, out));
		}
		return draft.free(out -> Footer.write(content, out)).build().plain();
	}

	/**
	 * The issue for those who work with it elsewhere, in a ticket or on a page: what happened, why, and when. It has neither the title,
	 * which has a place of its own there, nor anything that changes though the issue does not, and ends in a line feed.
	 */
	public static String publication(RcaContent content) {
		List<Why> whys = Why.of(content);
		String text = new DraftBuilder().free(out -> IssueSections.writeFacts(content.issue().issue(), out))
				.free(out -> IssueSections.writeDescription(content.issue().issue(), out))
				.free(out -> WhySections.writeRootCause(RootCause.of(whys, content), out))
				.free(out -> WhySections.writeWhys(whys, content.tree(), out)).free(out -> TimelineSection.write(content, out)).build()
				.plain();
		return DocumentText.forReaders(text);
	}

	private static void writeLeftOut(List<String> names, MarkdownBuilder out) {
		out.heading(2, "Logs left out");
		out.paragraph("These logs have been moved, deleted or changed since they were added, or what is compressed in them is torn, so that their text is missing here:");
		names.forEach(name -> out.item(MarkdownEscaper.code(name)));
	}
}
