package org.tftsr.net.internal.stream;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
final class Messages extends NLS {

	public static String StreamProblems_noEndMarkRemedy;
	public static String StreamProblems_noEndMarkWhat;
	public static String StreamProblems_noEndMarkWhy;
	public static String StreamProblems_packedRemedy;
	public static String StreamProblems_packedWhy;
	public static String StreamProblems_readWhat;
	public static String StreamProblems_tooLargeRemedy;
	public static String StreamProblems_tooLargeWhy;
	public static String StreamProblems_webPageRemedy;
	public static String StreamProblems_webPageWhy;

	static {
		NLS.initializeMessages("org.tftsr.net.internal.stream.messages", Messages.class);
	}

	private Messages() {
	}
}
