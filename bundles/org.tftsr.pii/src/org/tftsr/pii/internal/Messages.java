package org.tftsr.pii.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String ConfiguredDetector_builtInRemedy;
	public static String ConfiguredDetector_builtInWhy;
	public static String ConfiguredDetector_expressionRemedy;
	public static String ConfiguredDetector_nameRemedy;
	public static String ConfiguredDetector_nameWhy;
	public static String ConfiguredDetector_twoRemedy;
	public static String ConfiguredDetector_twoWhy;
	public static String ConfiguredDetector_what;
	public static String Detectors_and;
	public static String Detectors_changedRemedy;
	public static String Detectors_changedWhat;
	public static String Detectors_changedWhy;
	public static String OwnPattern_empty;
	public static String OwnPattern_everywhere;
	public static String OwnPattern_form;
	public static String OwnPattern_formUnsupported;
	public static String OwnPattern_large;
	public static String OwnPattern_long;
	public static String OwnPattern_repeats;

	static {
		NLS.initializeMessages("org.tftsr.pii.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
