package org.tftsr.ui.logs.internal.copy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.SeenLines;
import org.tftsr.logs.view.LineLog;
import org.tftsr.triage.CutLine;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.decision.FindingPlace;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogInput;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogText;

/** Where the selected lines of a Log Viewer are: those that are shown, without what a filter or a fold hides between them. */
public final class SelectedLines {

	/** Far more than an issue takes. */
	private static final int MOST = 10_000;
	/** A shorter line is taken whole, also where stand-ins are longer than what they stand for. */
	private static final int LONG = CutLine.LONGEST / 4;

	private SelectedLines() {
	}

	/**
	 * Lines that are selected.
	 *
	 * @param file     the one that they are of; null for text that is in no file
	 * @param numbers  as the file counts them
	 * @param encoding the one that they are read in
	 * @param seen     what they, and the file that they are shown of, are known by; null where nothing tells
	 */
	public record Selected(FileLog file, LineNumbers numbers, Charset encoding, String seen) {

		/** The same in the file on a disk of this machine that they are shown of. */
		public LogLines seenIn(Path place) {
			return new LogLines(place, numbers, encoding, seen);
		}

		/** The same in a copy that was made of what is shown. */
		public LogLines copiedTo(Path place) {
			return new LogLines(place, numbers, encoding, null);
		}
	}

	/**
	 * The selected lines, or the one with the cursor.
	 *
	 * @throws TftsrException where they are of several files, or the editor does not hold them all, so that nobody can tell whether they
	 *                        are still those that were seen
	 */
	public static Selected of(LogEditor editor) throws TftsrException {
		if (SelectedRange.away(editor).isPresent()) {
			throw problem(editor.model().input().name(), Messages.Lines_away_why, Messages.Lines_away_remedy);
		}
		return selected(editor);
	}

	private static Selected selected(LogEditor editor) throws TftsrException {
		LogInput input = editor.model().input();
		LineLog log = editor.model().shownLog();
		Optional<SelectedRange> range = SelectedRange.away(editor);
		LineNumbers shown = range.isPresent() ? shown(range.get(), input) : shown(editor);
		long first = shown.first();
		Charset encoding = input.charset(log, first);
		if (input.files().isEmpty()) {
			return new Selected(null, shown, encoding, null);
		}
		FileLog file = input.place(log, first).file();
		LineNumbers numbers = inFile(input, log, shown);
		Optional<String> mark = editor.model().seen(file);
		if (range.isPresent()) {
			return new Selected(file, numbers, encoding, mark.orElse(null));
		}
		LineNumbers focused = numbers.focusedOn(focus(editor, first));
		// of more than anybody takes the first one is known
		boolean many = shown.count() > MOST;
		List<String> texts = texts(editor.model(), many ? LineNumbers.between(first, first) : shown);
		LineNumbers known = many ? LineNumbers.between(numbers.first(), numbers.first()) : numbers;
		return new Selected(file, focused, encoding, mark.map(of -> SeenLines.of(of, known, encoding, texts).toString()).orElse(null));
	}

	/**
	 * What of a long line is meant, for whoever takes a part of it: what is selected of it, else the finding that the cursor is in, else where
	 * the cursor is; null of a short line.
	 */
	private static LineNumbers.Focus focus(LogEditor editor, long line) {
		List<String> texts = texts(editor.model(), LineNumbers.between(line, line));
		int length = texts.isEmpty() ? 0 : texts.getFirst().length();
		if (length < LONG) {
			return null;
		}
		LogRange range = editor.getAdapter(OpenLog.class).selected();
		Optional<FindingPlace> finding = range.isEmpty() ? editor.selectedFinding().map(Finding::place) : Optional.empty();
		int start = finding.map(place -> place.column() - 1).orElse(range.first().column());
		int end = finding.map(place -> place.column() - 1 + place.length())
				.orElse(range.last().line() > line ? length : range.last().column());
		int from = Math.clamp(start, 0, length);
		return new LineNumbers.Focus(from, Math.clamp(end, from, length));
	}

	/** What lines say that the editor holds, without what is masked of them. */
	private static List<String> texts(LogModel model, LineNumbers shown) {
		MaskedText masked = model.masking().masked();
		LogText text = masked == null ? model.text() : masked.original();
		return shown.runs().stream().flatMapToLong(run -> LongStream.rangeClosed(run.first(), run.last()))
				.mapToObj(text::index).filter(index -> index.isPresent() && index.getAsInt() < text.lineCount())
				.flatMap(index -> text.region(index.getAsInt()).stream())
				.map(line -> text.content().substring(line.getOffset(), line.getOffset() + line.getLength())).toList();
	}

	private static LineNumbers shown(LogEditor editor) {
		SelectedText selected = SelectedText.shown(editor);
		long first = selected == null ? editor.currentLine() : selected.firstLine();
		return shown(editor.model().text(), first, selected == null ? first : selected.lastLine());
	}

	/** Those that the editor does not hold all of. */
	private static LineNumbers shown(SelectedRange selected, LogInput input) throws TftsrException {
		selected.requireKnown();
		if (selected.count() > selected.lastLine() - selected.firstLine()) {
			return LineNumbers.between(selected.firstLine(), selected.lastLine());
		}
		if (selected.count() > MOST) {
			throw problem(input.name(), Messages.Lines_many_why, Messages.Lines_many_remedy);
		}
		return LineNumbers.of(LongStream.range(0, selected.count()).map(selected::line).toArray());
	}

	/** The lines of a text from one to another. */
	private static LineNumbers shown(LogText text, long first, long last) {
		if (first == last || text.isWhole()) {
			return LineNumbers.between(first, last);
		}
		return LineNumbers.of(IntStream.rangeClosed(text.nearestIndex(first), text.nearestIndex(last)).mapToLong(text::number)
				.toArray());
	}

	/** Lines of one file keep their order, so that others stand between the two ends of a run where there are more of them here. */
	private static LineNumbers inFile(LogInput input, LineLog log, LineNumbers shown) throws TftsrException {
		FileLog file = input.place(log, shown.first()).file();
		LongStream.Builder lines = LongStream.builder();
		for (LineNumbers.Run run : shown.runs()) {
			LogInput.Place from = input.place(log, run.first());
			LogInput.Place to = input.place(log, run.last());
			if (from.file() != file || to.file() != file || to.line() - from.line() != run.last() - run.first()) {
				throw problem(input.name(), Messages.Lines_several_why, Messages.Lines_several_remedy);
			}
			if (!shown.hasGaps()) {
				return LineNumbers.between(from.line(), to.line());
			}
			LongStream.rangeClosed(from.line(), to.line()).forEach(lines::add);
		}
		return LineNumbers.of(lines.build().toArray());
	}

	/**
	 * The selected lines, held or not, on a disk of this machine; empty where there are none, or where they are of several files, or
	 * elsewhere.
	 */
	public static Optional<LogLines> find(LogEditor editor) {
		if (editor.model() == null || editor.model().log() == null) {
			return Optional.empty();
		}
		try {
			Selected selected = selected(editor);
			return Optional.ofNullable(selected.file() == null ? null : selected.file().localFile()).map(selected::seenIn);
		} catch (TftsrException e) {
			// what can be done with text is not spoilt by what cannot be done with lines
			return Optional.empty();
		}
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Lines_what, name), why, remedy);
	}
}
