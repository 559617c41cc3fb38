package org.tftsr.ui.issues.internal;

/** The contexts of key bindings. */
public final class Contexts {

	/** The Issues view, the dashboard and the editor of issues. */
	public static final String ISSUES = "org.tftsr.ui.issues.context"; //$NON-NLS-1$

	private Contexts() {
	}
}
