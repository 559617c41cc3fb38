package org.tftsr.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.tftsr.ui.ViewIds;

/** Issues and conversations about them on the left, logs and issues at work in the middle, background work below when there is any. */
public final class TriagePerspective implements IPerspectiveFactory {

	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.46f, layout.getEditorArea()); //$NON-NLS-1$
		left.addView(ViewIds.ISSUES);
		left.addView(ViewIds.CHAT);
		left.addPlaceholder(ViewIds.DASHBOARD);
		left.addPlaceholder(IPageLayout.ID_PROJECT_EXPLORER);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.6f, layout.getEditorArea()); //$NON-NLS-1$
		bottom.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
		bottom.addPlaceholder(ERROR_LOG);
		bottom.addPlaceholder(IPageLayout.ID_OUTLINE);
		bottom.addPlaceholder(ViewIds.AUDIT_LOG);
		bottom.addPlaceholder(ViewIds.LOG_TEMPLATES);
		layout.addShowViewShortcut(ViewIds.ISSUES);
		layout.addShowViewShortcut(ViewIds.CHAT);
		layout.addShowViewShortcut(ViewIds.DASHBOARD);
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
		layout.addShowViewShortcut(ViewIds.LOG_TEMPLATES);
		layout.addShowViewShortcut(ViewIds.AUDIT_LOG);
		layout.addShowViewShortcut(ERROR_LOG);
		layout.addShowInPart(ViewIds.ISSUES);
		layout.addShowInPart(ViewIds.CHAT);
		layout.addShowInPart(IPageLayout.ID_PROJECT_EXPLORER);
	}
}
