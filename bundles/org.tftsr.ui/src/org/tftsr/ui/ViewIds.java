package org.tftsr.ui;

/**
 * The views of the product, for who lays them out or leads to one without knowing the bundle that it comes from. One that is not
 * installed is left out by the workbench.
 */
public final class ViewIds {

	/** The list of issues. */
	public static final String ISSUES = "org.tftsr.ui.issues.view"; //$NON-NLS-1$
	/** Figures over all issues. */
	public static final String DASHBOARD = "org.tftsr.ui.issues.dashboard"; //$NON-NLS-1$
	/** Conversations about an issue. */
	public static final String CHAT = "org.tftsr.ui.chat.view"; //$NON-NLS-1$
	/** What was done with the data, row by row. */
	public static final String AUDIT_LOG = "org.tftsr.ui.vault.audit"; //$NON-NLS-1$
	/** The templates of the log in front. */
	public static final String LOG_TEMPLATES = "org.tftsr.ui.logs.templates"; //$NON-NLS-1$

	private ViewIds() {
	}
}
