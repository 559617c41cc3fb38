package org.tftsr.net.internal.tls;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String CertificateFile_noPem;
	public static String CertificateFile_remedy;
	public static String CertificateFile_unreadable;
	public static String CertificateFile_what;
	public static String TrustStores_remedy;
	public static String TrustStores_what;
	public static String TrustStores_why;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.tls.messages", Messages.class);
	}

	private Messages() {
	}
}
