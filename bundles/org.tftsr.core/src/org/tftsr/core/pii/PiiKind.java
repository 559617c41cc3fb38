package org.tftsr.core.pii;

/** Why a value is sensitive. */
public enum PiiKind {
	/** It identifies a person. */
	PERSONAL,
	/** It tells of the network. */
	NETWORK,
	/** It gives access. */
	SECRET
}
