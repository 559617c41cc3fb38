package org.tftsr.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** The root of the product's preference pages; it says where the platform keeps what can be set about its looks. */
public final class TftsrPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String COLORS_PAGE = "org.eclipse.ui.preferencePages.ColorsAndFonts"; //$NON-NLS-1$
	private static final String COLORS_CATEGORY = "selectCategory:org.tftsr.ui.theme"; //$NON-NLS-1$
	private static final String ANNOTATIONS_PAGE = "org.eclipse.ui.editors.preferencePages.Annotations"; //$NON-NLS-1$

	public TftsrPreferencePage() {
		noDefaultAndApplyButton();
		setDescription(Messages.PreferencePage_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// the page keeps nothing of the workbench
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		addLink(area, COLORS_PAGE, Messages.PreferencePage_colors, COLORS_CATEGORY);
		addLink(area, ANNOTATIONS_PAGE, Messages.PreferencePage_annotations, null);
		return area;
	}

	private void addLink(Composite area, String page, String text, Object data) {
		IWorkbenchPreferenceContainer container = (IWorkbenchPreferenceContainer) getContainer();
		PreferenceLinkArea link = new PreferenceLinkArea(area, SWT.WRAP, page, text, container, data);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT)
				.applyTo(link.getControl());
	}
}
