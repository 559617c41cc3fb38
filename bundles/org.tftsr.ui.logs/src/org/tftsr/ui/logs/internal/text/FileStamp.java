package org.tftsr.ui.logs.internal.text;

/**
 * What a change of a file shows in.
 *
 * @param size     in bytes
 * @param modified time of the last change, in milliseconds since 1970
 */
public record FileStamp(long size, long modified) {

	/** Whether there is anything to tell a change by: some file systems know neither. */
	public boolean isKnown() {
		return size != 0 || modified != 0;
	}
}
