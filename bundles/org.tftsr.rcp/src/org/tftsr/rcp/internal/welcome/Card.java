package org.tftsr.rcp.internal.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;

/** One thing to begin with: what it is, as a link that does it, and what that means. It belongs to the user interface thread. */
final class Card {

	private static final int TEXT_WIDTH = 460;

	private final Composite area;
	private final Link heading;
	private final Label meaning;
	private Runnable action;

	Card(Composite parent, ImageDescriptor icon) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 8).spacing(12, 4).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		Label image = new Label(area, SWT.NONE);
		image.setImage(Images.get(icon));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(image);
		heading = Links.create(area, SWT.NONE);
		heading.setFont(JFaceResources.getBannerFont());
		heading.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		new Label(area, SWT.NONE);
		meaning = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(meaning);
		heading.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getDescription(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = meaning.getText();
				}
			}
		});
	}

	/** Says what it is and what that means. */
	Card show(String words, String what, Runnable onChosen) {
		heading.setText(anchor(words));
		meaning.setText(what);
		action = onChosen;
		return this;
	}

	/** Adds something else that can be done, below. */
	Card also(String words, Runnable onChosen) {
		new Label(area, SWT.NONE);
		Link link = Links.create(area, SWT.NONE);
		link.setText(anchor(words));
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onChosen.run()));
		return this;
	}

	void setFocus() {
		heading.setFocus();
	}

	private static String anchor(String words) {
		return "<a>" + words + "</a>"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
