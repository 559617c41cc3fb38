package org.tftsr.rcp.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Welcome_again;
	public static String Welcome_earlier;
	public static String Welcome_earlierWhat;
	public static String Welcome_heading;
	public static String Welcome_log;
	public static String Welcome_logOnly;
	public static String Welcome_logWhat;
	public static String Welcome_provider;
	public static String Welcome_providerWhat;
	public static String Welcome_purpose;
	public static String Welcome_reading;
	public static String Welcome_title;
	public static String Welcome_vault;
	public static String Welcome_vaultNew;
	public static String Welcome_vaultNewWhat;
	public static String Welcome_vaultOpen;
	public static String Welcome_vaultOpenWhat;
	public static String Welcome_vaultThere;
	public static String Welcome_vaultThereWhat;
	public static String Welcome_vaultWhat;

	static {
		NLS.initializeMessages("org.tftsr.rcp.internal.welcome.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
