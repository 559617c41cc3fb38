package org.tftsr.ui.logs.internal.pii;

import java.util.regex.Pattern;

/** Tells an exception that switches detection off from one that names values. */
public final class EveryValue {

	private static final Pattern WILDCARDS = Pattern.compile("\\*+"); //$NON-NLS-1$

	private EveryValue() {
	}

	/** Whether the value of an exception stands for every value. */
	public static boolean isMeantBy(String allowed) {
		return WILDCARDS.matcher(allowed).matches();
	}
}
