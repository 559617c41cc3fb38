package org.tftsr.documents.internal.postmortem;

import java.util.List;

import org.tftsr.core.timeline.IncidentPhase;
import org.tftsr.documents.DocumentDraft;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.rca.CauseSection;
import org.tftsr.documents.internal.rca.DraftBuilder;
import org.tftsr.documents.internal.rca.FileSection;
import org.tftsr.documents.internal.rca.Footer;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.TimelineSection;
import org.tftsr.documents.internal.rca.Why;
import org.tftsr.documents.internal.rca.WhySections;

/** The sections of a post-mortem in their order. */
public final class PostmortemSections {

	private PostmortemSections() {
		// only functions
	}

	/** All that it asks the author, as it stands in a document. */
	public static String guidance() {
		return String.join("\n", PeopleSections.guidance(), CourseSections.HOW_TO_ACT, OverviewSections.HOW_TO_SUM_UP,
				OverviewSections.HOW_TO_NOTE_TIMES);
	}

	/** The document. */
	public static DocumentDraft draft(RcaContent content) {
		List<Why> whys = Why.of(content);
		RootCause rootCause = RootCause.of(whys, content);
		return new DraftBuilder().block("title", out -> OverviewSections.writeTitle(content.issue().issue(), out))
				.block("facts", out -> OverviewSections.writeFacts(content, out))
				.free(PeopleSections::writeReview)
				.block("summary", out -> OverviewSections.writeSummary(content, rootCause, out))
				.free(PeopleSections::writeImpact)
				.block("causes", out -> CourseSections.writeCauses(content, whys, rootCause, out))
				.free(PeopleSections::writeFactorQuestions)
				.block("trigger", out -> CourseSections.writePhase("Trigger", content, out, IncidentPhase.TRIGGER, IncidentPhase.START))
				.free(PeopleSections::writeTriggerQuestions)
				.block("detection", out -> CourseSections.writePhase("Detection", content, out, IncidentPhase.DETECTION))
				.free(PeopleSections::writeDetectionQuestions)
				.block("response", out -> CourseSections.writePhase("Response", content, out, IncidentPhase.RESPONSE))
				.free(PeopleSections::writeResponseQuestions)
				.block("resolution", out -> CourseSections.writePhase("Resolution", content, out, IncidentPhase.MITIGATION,
						IncidentPhase.RESOLUTION))
				.free(PeopleSections::writeResolutionQuestions)
				.block("timeline", out -> TimelineSection.write(content, out))
				.block("whys", out -> WhySections.writeWhys(whys, content.tree(), out))
				.block("cause-lines", out -> CauseSection.write(content.analyses(), out))
				.free(PeopleSections::writeLessons)
				.block("actions", out -> CourseSections.writeActions(content.tree(), out))
				.free(PeopleSections::writeActions)
				.block("files", out -> FileSection.write(content, out))
				.block("footer", out -> Footer.write(content, out)).build();
	}
}
