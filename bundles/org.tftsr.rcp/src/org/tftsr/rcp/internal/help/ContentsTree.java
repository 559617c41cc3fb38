package org.tftsr.rcp.internal.help;

import java.util.function.Consumer;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.AccessibleNames;

/** The tables of contents that are installed, as a tree. Enter and a double click open a page. */
final class ContentsTree {

	private static final int BOOKS_AND_HEADINGS = 3;

	private final TreeViewer viewer;

	/** @param opener is given the address of the page to show */
	ContentsTree(Composite parent, Consumer<String> opener) {
		viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(new Topics());
		viewer.setLabelProvider(LabelProvider.createTextProvider(topic -> ((IHelpResource) topic).getLabel()));
		viewer.addOpenListener(event -> open(opener));
		AccessibleNames.set(viewer.getControl(), Messages.HelpPane_contents);
		viewer.setInput(HelpSystem.getTocs());
		viewer.expandToLevel(BOOKS_AND_HEADINGS);
	}

	private void open(Consumer<String> opener) {
		Object topic = viewer.getStructuredSelection().getFirstElement();
		String href = topic instanceof IToc toc ? toc.getTopic(null).getHref() : topic instanceof ITopic page ? page.getHref() : null;
		if (href != null) {
			opener.accept(href);
		} else if (topic != null) {
			viewer.setExpandedState(topic, !viewer.getExpandedState(topic));
		}
	}

	Control control() {
		return viewer.getControl();
	}

	/** Books, headings, pages and their sections. */
	private static final class Topics implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return (Object[]) input;
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IToc toc ? toc.getTopics() : ((ITopic) parent).getSubtopics();
		}

		/** No view asks for what is above a topic, and the topics do not know. */
		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}
}
