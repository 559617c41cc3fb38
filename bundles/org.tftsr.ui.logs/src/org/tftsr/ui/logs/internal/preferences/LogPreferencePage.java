package org.tftsr.ui.logs.internal.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Links;
import org.tftsr.ui.PageRoom;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;

/** <em>TFTSR &gt; Log Viewer</em>. Colours and styles are on the platform's pages, to which it links. */
public final class LogPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** The page's id. */
	public static final String ID = "org.tftsr.ui.logs.preferences"; //$NON-NLS-1$

	private static final String ANNOTATIONS_PAGE = "org.eclipse.ui.editors.preferencePages.Annotations"; //$NON-NLS-1$
	private static final String TEXT_EDITORS_PAGE = "org.eclipse.ui.preferencePages.GeneralTextEditor"; //$NON-NLS-1$
	private static final int LINK_WIDTH = 60;

	public LogPreferencePage() {
		super(GRID);
		setPreferenceStore(LogPreferences.store());
		setDescription(Messages.PreferencePage_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// the page keeps nothing of the workbench
	}

	@Override
	protected void createFieldEditors() {
		PageRoom.follow((Composite) getControl());
		Composite area = getFieldEditorParent();
		HelpContexts.set(getControl(), HelpContexts.LOG_PREFERENCES);
		IntegerFieldEditor limit = new IntegerFieldEditor(LogViewerIds.SIZE_LIMIT, Messages.PreferencePage_limit, area);
		limit.setValidRange(LogPreferences.MIN_SIZE_LIMIT, LogPreferences.MAX_SIZE_LIMIT);
		addField(limit);
		addField(new BooleanFieldEditor(LogViewerIds.LINE_NUMBERS, Messages.PreferencePage_lineNumbers, area));
		addField(new BooleanFieldEditor(LogViewerIds.ANSI_COLORS, Messages.PreferencePage_ansiColors, area));
		addField(new RadioGroupFieldEditor(LogViewerIds.COPY_SECRETS, Messages.PreferencePage_copy, 1,
				new String[][] { { Messages.PreferencePage_copy_redacted, LogViewerIds.COPY_REPLACED },
						{ Messages.PreferencePage_copy_original, LogViewerIds.COPY_ORIGINAL } },
				area, true));
		addLink(area, LogViewerIds.DETECTION_PREFERENCES, Messages.PreferencePage_detection);
		addLink(area, ANNOTATIONS_PAGE, Messages.PreferencePage_annotations);
		addLink(area, TEXT_EDITORS_PAGE, Messages.PreferencePage_textEditors);
		AccessibleNames.ofLabels(area);
	}

	private void addLink(Composite area, String page, String text) {
		IWorkbenchPreferenceContainer container = (IWorkbenchPreferenceContainer) getContainer();
		Link link = Links.toPage(area, page, text, container, null);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
				.hint(convertWidthInCharsToPixels(LINK_WIDTH), SWT.DEFAULT).applyTo(link);
	}
}
