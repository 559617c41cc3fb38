package org.tftsr.ui.logs.internal.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.bookmarks.LogBookmarks;
import org.tftsr.ui.logs.internal.text.FileLog;
import org.tftsr.ui.logs.internal.text.LogContent;
import org.tftsr.ui.logs.internal.text.LogInput;

/**
 * Provides the documents of logs. All editors share it, so that two editors on one file read and search it once. Logs
 * are never changed, so there is nothing to save. To be used on the user interface thread only.
 */
public final class LogDocumentProvider extends AbstractDocumentProvider {

	/** What is known of an element: the model has it all. */
	private final class LogInfo extends ElementInfo {

		private final LogModel model;
		private final LogBookmarks bookmarks;
		private final List<WorkspaceFileWatch> watches = new ArrayList<>();

		LogInfo(LogModel model) {
			super(model.document(), model.annotationModel());
			this.model = model;
			bookmarks = new LogBookmarks(model);
		}
	}

	private static final LogDocumentProvider SHARED = new LogDocumentProvider();

	private LogDocumentProvider() {
	}

	/** The provider that all editors share. */
	public static LogDocumentProvider shared() {
		return SHARED;
	}

	/** The bookmarks of an element that is connected, or null. */
	public LogBookmarks bookmarks(Object element) {
		return element != null && getElementInfo(element) instanceof LogInfo info ? info.bookmarks : null;
	}

	/** The model of an element that is connected, or null. */
	public LogModel model(Object element) {
		return element != null && getElementInfo(element) instanceof LogInfo info ? info.model : null;
	}

	@Override
	protected ElementInfo createElementInfo(Object element) throws CoreException {
		LogInput input = element instanceof IEditorInput editorInput ? LogInput.of(editorInput) : null;
		if (input == null) {
			throw new CoreException(Status.error(NLS.bind(Messages.LogDocumentProvider_unsupported, element)));
		}
		LogInfo info = new LogInfo(new LogModel(input, new AnnotationModel()));
		for (FileLog file : input.files()) {
			if (file.workspaceFile() != null) {
				info.watches.add(watch(file.workspaceFile(), listener(element, input, info.model)));
			}
		}
		info.model.load();
		return info;
	}

	private static WorkspaceFileWatch watch(IFile file, WorkspaceFileWatch.Listener listener) {
		WorkspaceFileWatch watch = new WorkspaceFileWatch(file, listener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
		return watch;
	}

	private WorkspaceFileWatch.Listener listener(Object element, LogInput input, LogModel model) {
		return new WorkspaceFileWatch.Listener() {

			@Override
			public void changed() {
				model.loadIfChanged();
			}

			/** An editor goes along with its file; where it shows others too, it says that one has gone. */
			@Override
			public void moved(IFile target) {
				if (input.files().size() == 1) {
					fireElementMoved(element, new FileEditorInput(target));
				} else {
					model.loadIfChanged();
				}
			}

			/** A file that is followed may have gone by a rotation, of which the workspace hears before there is the next one. */
			@Override
			public void deleted() {
				if (input.files().size() > 1 || isRotated()) {
					model.loadIfChanged();
				} else {
					fireElementDeleted(element);
				}
			}

			private boolean isRotated() {
				return model.isFollowing() && input.files().getFirst().workspaceFile().getParent().isAccessible();
			}
		};
	}

	@Override
	protected void disposeElementInfo(Object element, ElementInfo info) {
		if (info instanceof LogInfo log) {
			log.bookmarks.dispose();
			log.model.dispose();
			log.model.input().released();
			log.watches.forEach(ResourcesPlugin.getWorkspace()::removeResourceChangeListener);
		}
		super.disposeElementInfo(element, info);
	}

	/** The whole text of a log is replaced now and then, but never by the user: it makes no element dirty. */
	@Override
	protected void addUnchangedElementListeners(Object element, ElementInfo info) {
		// nothing to listen to
	}

	@Override
	public IStatus getStatus(Object element) {
		LogModel model = model(element);
		if (model == null) {
			return super.getStatus(element);
		}
		return switch (model.content()) {
		case null -> Status.OK_STATUS;
		case LogContent.Shown shown -> Status.OK_STATUS;
		case LogContent.Empty empty -> status(Messages.Page_empty_title);
		case LogContent.Failed failed -> status(failed.problem().getMessage());
		};
	}

	/** Where there is no text to show, it takes an error status for the editor to show a page in its place. */
	private static IStatus status(String message) {
		return new Status(IStatus.ERROR, LogViewerIds.BUNDLE, message);
	}

	@Override
	public IContentType getContentType(Object element) {
		return Platform.getContentTypeManager().getContentType(LogViewerIds.CONTENT_TYPE);
	}

	@Override
	protected IDocument createDocument(Object element) {
		return getDocument(element);
	}

	@Override
	protected IAnnotationModel createAnnotationModel(Object element) {
		return getAnnotationModel(element);
	}

	@Override
	protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite)
			throws CoreException {
		throw new CoreException(Status.error(Messages.LogDocumentProvider_readOnly));
	}

	@Override
	protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
		return null;
	}
}
