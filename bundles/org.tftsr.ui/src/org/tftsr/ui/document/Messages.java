package org.tftsr.ui.document;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String DocumentViewer_name;

	static {
		NLS.initializeMessages("org.tftsr.ui.document.messages", Messages.class);
	}

	private Messages() {
	}
}
