package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.text.ISelectionValidator;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;

/**
 * What is selected in an editor whose text comes later than the editor. The workbench begins to listen to a part once, when that is
 * made; the selections of a text editor itself forget whoever listens before there is a text. User interface thread only.
 */
final class TextSelections implements IPostSelectionProvider, ISelectionValidator {

	/** Those of the text editor. */
	private final ISelectionProvider selections;
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();

	TextSelections(ISelectionProvider selections) {
		this.selections = selections;
	}

	/** The viewer of the text is made: from now on there is something to tell. */
	void listenTo(ISourceViewer viewer) {
		ISelectionProvider text = viewer.getSelectionProvider();
		text.addSelectionChangedListener(event -> tell(listeners, event));
		if (text instanceof IPostSelectionProvider settled) {
			settled.addPostSelectionChangedListener(event -> tell(postListeners, event));
		}
	}

	private static void tell(ListenerList<ISelectionChangedListener> all, SelectionChangedEvent event) {
		all.forEach(listener -> listener.selectionChanged(event));
	}

	/** What is selected; empty as long as there is no text. */
	Optional<ITextSelection> text() {
		return selections.getSelection() instanceof ITextSelection selection ? Optional.of(selection) : Optional.empty();
	}

	/** The empty one as long as there is no text; never null. */
	@Override
	public ISelection getSelection() {
		ISelection selection = selections.getSelection();
		return selection == null ? TextSelection.emptySelection() : selection;
	}

	@Override
	public void setSelection(ISelection selection) {
		selections.setSelection(selection);
	}

	@Override
	public boolean isValid(ISelection selection) {
		return selections instanceof ISelectionValidator validator && validator.isValid(selection);
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	@Override
	public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.add(listener);
	}

	@Override
	public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
		postListeners.remove(listener);
	}
}
