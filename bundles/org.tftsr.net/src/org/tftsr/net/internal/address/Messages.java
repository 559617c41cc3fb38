package org.tftsr.net.internal.address;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String AddressRules_cloudKeysRemedy;
	public static String AddressRules_cloudKeysWhy;
	public static String AddressRules_formRemedy;
	public static String AddressRules_formWhy;
	public static String AddressRules_linkLocalRemedy;
	public static String AddressRules_linkLocalWhy;
	public static String AddressRules_noServerRemedy;
	public static String AddressRules_noServerWhy;
	public static String AddressRules_notSentWhat;
	public static String AddressRules_partsRemedy;
	public static String AddressRules_partsWhy;
	public static String AddressRules_plainRemedy;
	public static String AddressRules_plainWhy;
	public static String Address_nameRemedy;
	public static String Address_nameWhat;
	public static String Address_nameWhy;
	public static String Address_noneRemedy;
	public static String Address_noneWhat;
	public static String Address_noneWhy;
	public static String Setting_wordRemedy;
	public static String Setting_wordWhat;
	public static String Setting_wordWhy;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.address.messages", Messages.class);
	}

	private Messages() {
	}
}
