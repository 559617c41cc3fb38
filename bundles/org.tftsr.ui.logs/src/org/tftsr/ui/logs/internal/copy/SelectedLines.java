package org.tftsr.ui.logs.internal.copy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogInput;
import org.tftsr.ui.logs.internal.text.LogText;

/** Where the selected lines of a Log Viewer are: those that are shown, without what a filter or a fold hides between them. */
public final class SelectedLines {

	private SelectedLines() {
	}

	/**
	 * Lines that are selected.
	 *
	 * @param file     the one that they are of; null for text that is in no file
	 * @param numbers  as the file counts them
	 * @param encoding the one that they are read in
	 * @param seen     what the file is known by that they are shown of; null where nothing tells
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
	 * @throws TftsrException where they are of several files
	 */
	public static Selected of(LogEditor editor) throws TftsrException {
		SelectedText selected = SelectedText.of(editor);
		long first = selected == null ? editor.currentLine() : selected.firstLine();
		long last = selected == null ? first : selected.lastLine();
		LogInput input = editor.model().input();
		LineLog log = editor.model().log();
		LineNumbers shown = shown(editor.model().text(), first, last);
		Charset encoding = input.charset(log, first);
		if (input.files().isEmpty()) {
			return new Selected(null, shown, encoding, null);
		}
		FileLog file = input.place(log, first).file();
		return new Selected(file, inFile(input, log, shown), encoding, editor.model().seen(file).orElse(null));
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

	/** As {@link #of}, on a disk of this machine; empty where there are none, or where they are of several files, or elsewhere. */
	public static Optional<LogLines> find(LogEditor editor) {
		if (editor.model() == null || editor.model().log() == null) {
			return Optional.empty();
		}
		try {
			Selected selected = of(editor);
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
