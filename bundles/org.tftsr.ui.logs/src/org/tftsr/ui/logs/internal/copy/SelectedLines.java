package org.tftsr.ui.logs.internal.copy;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Where the selected lines of a Log Viewer are. */
public final class SelectedLines {

	private SelectedLines() {
	}

	/**
	 * The selected lines, or the one with the cursor.
	 *
	 * @throws TftsrException where they are of several files, or of one that is elsewhere
	 */
	public static LogLines of(LogEditor editor) throws TftsrException {
		SelectedText selected = SelectedText.of(editor);
		long first = selected == null ? editor.currentLine() : selected.firstLine();
		long last = selected == null ? first : selected.lastLine();
		LogInput input = editor.model().input();
		LogInput.Place from = input.place(editor.model().log(), first);
		LogInput.Place to = input.place(editor.model().log(), last);
		// lines of one file keep their order, so that others stand between them where there are more of them here
		if (from.file() != to.file() || to.line() - from.line() != last - first) {
			throw problem(input.name(), Messages.Lines_several_why, Messages.Lines_several_remedy);
		}
		Path file = from.file().localFile();
		if (file == null) {
			throw problem(from.file().name(), Messages.Lines_remote_why, Messages.Lines_remote_remedy);
		}
		return new LogLines(file, from.line(), to.line());
	}

	/** As {@link #of}; empty where there are none, or where they are of several files, or of one that is elsewhere. */
	public static Optional<LogLines> find(LogEditor editor) {
		if (editor.model() == null || editor.model().log() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(of(editor));
		} catch (TftsrException e) {
			// what can be done with text is not spoilt by what cannot be done with lines
			return Optional.empty();
		}
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Lines_what, name), why, remedy);
	}
}
