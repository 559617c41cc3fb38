package org.tftsr.ui.issues.internal.dashboard;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.ui.Links;

/** A figure with what it is of; where it counts issues, it leads to them. */
final class Tile {

	private final Composite area;
	private final Label number;
	/** Not a hyperlink of the forms, which looks like plain text in the dark theme. */
	private final Link link;
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
		if (onFollow == null) {
			link = null;
			number = toolkit.createLabel(area, ""); //$NON-NLS-1$
			number.setFont(JFaceResources.getHeaderFont());
		} else {
			number = null;
			link = Links.create(area, SWT.NONE);
			toolkit.adapt(link, true, true);
			link.setFont(JFaceResources.getHeaderFont());
			link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onFollow.run()));
		}
		toolkit.createLabel(area, name);
	}

	void show(String figure) {
		if (link == null) {
			number.setText(figure);
		} else {
			link.setText("<a>" + figure + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
			link.setToolTipText(name);
		}
		area.layout(true);
	}
}
