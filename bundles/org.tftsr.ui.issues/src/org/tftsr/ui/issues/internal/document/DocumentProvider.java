package org.tftsr.ui.issues.internal.document;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.DocumentService;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Brings the text of a document from the database into its editor and back; it never lies in a file, and has no local history.
 * One for each editor. It belongs to the user interface thread.
 */
final class DocumentProvider extends AbstractDocumentProvider {

	/** What the user has been shown, and so knows to replace by saving. */
	private Document seen;
	private boolean forgotten;

	DocumentProvider(Document document) {
		seen = document;
	}

	Document seen() {
		return seen;
	}

	/** Shows a document that was read anew in place of what stands in the editor. */
	void show(Object element, Document document) throws CoreException {
		seen = document;
		forgotten = false;
		resetDocument(element);
	}

	/** What the user had been shown when what was recovered was typed, and so knows to replace. */
	void recover(String markdown) {
		seen = new Document(seen.id(), seen.issueId(), seen.type(), seen.title(), markdown, seen.createdAt(), seen.updatedAt());
	}

	/** Holds no more of the text. */
	void forget(Object element) throws CoreException {
		forgotten = true;
		resetDocument(element);
	}

	@Override
	protected IDocument createDocument(Object element) {
		return new org.eclipse.jface.text.Document(forgotten ? "" : seen.markdown()); //$NON-NLS-1$
	}

	@Override
	protected IAnnotationModel createAnnotationModel(Object element) {
		return new AnnotationModel();
	}

	@Override
	public boolean isModifiable(Object element) {
		return true;
	}

	@Override
	public boolean isReadOnly(Object element) {
		return false;
	}

	/** Saves in the background, but returns when that is done: whoever closes the editor waits for it. */
	@Override
	protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite)
			throws CoreException {
		Document before = seen;
		String markdown = document.get();
		try {
			ModalContext.run(progress -> save(before, markdown), true, monitor, Display.getCurrent());
		} catch (InvocationTargetException e) {
			throw new CoreException(Problems.status(e.getCause() instanceof TftsrException problem ? problem : Problems.defect(e.getCause())));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private void save(Document before, String markdown) throws InvocationTargetException {
		try {
			seen = Services.get(DocumentService.class).update(before, before.title(), markdown);
		} catch (TftsrException e) {
			learnOfOthers(before, e);
			throw new InvocationTargetException(e);
		}
	}

	/** The user is told that somebody else changed the document; saving again then replaces that, which stays a version. */
	private void learnOfOthers(Document before, TftsrException problem) {
		if (problem.kind() != ProblemKind.CONFLICT) {
			return;
		}
		try {
			Optional<Document> theirs = Services.get(DocumentRepository.class).find(before.id());
			theirs.ifPresent(document -> seen = document);
		} catch (TftsrException e) {
			problem.addSuppressed(e);
		}
	}

	@Override
	protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
		return null;
	}
}
