package org.tftsr.net.internal.update;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String Publication_noJson;
	public static String Publication_noObject;
	public static String Publication_noVersion;
	public static String Publication_notHttps;
	public static String Publication_notText;
	public static String Publication_otherProgram;
	public static String Publication_remedy;
	public static String Publication_tooLarge;
	public static String Publication_what;
	public static String Publication_wrongDay;
	public static String Publication_wrongVersion;
	public static String UpdateComponent_checkWhat;
	public static String UpdateComponent_noSiteRemedy;
	public static String UpdateComponent_noSiteWhy;
	public static String UpdateComponent_notThereRemedy;
	public static String UpdateComponent_notThereWhy;
	public static String UpdateComponent_siteRemedy;
	public static String UpdateComponent_siteWhat;
	public static String UpdateComponent_siteWhy;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.update.messages", Messages.class);
	}

	private Messages() {
	}
}
