package org.tftsr.logs.internal.charset;

/** Files that are no text and that people take for logs, by their first bytes. */
enum BinaryKind {
	GZIP("it is gzip-compressed", Remedy.UNPACK, 0x1f, 0x8b),
	ZIP("it is a ZIP archive", Remedy.UNPACK, 'P', 'K', 3, 4),
	BZIP2("it is bzip2-compressed", Remedy.UNPACK, 'B', 'Z', 'h'),
	XZ("it is xz-compressed", Remedy.UNPACK, 0xfd, '7', 'z', 'X', 'Z', 0),
	ZSTD("it is zstd-compressed", Remedy.UNPACK, 0x28, 0xb5, 0x2f, 0xfd),
	SEVEN_ZIP("it is a 7-Zip archive", Remedy.UNPACK, '7', 'z', 0xbc, 0xaf),
	EVTX("it is a Windows event log in its binary form",
			"Save the events as text or CSV in the Event Viewer and open that file",
			'E', 'l', 'f', 'F', 'i', 'l', 'e', 0),
	JOURNAL("it is a systemd journal in its binary form",
			"Write it as text with journalctl --file and open the output",
			'L', 'P', 'K', 'S', 'H', 'H', 'R', 'H'),
	PNG("it is a PNG picture", Remedy.OTHER_FILE, 0x89, 'P', 'N', 'G'),
	JPEG("it is a JPEG picture", Remedy.OTHER_FILE, 0xff, 0xd8, 0xff),
	PDF("it is a PDF document", "Copy the log text out of it into a text file and open that",
			'%', 'P', 'D', 'F', '-'),
	ELF("it is a program", Remedy.OTHER_FILE, 0x7f, 'E', 'L', 'F'),
	SQLITE("it is an SQLite database", Remedy.OTHER_FILE, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r'),
	JAVA_CLASS("it is a Java class file or heap data", Remedy.OTHER_FILE, 0xca, 0xfe, 0xba, 0xbe);

	private static final class Remedy {
		static final String UNPACK = "Unpack it first and open the log inside";
		static final String OTHER_FILE = "Choose a text file";

		private Remedy() {
		}
	}

	private final String why;
	private final String remedy;
	private final int[] magic;

	BinaryKind(String why, String remedy, int... magic) {
		this.why = why;
		this.remedy = remedy;
		this.magic = magic;
	}

	/** The kind that a file with this start is of, or null. */
	static BinaryKind of(byte[] start) {
		for (BinaryKind kind : values()) {
			if (kind.begins(start)) {
				return kind;
			}
		}
		return null;
	}

	private boolean begins(byte[] start) {
		if (start.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if ((start[i] & 0xff) != magic[i]) {
				return false;
			}
		}
		return true;
	}

	String why() {
		return why;
	}

	String remedy() {
		return remedy;
	}
}
