package org.tftsr.ui;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/**
 * What F1 shows where. The texts are in the bundle of the help, {@code org.tftsr.help}; where that is not installed, F1 shows nothing of
 * ours.
 */
public final class HelpContexts {

	private static final String BUNDLE = "org.tftsr.help."; //$NON-NLS-1$

	/** Issues. */
	public static final String ISSUES_VIEW = BUNDLE + "issues_view"; //$NON-NLS-1$
	/** Dashboard. */
	public static final String DASHBOARD_VIEW = BUNDLE + "dashboard_view"; //$NON-NLS-1$
	/** Chat. */
	public static final String CHAT_VIEW = BUNDLE + "chat_view"; //$NON-NLS-1$
	/** Log Templates. */
	public static final String TEMPLATES_VIEW = BUNDLE + "templates_view"; //$NON-NLS-1$
	/** Audit Log. */
	public static final String AUDIT_VIEW = BUNDLE + "audit_view"; //$NON-NLS-1$
	/** Log Viewer. */
	public static final String LOG_EDITOR = BUNDLE + "log_editor"; //$NON-NLS-1$
	/** Review of Redaction. */
	public static final String REVIEW_EDITOR = BUNDLE + "review_editor"; //$NON-NLS-1$
	/** Document. */
	public static final String DOCUMENT_EDITOR = BUNDLE + "document_editor"; //$NON-NLS-1$
	/** Issue: Overview. */
	public static final String ISSUE_OVERVIEW = BUNDLE + "issue_overview"; //$NON-NLS-1$
	/** Issue: Logs. */
	public static final String ISSUE_LOGS = BUNDLE + "issue_logs"; //$NON-NLS-1$
	/** Issue: Whys. */
	public static final String ISSUE_WHYS = BUNDLE + "issue_whys"; //$NON-NLS-1$
	/** Issue: Timeline. */
	public static final String ISSUE_TIMELINE = BUNDLE + "issue_timeline"; //$NON-NLS-1$
	/** Issue: Documents. */
	public static final String ISSUE_DOCUMENTS = BUNDLE + "issue_documents"; //$NON-NLS-1$
	/** Issue: Conversations. */
	public static final String ISSUE_CONVERSATIONS = BUNDLE + "issue_conversations"; //$NON-NLS-1$
	/** New Issue. */
	public static final String NEW_ISSUE_WIZARD = BUNDLE + "new_issue_wizard"; //$NON-NLS-1$
	/** Export Issue. */
	public static final String EXPORT_ISSUE_WIZARD = BUNDLE + "export_issue_wizard"; //$NON-NLS-1$
	/** Import Issue. */
	public static final String IMPORT_ISSUE_WIZARD = BUNDLE + "import_issue_wizard"; //$NON-NLS-1$
	/** Publish. */
	public static final String PUBLISH_WIZARD = BUNDLE + "publish_wizard"; //$NON-NLS-1$
	/** TFTSR. */
	public static final String PREFERENCES = BUNDLE + "preferences"; //$NON-NLS-1$
	/** Log Viewer. */
	public static final String LOG_PREFERENCES = BUNDLE + "log_preferences"; //$NON-NLS-1$
	/** Detection. */
	public static final String DETECTION_PREFERENCES = BUNDLE + "detection_preferences"; //$NON-NLS-1$
	/** Highlighting. */
	public static final String HIGHLIGHT_PREFERENCES = BUNDLE + "highlight_preferences"; //$NON-NLS-1$
	/** AI Providers. */
	public static final String PROVIDER_PREFERENCES = BUNDLE + "provider_preferences"; //$NON-NLS-1$
	/** Ollama. */
	public static final String OLLAMA_PREFERENCES = BUNDLE + "ollama_preferences"; //$NON-NLS-1$
	/** Network. */
	public static final String NETWORK_PREFERENCES = BUNDLE + "network_preferences"; //$NON-NLS-1$
	/** Updates. */
	public static final String UPDATE_PREFERENCES = BUNDLE + "update_preferences"; //$NON-NLS-1$
	/** Integrations. */
	public static final String INTEGRATIONS_PREFERENCES = BUNDLE + "integrations_preferences"; //$NON-NLS-1$
	/** A Service to Publish at. */
	public static final String SERVICE_PREFERENCES = BUNDLE + "service_preferences"; //$NON-NLS-1$
	/** Vault. */
	public static final String VAULT_PREFERENCES = BUNDLE + "vault_preferences"; //$NON-NLS-1$

	/** Welcome. */
	public static final String WELCOME = BUNDLE + "welcome"; //$NON-NLS-1$

	private HelpContexts() {
	}

	/** Lets F1 show a context wherever the keyboard is in a control. To be called on the user interface thread. */
	public static void set(Control control, String context) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, context);
	}
}
