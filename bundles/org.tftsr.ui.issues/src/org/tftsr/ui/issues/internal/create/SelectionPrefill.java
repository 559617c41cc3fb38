package org.tftsr.ui.issues.internal.create;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.RedactedSelection;
import org.tftsr.ui.Services;
import org.tftsr.ui.Waiting;

/**
 * Makes what a new issue begins with out of what is selected. Text is redacted first, wherever it comes from: an issue is shown
 * and exported, a log is not. To be used on the user interface thread.
 */
public final class SelectionPrefill {

	private SelectionPrefill() {
	}

	/**
	 * Out of what is selected: text, entries of the Error Log view, or files; empty where it is none of them. Of a part that
	 * redacts what is selected in it, its file is a log of the issue; of an entry, the log of the workbench.
	 *
	 * @param part      where it is selected; null where there is none
	 * @param selection null where nothing is selected
	 * @throws TftsrException where the text cannot be redacted, or the user would not wait for that
	 */
	public static IssuePrefill of(IWorkbenchPart part, ISelection selection) throws TftsrException {
		RedactedSelection redacted = part == null ? null : Adapters.adapt(part, RedactedSelection.class);
		if (redacted != null) {
			return IssuePrefill.ofRedacted(redacted.redacted(), file(part));
		}
		if (selection instanceof ITextSelection text) {
			return text.getText() == null ? IssuePrefill.EMPTY : ofText(text.getText());
		}
		List<ErrorLogEntry> entries = ErrorLogEntry.in(selection);
		return entries.isEmpty() ? new IssuePrefill("", "", files(selection)) : ofEntries(entries); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static IssuePrefill ofEntries(List<ErrorLogEntry> entries) throws TftsrException {
		String text = entries.stream().map(ErrorLogEntry::text).collect(Collectors.joining("\n\n")); //$NON-NLS-1$
		List<Path> log = new ArrayList<>();
		String redacted = redact(text, () -> log.addAll(WorkbenchLog.holding(entries.getFirst())));
		return IssuePrefill.titledByFirstLine(redacted, log);
	}

	/** Out of a text as it is, such as lines of a log or a stack trace. */
	public static IssuePrefill ofText(String text) throws TftsrException {
		return text.isBlank() ? IssuePrefill.EMPTY : IssuePrefill.ofRedacted(redact(text, () -> {
			// there is nothing else to do
		}), List.of());
	}

	private static List<Path> file(IWorkbenchPart part) {
		return part instanceof IEditorPart editor && editor.getEditorInput() instanceof IURIEditorInput input
				&& input.getURI() != null && "file".equals(input.getURI().getScheme()) //$NON-NLS-1$
						? List.of(Path.of(input.getURI())) : List.of();
	}

	private static List<Path> files(ISelection selection) {
		Set<Path> files = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				IFile file = Adapters.adapt(element, IFile.class);
				IPath location = file == null ? null : file.getLocation();
				if (location != null) {
					files.add(location.toPath());
				}
			}
		}
		return List.copyOf(files);
	}

	/**
	 * All of it, however much: a value that is cut in two would not be known for what it is.
	 *
	 * @param meanwhile is run too, on the thread that redacts
	 */
	private static String redact(String text, Runnable meanwhile) throws TftsrException {
		return Waiting.forWork(progress -> {
			meanwhile.run();
			ByteArrayOutputStream redacted = new ByteArrayOutputStream();
			Services.get(TriageService.class).redact(new TextSource(text.getBytes(StandardCharsets.UTF_8)), redacted, false, progress);
			return redacted.toString(StandardCharsets.UTF_8);
		});
	}

	private record TextSource(byte[] bytes) implements LogSource {

		@Override
		public String name() {
			return Messages.SelectionPrefill_name;
		}

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(bytes);
		}
	}
}
