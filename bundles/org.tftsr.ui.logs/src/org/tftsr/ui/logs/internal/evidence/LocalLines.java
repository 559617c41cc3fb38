package org.tftsr.ui.logs.internal.evidence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.copy.SelectedLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.UserInterface;
import org.tftsr.ui.logs.internal.text.FileLog;

/**
 * The selected lines of a Log Viewer for an issue, which knows its logs by their place on this machine. Of a file that is elsewhere,
 * and of text that is in no file, the user finds a place for a copy first.
 */
final class LocalLines {

	private LocalLines() {
	}

	/**
	 * Takes the selected lines, or the one with the cursor. To be called on the user interface thread.
	 *
	 * @param taken gets them on that thread, at once or when they are copied; never where the user finds no place for them
	 */
	static void take(LogEditor editor, Consumer<LogLines> taken) {
		try {
			SelectedLines.Selected selected = SelectedLines.of(editor);
			FileLog file = selected.file();
			Path local = file == null ? null : file.localFile();
			if (local == null) {
				copy(editor, selected, taken);
			} else {
				taken.accept(selected.seenIn(local));
			}
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private static void copy(LogEditor editor, SelectedLines.Selected selected, Consumer<LogLines> taken)
			throws TftsrException {
		FileLog file = selected.file();
		String name = file == null ? editor.model().input().name() : file.name();
		LogBytes.View shown = editor.model().log().bytes()
				.orElseThrow(() -> new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Copy_what, name),
						Messages.Copy_merged_why, Messages.Copy_merged_remedy));
		Optional<Path> place = Services.get(FileChooser.class).save(editor.getSite().getShell(),
				NLS.bind(Messages.Copy_ask, name), file == null ? NewFileName.of(name) : name, true);
		if (place.isPresent()) {
			ShownCopy copy = new ShownCopy(name, file, shown);
			ServiceJob.scheduleForUser(NLS.bind(Messages.Copy_job, name), JobFamilies.LOGS, progress -> {
				copy.write(place.get(), progress);
				UserInterface.post(() -> taken.accept(selected.copiedTo(place.get())));
			});
		}
	}
}
