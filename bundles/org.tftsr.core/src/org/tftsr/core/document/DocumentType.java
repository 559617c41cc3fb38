package org.tftsr.core.document;

/** The documents the product writes. */
public enum DocumentType {
	/** Root cause analysis. */
	RCA("rca"),
	/** Blameless post-mortem. */
	POSTMORTEM("postmortem");

	private final String id;

	DocumentType(String id) {
		this.id = id;
	}

	/** The word the database and the command line use. */
	public String id() {
		return id;
	}

	/** The type of that word; an unknown word is a defect of the caller. */
	public static DocumentType of(String id) {
		for (DocumentType type : values()) {
			if (type.id.equals(id)) {
				return type;
			}
		}
		throw new IllegalArgumentException("Unknown document type: " + id);
	}
}
