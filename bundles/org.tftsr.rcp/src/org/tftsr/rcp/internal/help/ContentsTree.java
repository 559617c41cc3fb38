package org.tftsr.rcp.internal.help;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Problems;

/**
 * The tables of contents that are installed, as a tree, and above it a field for words to search for; while there are some, the tree has
 * the sections with them in the place of the contents. Enter and a double click open a page.
 */
final class ContentsTree {

	private static final int BOOKS_AND_HEADINGS = 3;
	/** So long nothing is typed before it is searched. */
	private static final int PAUSE_MILLIS = 200;

	private final Composite root;
	private final Text words;
	private final TreeViewer viewer;
	private final IToc[] books = HelpSystem.getTocs();
	private final Consumer<String> opener;
	private Job search;
	/** The words that what is shown was found for; null for none. */
	private String shownFor;
	/** Enter was pressed before the first was found. */
	private boolean opensFirst;

	/** @param opener is given the address of the page to show */
	ContentsTree(Composite parent, Consumer<String> opener) {
		this.opener = opener;
		root = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		words = new Text(root, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Messages.ContentsTree_search);
		AccessibleNames.set(words, Messages.ContentsTree_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		viewer = new TreeViewer(root, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.setContentProvider(new Topics());
		viewer.setLabelProvider(LabelProvider.createTextProvider(ContentsTree::label));
		viewer.addOpenListener(event -> open(viewer.getStructuredSelection().getFirstElement()));
		AccessibleNames.set(viewer.getControl(), Messages.HelpPane_contents);
		words.addModifyListener(event -> search());
		words.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				viewer.getControl().setFocus();
			}
		}));
		words.addListener(SWT.DefaultSelection, event -> openFirst());
		root.addDisposeListener(event -> stop());
		showContents();
	}

	private static String label(Object row) {
		return switch (row) {
		case HelpSearch.Hit hit -> hit.label();
		case IHelpResource topic -> topic.getLabel();
		default -> row.toString();
		};
	}

	private void showContents() {
		viewer.setInput(books);
		viewer.expandToLevel(BOOKS_AND_HEADINGS);
	}

	private void stop() {
		if (search != null) {
			search.cancel();
		}
	}

	private void search() {
		stop();
		opensFirst = false;
		String wanted = words.getText();
		if (wanted.isBlank()) {
			shownFor = null;
			showContents();
			return;
		}
		search = Job.createSystem(Messages.ContentsTree_search, (ICoreRunnable) monitor -> {
			try {
				List<HelpSearch.Hit> hits = HelpSearch.find(books, wanted);
				later(() -> show(wanted, hits));
			} catch (IOException e) {
				later(() -> Problems.show(new TftsrException(ProblemKind.IO, Messages.ContentsTree_failed_what, String.valueOf(e.getMessage()),
						Messages.ContentsTree_failed_remedy, e)));
			}
		});
		search.schedule(PAUSE_MILLIS);
	}

	private void show(String wanted, List<HelpSearch.Hit> hits) {
		if (wanted.equals(words.getText())) {
			shownFor = wanted;
			viewer.setInput(hits.isEmpty() ? new Object[] { Messages.ContentsTree_none } : hits.toArray());
			if (opensFirst) {
				openFirst();
			}
		}
	}

	private void later(Runnable action) {
		if (!root.isDisposed()) {
			root.getDisplay().asyncExec(() -> {
				if (!root.isDisposed()) {
					action.run();
				}
			});
		}
	}

	/** As soon as there is one for the words as they are now. */
	private void openFirst() {
		opensFirst = !words.getText().equals(shownFor);
		if (!opensFirst && viewer.getTree().getItemCount() > 0 && viewer.getTree().getItem(0).getData() instanceof HelpSearch.Hit hit) {
			open(hit);
		}
	}

	private void open(Object row) {
		String href = switch (row) {
		case HelpSearch.Hit hit -> hit.href();
		case IToc toc -> toc.getTopic(null).getHref();
		case ITopic page -> page.getHref();
		case null, default -> null;
		};
		if (href != null) {
			opener.accept(href);
		} else if (row != null) {
			viewer.setExpandedState(row, !viewer.getExpandedState(row));
		}
	}

	Control control() {
		return root;
	}

	/** Gives the keyboard to the tree. */
	void setFocus() {
		viewer.getControl().setFocus();
	}

	/** Books, headings, pages and their sections; or what was found. */
	private static final class Topics implements ITreeContentProvider {

		private static final Object[] NONE = {};

		@Override
		public Object[] getElements(Object input) {
			return (Object[]) input;
		}

		@Override
		public Object[] getChildren(Object parent) {
			return switch (parent) {
			case IToc toc -> toc.getTopics();
			case ITopic topic -> topic.getSubtopics();
			default -> NONE;
			};
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
