package org.tftsr.ui.issues.internal;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.ui.draft.Shutdown;

/**
 * An editor that the workbench leaves out where it writes its state while it runs, as an IDE does every few minutes: its label is a
 * title out of the database, and that state is not encrypted. At the end of the workbench, {@link UnrememberedInput} is enough, but for
 * what Quick Access was told to find the editor.
 */
public final class UnrememberedPart {

	/** Of the part in the model of the workbench. */
	static final String TAG = "org.tftsr.unremembered"; //$NON-NLS-1$

	private UnrememberedPart() {
	}

	/** @param site of the editor; on the user interface thread */
	public static void mark(IServiceLocator site) {
		IEclipseContext application = site.getService(MApplication.class).getContext();
		IModelResourceHandler handler = application.get(IModelResourceHandler.class);
		if (!(handler instanceof StateWithoutTitles)) {
			application.set(IModelResourceHandler.class, new StateWithoutTitles(handler));
		}
		Shutdown.register();
		site.getService(MPart.class).getTags().add(TAG);
	}
}
