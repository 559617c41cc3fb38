package org.tftsr.ui.logs.internal.evidence;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.copy.SelectedText;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Adds the selected lines of the active Log Viewer, or the one with the cursor, to the evidence of a why. */
public final class EvidenceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null
				&& editor.model().log() != null) {
			try {
				add(editor);
			} catch (TftsrException e) {
				Problems.show(e);
			}
		}
		return null;
	}

	private static void add(LogEditor editor) throws TftsrException {
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
		Commands.execute(editor.getSite(), CommandIds.ADD_EVIDENCE,
				Map.of(CommandIds.EVIDENCE_FILE, file.toString(), CommandIds.EVIDENCE_FIRST, Long.toString(from.line()),
						CommandIds.EVIDENCE_LAST, Long.toString(to.line())));
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Evidence_what, name), why, remedy);
	}
}
