package org.tftsr.rcp.internal;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Keeps the title of the window at what the editor in front shows, so that a task bar tells windows apart. */
final class WindowTitle implements IPartListener2, IPropertyListener {

	private static final String SEPARATOR = " \u2013 "; //$NON-NLS-1$

	private final IWorkbenchWindowConfigurer configurer;
	private final String product;
	private IEditorPart shown;

	WindowTitle(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
		this.product = configurer.getTitle();
	}

	/** Follows the window until it is closed. */
	void install() {
		configurer.getWindow().getPartService().addPartListener(this);
		update();
	}

	private void update() {
		IWorkbenchPage page = configurer.getWindow().getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		if (editor != shown) {
			follow(editor);
		}
		configurer.setTitle(editor == null ? product : editor.getTitle() + SEPARATOR + product);
	}

	private void follow(IEditorPart editor) {
		if (shown != null) {
			shown.removePropertyListener(this);
		}
		shown = editor;
		if (shown != null) {
			shown.addPropertyListener(this);
		}
	}

	@Override
	public void propertyChanged(Object source, int property) {
		if (property == IWorkbenchPart.PROP_TITLE || property == IWorkbenchPartConstants.PROP_PART_NAME) {
			update();
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		update();
	}
}
