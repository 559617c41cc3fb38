package org.tftsr.ui.logs.internal.evidence;

import org.eclipse.osgi.util.NLS;

/** What a file is called that text becomes which was in none. */
public final class NewFileName {

	/** What no file system that matters takes in a name. */
	private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+"; //$NON-NLS-1$
	private static final int LONGEST = 100;

	private NewFileName() {
	}

	/** @param name of the text, such as that of a console */
	public static String of(String name) {
		String plain = name.replaceAll(NOT_IN_NAMES, "_").strip(); //$NON-NLS-1$
		return NLS.bind(Messages.Copy_name, plain.substring(0, Math.min(plain.length(), LONGEST)));
	}
}
