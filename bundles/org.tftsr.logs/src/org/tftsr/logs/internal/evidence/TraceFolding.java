package org.tftsr.logs.internal.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

import org.tftsr.core.analysis.EvidenceLine;

/**
 * Folds the frames of stack traces that say little: those in code of frameworks, and of the program's own those far
 * down. What is no frame stays: messages, causes, exceptions. Where a trace has no frame of the program, its first one
 * stays.
 */
final class TraceFolding {

	private static final int MAX_OWNERS = 4;
	private static final String OWN = "the program's own code";

	private final LineView view;
	private final LongPredicate wanted;
	private final int ownFrames;
	private final List<ShownLine> shown = new ArrayList<>();
	private final List<NumberedLine> run = new ArrayList<>();
	private final Set<String> owners = new LinkedHashSet<>();
	private int frames;

	/**
	 * @param wanted    which lines must not be folded
	 * @param ownFrames how many of the program's own frames each trace keeps
	 */
	private TraceFolding(LineView view, LongPredicate wanted, int ownFrames) {
		this.view = view;
		this.wanted = wanted;
		this.ownFrames = ownFrames;
	}

	/** A record with its frames folded. */
	static List<ShownLine> fold(List<NumberedLine> record, LineView view, LongPredicate wanted, int ownFrames) {
		TraceFolding folding = new TraceFolding(view, wanted, ownFrames);
		int i = 0;
		while (i < record.size()) {
			StackFrame frame = i == 0 ? null : StackFrame.at(record, i);
			if (frame == null) {
				folding.keep(record.subList(i, i + 1));
				i++;
			} else {
				i = folding.trace(record, i);
			}
		}
		folding.endRun();
		return folding.shown;
	}

	/** Frames up to the next line that is none; says where that is. */
	private int trace(List<NumberedLine> record, int from) {
		int first = from;
		boolean hasOwn = false;
		int end = from;
		for (StackFrame frame = StackFrame.at(record, end); frame != null; frame = StackFrame.at(record, end)) {
			hasOwn |= frame.owner() == null;
			end += frame.lines();
		}
		int kept = 0;
		for (int i = first; i < end;) {
			StackFrame frame = StackFrame.at(record, i);
			List<NumberedLine> lines = record.subList(i, i + frame.lines());
			boolean stays = frame.owner() == null || !hasOwn && i == first;
			boolean cause = lines.stream().anyMatch(line -> wanted.test(line.number()));
			if (cause || stays && kept < ownFrames) {
				kept++;
				keep(lines);
			} else {
				foldAway(lines, frame.owner());
			}
			i += frame.lines();
		}
		return end;
	}

	private void keep(List<NumberedLine> lines) {
		endRun();
		lines.forEach(line -> shown.add(view.show(line)));
	}

	private void foldAway(List<NumberedLine> lines, String owner) {
		run.addAll(lines);
		if (owner == null || !owner.isEmpty()) {
			owners.add(owner == null ? OWN : owner);
			frames++;
		}
	}

	/** One line in place of one would say less. */
	private void endRun() {
		if (run.size() == 1) {
			shown.add(view.show(run.get(0)));
		} else if (!run.isEmpty()) {
			shown.add(new ShownLine(new EvidenceLine(EvidenceLine.Kind.FOLDED, run.get(0).number(),
					run.get(run.size() - 1).number(), description(), 0, ""), null));
		}
		run.clear();
		owners.clear();
		frames = 0;
	}

	private String description() {
		List<String> named = owners.stream().limit(MAX_OWNERS).toList();
		String others = owners.size() > MAX_OWNERS ? " and others" : "";
		String count = frames == 1 ? "1 frame of " : frames + " frames of ";
		return "… " + count + String.join(", ", named) + others + " folded";
	}
}
