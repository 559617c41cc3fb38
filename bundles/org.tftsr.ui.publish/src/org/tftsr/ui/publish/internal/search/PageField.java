package org.tftsr.ui.publish.internal.search;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.tftsr.integrations.Candidate;
import org.tftsr.ui.AccessibleNames;

/** Takes the number of a page of Confluence, which can be typed or chosen by its title. */
public final class PageField {

	private final Composite area;
	private final Text field;
	private final SearchArea.Beginning search;

	/**
	 * @param name   what it is called for who does not see it
	 * @param hint   stands in it while it is empty
	 * @param search finds pages by their titles
	 */
	public PageField(Composite parent, String name, String hint, SearchArea.Beginning search) {
		this.search = search;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		field = new Text(area, SWT.BORDER | SWT.SINGLE);
		field.setMessage(hint);
		AccessibleNames.set(field, name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addModifyListener(event -> field.setToolTipText(null));
		Button choose = new Button(area, SWT.PUSH);
		choose.setText(Messages.PageField_choose);
		choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
	}

	private void choose() {
		new PageDialog(area.getShell(), search).ask().ifPresent(this::show);
	}

	private void show(Candidate page) {
		field.setText(page.id());
		field.setToolTipText(NLS.bind(Messages.PageField_page, page.label(), page.place()));
	}

	/** The outermost control. */
	public Control control() {
		return area;
	}

	/** The field itself. */
	public Text text() {
		return field;
	}
}
