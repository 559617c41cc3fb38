package org.tftsr.documents;

import java.util.List;

import org.tftsr.documents.internal.rca.CauseSection;
import org.tftsr.documents.internal.rca.DraftBuilder;
import org.tftsr.documents.internal.rca.FileSection;
import org.tftsr.documents.internal.rca.FollowUpSections;
import org.tftsr.documents.internal.rca.Footer;
import org.tftsr.documents.internal.rca.IssueSections;
import org.tftsr.documents.internal.rca.LogSections;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.SummarySection;
import org.tftsr.documents.internal.rca.TimelineSection;
import org.tftsr.documents.internal.rca.Why;
import org.tftsr.documents.internal.rca.WhySections;

/**
 * Writes a root cause analysis as Markdown (CommonMark with GitHub's tables and task lists). The same content gives the
 * same text. Whatever people or logs wrote is escaped, so that it can change neither headings nor tables. Thread-safe.
 */
public final class RcaWriter {

	private RcaWriter() {
		// only functions
	}

	/** The document, its generated blocks apart from what is for people. */
	public static DocumentDraft draft(RcaContent content) {
		List<Why> whys = Why.of(content);
		RootCause rootCause = RootCause.of(whys, content);
		String title = "Root Cause Analysis: " + MarkdownEscaper.inline(content.issue().issue().title());
		return new DraftBuilder().block("title", out -> out.heading(1, title))
				.block("facts", out -> IssueSections.writeFields(content.issue().issue(), out))
				.block("summary", out -> SummarySection.write(content, rootCause, out))
				.block("findings", out -> LogSections.writeFindings(content, out))
				.block("description", out -> IssueSections.writeDescription(content.issue().issue(), out))
				.free(FollowUpSections::writeImpact)
				.block("timeline", out -> TimelineSection.write(content, out))
				.block("whys", out -> WhySections.writeWhys(whys, content.tree(), out))
				.block("root-cause", out -> WhySections.writeRootCause(rootCause, out))
				.block("cause-lines", out -> CauseSection.write(content.analyses(), out))
				.block("messages", out -> LogSections.writeTemplates(content.analyses(), out))
				.block("files", out -> FileSection.write(content, out))
				.free(FollowUpSections::writeActions)
				.free(FollowUpSections::writeLessons)
				.block("footer", out -> Footer.write(content, out)).build();
	}

	/** The document as it reads, without marks, ending in a line feed. */
	public static String markdown(RcaContent content) {
		return draft(content).plain();
	}
}
