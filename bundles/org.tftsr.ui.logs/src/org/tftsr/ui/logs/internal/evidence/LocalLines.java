package org.tftsr.ui.logs.internal.evidence;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.logs.internal.copy.SelectedText;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * Lines of one file on a disk of this machine.
 *
 * @param file  the file
 * @param first from 1
 * @param last  not before the first one
 */
record LocalLines(Path file, long first, long last) {

	/**
	 * The selected lines of a Log Viewer, or the one with the cursor.
	 *
	 * @throws TftsrException where they are of several files, or of one that is elsewhere
	 */
	static LocalLines of(LogEditor editor) throws TftsrException {
		SelectedText selected = SelectedText.of(editor);
		long first = selected == null ? editor.currentLine() : selected.firstLine();
		long last = selected == null ? first : selected.lastLine();
		LogInput input = editor.model().input();
		LogInput.Place from = input.place(editor.model().log(), first);
		LogInput.Place to = input.place(editor.model().log(), last);
		// lines of one file keep their order, so that others stand between them where there are more of them here
		if (from.file() != to.file() || to.line() - from.line() != last - first) {
			throw problem(input.name(), Messages.Evidence_several_why, Messages.Evidence_several_remedy);
		}
		Path file = from.file().localFile();
		if (file == null) {
			throw problem(from.file().name(), Messages.Evidence_remote_why, Messages.Evidence_remote_remedy);
		}
		return new LocalLines(file, from.line(), to.line());
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Evidence_what, name), why, remedy);
	}
}
