package org.tftsr.ui.logs.internal.pii;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.decision.FindingPlace;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Searches some lines of a log together with the lines around them in the log, shown or not: what is a secret may be said by
 * a line before it, and a private key runs over many.
 *
 * @param pseudonyms gives the stand-ins; shared by the searches of a log
 */
public record WindowSearch(Pseudonyms pseudonyms) {

	/**
	 * What is found in a text of lines of a log. To be called on the thread of a job.
	 *
	 * @throws TftsrException of kind CONFLICT where the log has become shorter since the text was read, for what is not there
	 *                        any more cannot be searched
	 */
	public Findings find(LineLog log, LogText text, Progress progress) throws TftsrException {
		ConfiguredDetector detector = Services.get(Detectors.class).current();
		List<Finding> found = new ArrayList<>();
		List<Cut> cuts = new ArrayList<>();
		int[] starts = starts(text);
		for (int from = 0; from < text.lineCount();) {
			progress.check();
			Stretch stretch = Stretch.read(log, text, from, progress);
			SearchedLines searched = stretch.searched();
			Shown shown = new Shown(text, starts, from, stretch.to());
			for (PiiSpan span : detector.detect(searched.text())) {
				addPieces(searched, span, shown, detector, found, progress);
			}
			addCuts(searched, shown, cuts);
			from = stretch.to();
		}
		Findings detected = new Findings(found, new Redactor(detector, pseudonyms), detector.settings());
		List<Finding> across = acrossCuts(text, cuts, detected, detector, progress);
		if (across.isEmpty()) {
			return detected;
		}
		found.addAll(across);
		found.sort(Comparator.comparingInt(Finding::start));
		return detected.movedTo(found);
	}

	/** Words from the log with everything replaced that is found in them, by the stand-ins of the log. */
	public String redact(String words) throws TftsrException {
		return new Redactor(Services.get(Detectors.class).current(), pseudonyms).redact(words).toString();
	}

	/** The lines of the text that one stretch is about, and where they start. */
	private record Shown(LogText text, int[] starts, int from, int to) {

		/** How much a line of it has of the line in the log. */
		int length(int index) {
			int length = starts[index + 1] - starts[index] - 1;
			return text.isCut(index) ? length - text.cutSign(index).getLength() : length;
		}
	}

	/** Where the lines of a text start; one more than there are lines. */
	private static int[] starts(LogText text) {
		int[] starts = new int[text.lineCount() + 1];
		int offset = 0;
		for (int i = 0; i < text.lineCount(); i++) {
			starts[i] = offset;
			int end = text.content().indexOf('\n', offset);
			offset = end < 0 ? text.content().length() + 1 : end + 1;
		}
		starts[text.lineCount()] = offset;
		return starts;
	}

	/**
	 * A span over several lines is a finding in each of those that are shown, for others may stand between them. All of them have the place
	 * of the whole.
	 */
	private void addPieces(SearchedLines searched, PiiSpan span, Shown shown, ConfiguredDetector detector, List<Finding> found, Progress progress)
			throws TftsrException {
		String replacement = null;
		FindingPlace place = null;
		for (SearchedLines.Part part : searched.parts(span)) {
			var index = shown.text().index(part.line());
			if (part.column() != 0 || index.isEmpty() || index.getAsInt() < shown.from() || index.getAsInt() >= shown.to()) {
				continue;
			}
			int base = shown.starts()[index.getAsInt()];
			int start = (int) Math.max(0, span.start() - part.start());
			int end = (int) Math.min(shown.length(index.getAsInt()), span.end() - part.start());
			if (start < end) {
				if (replacement == null) {
					replacement = detector.style().replacement(span.type(), searched.value(span), pseudonyms);
					place = searched.place(span, progress);
				}
				found.add(new Finding(new PiiSpan(span.type(), base + start, base + end, part.line(), start + 1,
						span.detector(), span.validator()), replacement, place));
			}
		}
	}

	/**
	 * A line that is shown in part.
	 *
	 * @param start  where in the text it starts
	 * @param end    behind what the text has of it
	 * @param number of the line in the log
	 * @param behind what comes next in the log
	 */
	private record Cut(int start, int end, long number, String behind) {
	}

	private static void addCuts(SearchedLines searched, Shown shown, List<Cut> cuts) {
		for (int index = shown.text().cut(shown.from(), true); index >= 0 && index < shown.to(); index = shown.text().cut(index + 1, true)) {
			SearchedLines.Part part = searched.start(shown.text().number(index));
			int start = shown.starts()[index];
			int length = shown.length(index);
			int from = part.start() + length;
			int to = Math.min(part.end(), from + KnownAcross.REACH);
			if (from < to) {
				cuts.add(new Cut(start, start + length, part.line(), searched.text().substring(from, to)));
			}
		}
	}

	/** What a cut leaves of a value that is known from elsewhere is none that is known: it is one by what is behind the cut. */
	private List<Finding> acrossCuts(LogText text, List<Cut> cuts, Findings detected, ConfiguredDetector detector, Progress progress)
			throws TftsrException {
		List<Finding> found = new ArrayList<>();
		for (Cut cut : cuts) {
			progress.check();
			List<Finding> before = detected.within(cut.start(), cut.end());
			int from = before.isEmpty() ? cut.start() : Math.max(cut.start(), before.getLast().end());
			String around = text.content().substring(from, cut.end()) + cut.behind();
			KnownAcross.of(detected, around, 0, cut.end() - from).ifPresent(across -> {
				String value = around.substring(across.start(), across.end());
				if (!detected.hideKnown(value).equals(value)) {
					found.add(known(cut, from + across.start(), value, detector));
				}
			});
		}
		return found;
	}

	private Finding known(Cut cut, int start, String value, ConfiguredDetector detector) {
		PiiType type = typeOfKnown(value, detector);
		PiiSpan span = new PiiSpan(type, start, cut.end(), cut.number(), start - cut.start() + 1, "known", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return new Finding(span, detector.style().replacement(type, value, pseudonyms), FindingPlace.of(span, value));
	}

	private PiiType typeOfKnown(String value, ConfiguredDetector detector) {
		Stream<PiiType> own = detector.settings().ownPatterns().stream().map(OwnPattern::type);
		return pseudonyms.typeOfKnown(value)
				.flatMap(name -> Stream.concat(PiiTypes.of(name).stream(), own).filter(type -> type.name().equals(name)).findFirst())
				.orElse(PiiTypes.TOO_DENSE_TO_CHECK);
	}
}
