package org.tftsr.documents.internal.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.timeline.IncidentPhase;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.WhyTree;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.rca.DisplayFormat;
import org.tftsr.documents.internal.rca.MarkdownBuilder;
import org.tftsr.documents.internal.rca.RootCause;
import org.tftsr.documents.internal.rca.Why;
import org.tftsr.documents.internal.rca.WhySections;

/** The course of the incident: its causes, and each phase with the events that the timeline has of it. */
final class CourseSections {

	/** For the author. */
	static final String HOW_TO_ACT = "Each action has one owner, a date and a ticket, and says how one can see that it is done. Those "
			+ "that remove a cause come first.";

	private CourseSections() {
		// only functions
	}

	/** The root cause, and every other answer of the whys. */
	static void writeCauses(RcaContent content, List<Why> whys, RootCause rootCause, MarkdownBuilder out) {
		out.heading(2, "Root causes and contributing factors");
		WhySections.writeRootCause(rootCause, 3, out);
		out.heading(3, "Contributing factors");
		List<String> factors = content.tree().isEmpty() ? ofChain(whys, rootCause) : ofTree(content.tree(), rootCause);
		if (factors.isEmpty()) {
			out.paragraph("*The whys name no other factor yet.*");
		}
		factors.forEach(out::item);
	}

	private static List<String> ofChain(List<Why> whys, RootCause rootCause) {
		return whys.stream().filter(why -> isOther(why.answer(), rootCause))
				.map(why -> factor(why.answer(), why.proposed(), null)).toList();
	}

	private static List<String> ofTree(WhyTree tree, RootCause rootCause) {
		return tree.whys().stream().filter(why -> isOther(why.answer(), rootCause))
				.map(why -> factor(why.answer(), why.isProposed(), why.causeClass())).toList();
	}

	private static boolean isOther(String answer, RootCause rootCause) {
		return !answer.isBlank() && !rootCause.answer().equals(Optional.of(answer));
	}

	private static String factor(String answer, boolean proposed, CauseClass causeClass) {
		String name = causeClass == null ? "" : causeClass.id();
		String state = proposed ? RootCause.PROPOSED.toLowerCase(Locale.ROOT) : "";
		String remarks = Stream.of(name, state).filter(remark -> !remark.isEmpty()).collect(Collectors.joining(", "));
		return MarkdownEscaper.inline(answer.strip()) + (remarks.isEmpty() ? "" : " *(" + remarks + ")*");
	}

	/** What was decided about causes where they are asked for. */
	static void writeActions(WhyTree tree, MarkdownBuilder out) {
		out.heading(2, "Action items");
		out.paragraph(HOW_TO_ACT);
		List<List<String>> rows = tree.whys().stream().filter(why -> why.action().isPresent())
				.map(why -> List.of(MarkdownEscaper.inline(why.action().text()),
						DisplayFormat.textOrNone(why.action().owner()),
						why.action().due() == null ? DisplayFormat.NONE : why.action().due().toString(),
						DisplayFormat.textOrNone(why.isAnswered() ? why.answer() : why.question())))
				.toList();
		if (!rows.isEmpty()) {
			out.paragraph("**Decided in the 5 Whys:**");
			out.table(List.of("Action", "Owner", "Due", "Against"), rows);
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
