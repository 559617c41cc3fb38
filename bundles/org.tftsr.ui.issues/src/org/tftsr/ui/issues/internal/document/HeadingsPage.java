package org.tftsr.ui.issues.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.tftsr.core.document.DocumentHeading;

/** The Outline view of a document: its headings, those of a lower level below the one they belong to. */
final class HeadingsPage extends ContentOutlinePage {

	private final Consumer<DocumentHeading> onSelection;
	private List<DocumentHeading> headings;
	private boolean showing;

	HeadingsPage(List<DocumentHeading> headings, Consumer<DocumentHeading> onSelection) {
		this.headings = headings;
		this.onSelection = onSelection;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(LabelProvider.createTextProvider(heading -> ((DocumentHeading) heading).text()));
		viewer.setAutoExpandLevel(2);
		viewer.setInput(headings);
	}

	/** Shows other headings; what is expanded and selected stays so where it is still there. */
	void show(List<DocumentHeading> read) {
		if (read.equals(headings)) {
			return;
		}
		headings = read;
		TreeViewer viewer = getTreeViewer();
		if (viewer != null && !viewer.getControl().isDisposed()) {
			showing = true;
			viewer.setInput(headings);
			showing = false;
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!showing && event.getStructuredSelection().getFirstElement() instanceof DocumentHeading heading) {
			onSelection.accept(heading);
		}
	}

	/** The tree that the levels of the headings make. */
	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return children(-1, 0).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return children(headings.indexOf(parent), ((DocumentHeading) parent).level()).toArray();
		}

		@Override
		public Object getParent(Object element) {
			DocumentHeading heading = (DocumentHeading) element;
			for (int i = headings.indexOf(element) - 1; i >= 0; i--) {
				if (headings.get(i).level() < heading.level()) {
					return headings.get(i);
				}
			}
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			int next = headings.indexOf(element) + 1;
			return next < headings.size() && headings.get(next).level() > ((DocumentHeading) element).level();
		}

		/** The headings behind a place up to the next of its level, without what lies below one of them. */
		private List<DocumentHeading> children(int place, int level) {
			List<DocumentHeading> children = new ArrayList<>();
			for (int i = place + 1; i < headings.size() && headings.get(i).level() > level; i++) {
				if (children.isEmpty() || headings.get(i).level() <= children.getLast().level()) {
					children.add(headings.get(i));
				}
			}
			return children;
		}
	}
}
