package org.tftsr.ui.issues.internal.dashboard;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** A figure with what it is of; where it counts issues, it leads to them. */
final class Tile {

	private final Composite area;
	private final Label number;
	private final Hyperlink link;
	private final String name;

	/** A figure that leads nowhere. */
	static Tile of(FormToolkit toolkit, Composite parent, String name) {
		return new Tile(toolkit, parent, name, null);
	}

	/** A figure that does something when it is followed. */
	static Tile leading(FormToolkit toolkit, Composite parent, String name, Runnable onFollow) {
		return new Tile(toolkit, parent, name, onFollow);
	}

	private Tile(FormToolkit toolkit, Composite parent, String name, Runnable onFollow) {
		this.name = name;
		area = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 2).applyTo(area);
		GridDataFactory.fillDefaults().applyTo(area);
		if (onFollow == null) {
			link = null;
			number = toolkit.createLabel(area, ""); //$NON-NLS-1$
			number.setFont(JFaceResources.getHeaderFont());
		} else {
			number = null;
			link = toolkit.createHyperlink(area, "", SWT.NONE); //$NON-NLS-1$
			link.setFont(JFaceResources.getHeaderFont());
			link.addHyperlinkListener(new HyperlinkAdapter() {
				@Override
				public void linkActivated(HyperlinkEvent event) {
					onFollow.run();
				}
			});
		}
		toolkit.createLabel(area, name);
	}

	void show(String figure) {
		if (link == null) {
			number.setText(figure);
		} else {
			link.setText(figure);
			link.setToolTipText(name);
		}
		area.layout(true);
	}
}
