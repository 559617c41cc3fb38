package org.tftsr.ui.issues.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.ui.Images;

/** The outline of an issue: its sections, whys, logs and documents, each a way to what it names. */
final class IssueOutline extends ContentOutlinePage {

	private final IssueEditor editor;
	private final Runnable modelListener = this::refresh;
	private IssueDetail shown;

	/**
	 * A line of the outline.
	 *
	 * @param key  the same for the same thing at another time, so that it stays open and selected
	 * @param go   brings it into sight
	 */
	private record Node(String key, String text, ImageDescriptor image, List<Node> children, Runnable go) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Node node && node.key.equals(key);
		}

		@Override
		public int hashCode() {
			return key.hashCode();
		}
	}

	IssueOutline(IssueEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new Nodes());
		viewer.setLabelProvider(new NodeLabels());
		viewer.setAutoExpandLevel(2);
		viewer.addOpenListener(event -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof Node node) {
				node.go().run();
			}
		});
		editor.model().addListener(modelListener);
		refresh();
	}

	private void refresh() {
		IssueDetail detail = editor.model().detail();
		if (detail != shown && getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
			shown = detail;
			Object[] expanded = getTreeViewer().getExpandedElements();
			getTreeViewer().setInput(detail == null ? List.of() : nodes(detail));
			if (expanded.length > 0) {
				getTreeViewer().setExpandedElements(expanded);
			}
		}
	}

	private List<Node> nodes(IssueDetail detail) {
		List<Node> whys = new ArrayList<>();
		detail.whys().forEach(why -> whys.add(new Node("why" + why.id(), //$NON-NLS-1$
				NLS.bind(Messages.IssueOutline_why, why.order(), why.question()), Images.WHY, List.of(),
				() -> editor.reveal(WhysSection.class))));
		List<Node> logs = new ArrayList<>();
		detail.logFiles().forEach(log -> logs.add(new Node("log" + log.id(), log.name(), Images.LOG, List.of(), //$NON-NLS-1$
				() -> editor.openLog(log, Optional.empty()))));
		List<Node> documents = new ArrayList<>();
		detail.documents().forEach(document -> documents.add(new Node("document" + document.id(), document.title(), //$NON-NLS-1$
				Images.DOCUMENT, List.of(), () -> editor.showDocument(document))));
		return List.of(section("details", Messages.IssueOutline_details, List.of(), DetailsSection.class), //$NON-NLS-1$
				section("whys", NLS.bind(Messages.IssueOutline_whys, whys.size()), whys, WhysSection.class), //$NON-NLS-1$
				new Node("logs", NLS.bind(Messages.IssueOutline_logs, logs.size()), Images.LOG, logs, //$NON-NLS-1$
						() -> editor.setActivePage(LogsPage.ID)),
				section("documents", NLS.bind(Messages.IssueOutline_documents, documents.size()), documents, //$NON-NLS-1$
						DocumentsSection.class),
				section("timeline", NLS.bind(Messages.IssueOutline_timeline, detail.timeline().size()), List.of(), //$NON-NLS-1$
						TimelineSection.class),
				section("similar", Messages.IssueOutline_similar, List.of(), SimilarSection.class)); //$NON-NLS-1$
	}

	private Node section(String key, String text, List<Node> children, Class<? extends IssueSection> kind) {
		return new Node(key, text, Images.ISSUE, children, () -> editor.reveal(kind));
	}

	@Override
	public void dispose() {
		editor.model().removeListener(modelListener);
		super.dispose();
	}

	private static final class Nodes implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Node) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Node) element).children().isEmpty();
		}
	}

	private static final class NodeLabels extends LabelProvider {

		@Override
		public String getText(Object element) {
			return ((Node) element).text();
		}

		@Override
		public Image getImage(Object element) {
			return Images.get(((Node) element).image());
		}
	}
}
