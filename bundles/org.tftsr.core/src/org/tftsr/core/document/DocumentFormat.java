package org.tftsr.core.document;

/** The file formats a document can be exported to. */
public enum DocumentFormat {
	MARKDOWN("md", "text/markdown"),
	HTML("html", "text/html"),
	PDF("pdf", "application/pdf"),
	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final String extension;
	private final String mimeType;

	DocumentFormat(String extension, String mimeType) {
		this.extension = extension;
		this.mimeType = mimeType;
	}

	/** The file name extension, without a dot. */
	public String extension() {
		return extension;
	}

	/** The media type. */
	public String mimeType() {
		return mimeType;
	}
}
