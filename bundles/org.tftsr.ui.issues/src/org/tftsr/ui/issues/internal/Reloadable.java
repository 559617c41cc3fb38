package org.tftsr.ui.issues.internal;

/** A view that can read again what it shows. */
public interface Reloadable {

	/** Reads it again, in the background. */
	void reload();
}
