package org.tftsr.ui.logs.internal.copy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Where the selected lines of a Log Viewer are. */
public final class SelectedLines {

	private SelectedLines() {
	}

	/**
	 * Lines that are selected.
	 *
	 * @param file     the one that they are of; null for text that is in no file
	 * @param first    from 1, as the file counts them
	 * @param last     not before the first one
	 * @param encoding the one that they are read in
	 */
	public record Selected(FileLog file, long first, long last, Charset encoding) {

		/** The same in the file, or a copy of it, on a disk of this machine. */
		public LogLines in(Path place) {
			return new LogLines(place, first, last, encoding);
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
		Charset encoding = input.charset(log, first);
		if (input.files().isEmpty()) {
			return new Selected(null, first, last, encoding);
		}
		LogInput.Place from = input.place(log, first);
		LogInput.Place to = input.place(log, last);
		// lines of one file keep their order, so that others stand between them where there are more of them here
		if (from.file() != to.file() || to.line() - from.line() != last - first) {
			throw problem(input.name(), Messages.Lines_several_why, Messages.Lines_several_remedy);
		}
		return new Selected(from.file(), from.line(), to.line(), encoding);
	}

	/** As {@link #of}, on a disk of this machine; empty where there are none, or where they are of several files, or elsewhere. */
	public static Optional<LogLines> find(LogEditor editor) {
		if (editor.model() == null || editor.model().log() == null) {
			return Optional.empty();
		}
		try {
			Selected selected = of(editor);
			return Optional.ofNullable(selected.file() == null ? null : selected.file().localFile()).map(selected::in);
		} catch (TftsrException e) {
			// what can be done with text is not spoilt by what cannot be done with lines
			return Optional.empty();
		}
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Lines_what, name), why, remedy);
	}
}
