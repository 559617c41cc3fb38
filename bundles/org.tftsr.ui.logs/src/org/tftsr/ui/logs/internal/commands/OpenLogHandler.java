package org.tftsr.ui.logs.internal.commands;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogDocumentProvider;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.review.ReviewEditor;

/**
 * Opens a log in the Log Viewer, at a line where one is given; asks for logs where none is given. Gives back the editor
 * in front, or null where there is none.
 */
public final class OpenLogHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			String uri = event.getParameter(CommandIds.OPEN_LOG_URI);
			Object editor = null;
			for (URI file : uri == null ? ask(window.getShell()) : List.of(parseUri(uri))) {
				editor = open(window.getActivePage(), file, event);
			}
			return editor;
		} catch (TftsrException e) {
			Problems.show(e);
			return null;
		}
	}

	private static List<URI> ask(Shell shell) {
		return LogFileDialog.choose(shell, Messages.OpenLog_dialog).stream().map(Path::toUri).toList();
	}

	private static URI parseUri(String uri) throws TftsrException {
		try {
			return new URI(uri);
		} catch (URISyntaxException e) {
			throw invalid(Messages.OpenLog_badUri_why, e);
		}
	}

	/** The line parameter, or 0 where it was not given. */
	private static long line(ExecutionEvent event) throws TftsrException {
		String line = event.getParameter(CommandIds.OPEN_LOG_LINE);
		try {
			return line == null ? 0 : Math.max(0, Long.parseLong(line));
		} catch (NumberFormatException e) {
			throw invalid(Messages.OpenLog_badLine_why, e);
		}
	}

	private static TftsrException invalid(String why, Exception cause) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.OpenLog_what, why, Messages.OpenLog_remedy,
				cause);
	}

	private static Object open(IWorkbenchPage page, URI uri, ExecutionEvent event) throws TftsrException {
		long line = line(event);
		Charset encoding = LogLines.encoding(event.getParameter(CommandIds.OPEN_LOG_ENCODING));
		boolean review = Boolean.parseBoolean(event.getParameter(CommandIds.OPEN_LOG_REVIEW));
		try {
			IEditorInput input = input(uri);
			IEditorPart part = review ? ReviewEditor.open(page, input)
					: page.openEditor(input, LogViewerIds.EDITOR, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
			readIn(input, encoding);
			if (line > 0 && part instanceof LogEditor editor) {
				editor.goToLine(line);
			}
			return part;
		} catch (CoreException e) {
			throw invalid(Messages.OpenLog_cannotOpen_why, e);
		}
	}

	/** @param encoding null to leave it to the user, or else to the bytes */
	private static void readIn(IEditorInput input, Charset encoding) {
		LogModel model = LogDocumentProvider.shared().model(input);
		if (encoding != null && model != null && !encoding.equals(model.charset())) {
			model.setCharset(encoding);
		}
	}

	/** A file that lies in the workspace is opened as such, in the same editor as from the Project Explorer. */
	private static IEditorInput input(URI uri) throws CoreException {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
		for (IFile file : files) {
			if (file.exists()) {
				return new FileEditorInput(file);
			}
		}
		return new FileStoreEditorInput(EFS.getStore(uri));
	}
}
