package org.tftsr.ui.issues.internal.similar;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.ui.Links;
import org.tftsr.ui.issues.internal.Labels;

/** A few issues that are like something, each a link, with the words that they have in common. */
public final class SimilarList {

	private static final int MOST = 5;
	/** The rarest of the words in common. */
	private static final int MOST_WORDS = 5;
	private static final int TYPING_MILLIS = 400;
	/** Texts may be as narrow as this, and take more lines then. */
	private static final int TEXT_WIDTH = 100;
	private static final String TAG = "<"; //$NON-NLS-1$

	private final Composite area;
	private final Consumer<UUID> onOpen;
	private final SimilarIssues job;
	private List<SimilarIssue> shown;

	/** @param onOpen is given the issue that the user wants to see */
	public SimilarList(Composite parent, Consumer<UUID> onOpen) {
		this.onOpen = onOpen;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		job = new SimilarIssues(found -> later(() -> show(found)));
		area.addDisposeListener(event -> job.cancel());
		show(List.of());
	}

	private void later(Runnable action) {
		if (!area.isDisposed()) {
			area.getDisplay().asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}

	/** The list, for layout. */
	public Control control() {
		return area;
	}

	/** Looks for issues like a text, once no more is typed for a while. */
	public void lookFor(String text) {
		job.ask(insights -> insights.similar(text, MOST), TYPING_MILLIS);
	}

	/** Looks for issues like another one. */
	public void lookFor(UUID issueId) {
		job.ask(insights -> insights.similar(issueId, MOST), 0);
	}

	private void show(List<SimilarIssue> found) {
		if (found.equals(shown)) {
			return;
		}
		shown = found;
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		if (found.isEmpty()) {
			Label none = new Label(area, SWT.WRAP);
			none.setText(Messages.SimilarList_none);
			none.setBackground(area.getBackground());
			none.setForeground(area.getForeground());
			GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(none);
		}
		found.forEach(this::add);
		area.requestLayout();
	}

	private void add(SimilarIssue similar) {
		Link link = Links.create(area, SWT.NONE);
		link.setBackground(area.getBackground());
		link.setForeground(area.getForeground());
		String title = LegacyActionTools.escapeMnemonics(similar.issue().title().replace(TAG, "\u2039")); //$NON-NLS-1$
		String inCommon = String.join(", ", similar.inCommon().stream().limit(MOST_WORDS).toList()); //$NON-NLS-1$
		String words = LegacyActionTools.escapeMnemonics(inCommon.replace(TAG, "\u2039")); //$NON-NLS-1$
		link.setText(NLS.bind(Messages.SimilarList_row,
				new Object[] { title, Labels.of(similar.issue().status()), words }));
		link.setToolTipText(similar.issue().title());
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onOpen.accept(similar.issue().id())));
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(link);
	}
}
