package org.tftsr.ui;

import java.util.regex.Pattern;

import org.eclipse.jface.action.LegacyActionTools;

/** Texts of others in links. */
public final class LinkText {

	private static final Pattern TAG = Pattern.compile("<(?=/?[aA]\\b)"); //$NON-NLS-1$

	private LinkText() {
	}

	/** A text may hold what a link takes for a mnemonic or for a tag; a tag gets another bracket. */
	public static String escape(String text) {
		return LegacyActionTools.escapeMnemonics(TAG.matcher(text).replaceAll("\u2039")); //$NON-NLS-1$
	}
}
