package org.tftsr.ui.issues.internal;

import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.contexts.IContextService;

/** The contexts of key bindings. */
public final class Contexts {

	/** The Issues view, the dashboard and the editors of issues and documents. */
	public static final String ISSUES = "org.tftsr.ui.issues.context"; //$NON-NLS-1$

	private Contexts() {
	}

	/** Has the keys of {@link #ISSUES} work while a part is active. */
	public static void activateIssues(IWorkbenchSite site) {
		site.getService(IContextService.class).activateContext(ISSUES);
	}
}
