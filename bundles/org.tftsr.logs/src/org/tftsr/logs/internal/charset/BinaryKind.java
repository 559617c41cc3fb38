package org.tftsr.logs.internal.charset;

import org.tftsr.logs.internal.Messages;

/** Files that are no text and that people take for logs, by their first bytes. */
enum BinaryKind {
	GZIP(0x1f, 0x8b),
	ZIP('P', 'K', 3, 4),
	BZIP2('B', 'Z', 'h'),
	XZ(0xfd, '7', 'z', 'X', 'Z', 0),
	ZSTD(0x28, 0xb5, 0x2f, 0xfd),
	SEVEN_ZIP('7', 'z', 0xbc, 0xaf),
	EVTX('E', 'l', 'f', 'F', 'i', 'l', 'e', 0),
	JOURNAL('L', 'P', 'K', 'S', 'H', 'H', 'R', 'H'),
	PNG(0x89, 'P', 'N', 'G'),
	JPEG(0xff, 0xd8, 0xff),
	PDF('%', 'P', 'D', 'F', '-'),
	ELF(0x7f, 'E', 'L', 'F'),
	SQLITE('S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r'),
	JAVA_CLASS(0xca, 0xfe, 0xba, 0xbe);

	private final int[] magic;

	BinaryKind(int... magic) {
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

	/** Why it cannot be read. */
	String why() {
		return switch (this) {
		case GZIP -> Messages.BinaryKind_gzipWhy;
		case ZIP -> Messages.BinaryKind_zipWhy;
		case BZIP2 -> Messages.BinaryKind_bzip2Why;
		case XZ -> Messages.BinaryKind_xzWhy;
		case ZSTD -> Messages.BinaryKind_zstdWhy;
		case SEVEN_ZIP -> Messages.BinaryKind_sevenZipWhy;
		case EVTX -> Messages.BinaryKind_evtxWhy;
		case JOURNAL -> Messages.BinaryKind_journalWhy;
		case PNG -> Messages.BinaryKind_pngWhy;
		case JPEG -> Messages.BinaryKind_jpegWhy;
		case PDF -> Messages.BinaryKind_pdfWhy;
		case ELF -> Messages.BinaryKind_elfWhy;
		case SQLITE -> Messages.BinaryKind_sqliteWhy;
		case JAVA_CLASS -> Messages.BinaryKind_javaWhy;
		};
	}

	/** What to do with such a file. */
	String remedy() {
		return switch (this) {
		case GZIP, ZIP, BZIP2, XZ, ZSTD, SEVEN_ZIP -> Messages.BinaryKind_unpackRemedy;
		case EVTX -> Messages.BinaryKind_evtxRemedy;
		case JOURNAL -> Messages.BinaryKind_journalRemedy;
		case PDF -> Messages.BinaryKind_pdfRemedy;
		case PNG, JPEG, ELF, SQLITE, JAVA_CLASS -> Messages.BinaryKind_otherRemedy;
		};
	}
}
