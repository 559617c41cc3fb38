package org.tftsr.triage;

/** What an export may do beyond what is safe. */
public enum ExportOption {
	/** Replace a file that is there already. */
	REPLACE,
	/** Leave personal data and secrets that people typed as they are. */
	UNREDACTED
}
