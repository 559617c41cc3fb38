package org.tftsr.net.internal.proxy;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String EclipseProxies_socksRemedy;
	public static String EclipseProxies_socksWhat;
	public static String EclipseProxies_socksWhy;
	public static String EnvironmentProxies_form;
	public static String EnvironmentProxies_noAddress;
	public static String EnvironmentProxies_noHost;
	public static String EnvironmentProxies_noPort;
	public static String EnvironmentProxies_remedy;
	public static String EnvironmentProxies_what;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.proxy.messages", Messages.class);
	}

	private Messages() {
	}
}
