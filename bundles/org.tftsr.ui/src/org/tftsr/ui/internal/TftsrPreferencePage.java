package org.tftsr.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.osgi.service.prefs.BackingStoreException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Links;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.Problems;
import org.tftsr.ui.notice.NoticeSettings;

/** The root of the product's preference pages; it says where the platform keeps what can be set about its looks. */
public final class TftsrPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String COLORS_PAGE = "org.eclipse.ui.preferencePages.ColorsAndFonts"; //$NON-NLS-1$
	private static final String COLORS_CATEGORY = "selectCategory:org.tftsr.ui.theme"; //$NON-NLS-1$
	private static final String ANNOTATIONS_PAGE = "org.eclipse.ui.editors.preferencePages.Annotations"; //$NON-NLS-1$

	private Button notices;

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
		PageRoom.follow(parent);
		Composite area = new Composite(parent, SWT.NONE);
		HelpContexts.set(getControl(), HelpContexts.PREFERENCES);
		GridLayoutFactory.fillDefaults().applyTo(area);
		addLink(area, COLORS_PAGE, Messages.PreferencePage_colors, COLORS_CATEGORY);
		addLink(area, ANNOTATIONS_PAGE, Messages.PreferencePage_annotations, null);
		notices = new Button(area, SWT.CHECK);
		notices.setText(Messages.PreferencePage_notices);
		notices.setSelection(NoticeSettings.areWanted());
		GridDataFactory.swtDefaults().indent(0, 8).applyTo(notices);
		applyDialogFont(area);
		return area;
	}

	@Override
	public boolean performOk() {
		try {
			NoticeSettings.want(notices.getSelection());
			return true;
		} catch (BackingStoreException e) {
			Problems.show(new TftsrException(ProblemKind.IO, Messages.PreferencePage_notKept_what, String.valueOf(e.getMessage()),
					Messages.PreferencePage_notKept_remedy, e));
			return false;
		}
	}

	private void addLink(Composite area, String page, String text, Object data) {
		IWorkbenchPreferenceContainer container = (IWorkbenchPreferenceContainer) getContainer();
		Link link = Links.toPage(area, page, text, container, data);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT)
				.applyTo(link);
	}
}
