package org.tftsr.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** Issues and conversations about them on the left, logs and issues at work in the middle, background work below when there is any. */
public final class TriagePerspective implements IPerspectiveFactory {

	static final String ID = "org.tftsr.rcp.perspective"; //$NON-NLS-1$

	private static final String ISSUES = "org.tftsr.ui.issues.view"; //$NON-NLS-1$
	private static final String DASHBOARD = "org.tftsr.ui.issues.dashboard"; //$NON-NLS-1$
	private static final String CHAT = "org.tftsr.ui.chat.view"; //$NON-NLS-1$
	private static final String AUDIT_LOG = "org.tftsr.ui.vault.audit"; //$NON-NLS-1$
	private static final String LOG_TEMPLATES = "org.tftsr.ui.logs.templates"; //$NON-NLS-1$
	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.46f, layout.getEditorArea()); //$NON-NLS-1$
		left.addView(ISSUES);
		left.addView(CHAT);
		left.addPlaceholder(DASHBOARD);
		left.addPlaceholder(IPageLayout.ID_PROJECT_EXPLORER);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.6f, layout.getEditorArea()); //$NON-NLS-1$
		bottom.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
		bottom.addPlaceholder(ERROR_LOG);
		bottom.addPlaceholder(IPageLayout.ID_OUTLINE);
		bottom.addPlaceholder(AUDIT_LOG);
		bottom.addPlaceholder(LOG_TEMPLATES);
		layout.addShowViewShortcut(ISSUES);
		layout.addShowViewShortcut(CHAT);
		layout.addShowViewShortcut(DASHBOARD);
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addShowViewShortcut(LOG_TEMPLATES);
		layout.addShowViewShortcut(AUDIT_LOG);
		layout.addShowViewShortcut(ERROR_LOG);
		layout.addShowInPart(CHAT);
	}
}
