package org.tftsr.ui.issues.internal.similar;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String SimilarIssues_name;
	public static String SimilarList_none;
	public static String SimilarList_row;

	static {
		NLS.initializeMessages("org.tftsr.ui.issues.internal.similar.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
