package org.tftsr.documents.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says of failures. What stands in documents is not among it: that is English, whoever writes them. */
public final class Messages extends NLS {

	public static String DocumentRenderer_refusedRemedy;
	public static String DocumentRenderer_refusedWhat;
	public static String DocumentRenderer_refusedWhy;
	public static String PdfWriter_failedRemedy;
	public static String PdfWriter_failedWhat;
	public static String PdfWriter_failedWhy;

	static {
		NLS.initializeMessages("org.tftsr.documents.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
