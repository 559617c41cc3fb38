package org.tftsr.integrations.internal.publish;

/**
 * A page or ticket as it is at its service.
 *
 * @param id      identifier there
 * @param label   how people there call it
 * @param address where a browser finds it
 * @param place   space key, table, or project
 * @param state   what a person is told of it, as the service words it; null where it says nothing
 * @param version version or revision; null where the service has none
 */
record Remote(String id, String label, String address, String place, String state, String version) {

	/** The same as it was when it had a version; where that is not known, itself. */
	Remote ofVersion(String written) {
		return written == null ? this : new Remote(id, label, address, place, state, written);
	}
}
