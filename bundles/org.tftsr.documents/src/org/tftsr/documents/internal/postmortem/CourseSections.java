package org.tftsr.documents.internal.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tftsr.core.timeline.IncidentPhase;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.rca.DisplayFormat;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.Why;
import org.tftsr.documents.internal.rca.WhySections;

/** The course of the incident: its causes, and each phase with the events that the timeline has of it. */
final class CourseSections {

	private CourseSections() {
		// only functions
	}

	/** The root cause, and everything else that the whys name. */
	static void writeCauses(List<Why> whys, RootCause rootCause, MarkdownBuilder out) {
		out.heading(2, "Root causes and contributing factors");
		WhySections.writeRootCause(rootCause, 3, out);
		out.heading(3, "Contributing factors");
		List<Why> others = whys.stream()
				.filter(why -> !why.answer().isBlank() && !rootCause.answer().equals(Optional.of(why.answer())))
				.toList();
		if (others.isEmpty()) {
			out.paragraph("*The whys name no other factor yet.*");
		}
		for (Why why : others) {
			out.item(MarkdownEscaper.inline(why.answer().strip())
					+ (why.proposed() ? " *(" + RootCause.PROPOSED.toLowerCase(Locale.ROOT) + ")*" : ""));
		}
	}

	/** A phase and its events. */
	static void writePhase(String heading, RcaContent content, MarkdownBuilder out, IncidentPhase... phases) {
		out.heading(2, heading);
		List<IncidentPhase> wanted = List.of(phases);
		List<TimelineEntry> events = content.timeline().entries().stream().filter(entry -> entry.occurredAt() != null)
				.filter(entry -> IncidentPhase.of(entry.type()).filter(wanted::contains).isPresent()).toList();
		if (events.isEmpty()) {
			out.paragraph("*The timeline notes no such event.*");
		} else {
			out.table(List.of("Time (UTC)", "Kind", "Event"), events.stream().map(CourseSections::row).toList());
		}
	}

	private static List<String> row(TimelineEntry event) {
		return List.of(DisplayFormat.instant(event.occurredAt()), DisplayFormat.textOrNone(event.type()),
				DisplayFormat.textOrNone(event.description()));
	}
}
