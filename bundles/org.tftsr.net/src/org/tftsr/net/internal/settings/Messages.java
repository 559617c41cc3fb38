package org.tftsr.net.internal.settings;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Settings_wrongWhat;
	public static String StoredNetworkSettings_changedRemedy;
	public static String StoredNetworkSettings_changedWhat;
	public static String StoredNetworkSettings_changedWhy;
	public static String StoredNetworkSettings_notBoolean;
	public static String StoredNetworkSettings_notPath;
	public static String StoredNetworkSettings_notSeconds;
	public static String StoredNetworkSettings_wrongRemedy;
	public static String StoredPermissions_wrongRemedy;
	public static String StoredPermissions_wrongWhy;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.settings.messages", Messages.class);
	}

	private Messages() {
	}
}
