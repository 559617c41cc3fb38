package org.tftsr.documents.internal.docx;

/** The page and what stands on every one of it. Lengths are twentieths of a point. */
final class DocxPage {

	/** A4. */
	private static final int WIDTH = 11906;
	private static final int HEIGHT = 16838;
	private static final int MARGIN = 1134;

	/** Between the margins. */
	static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

	private DocxPage() {
		// only functions
	}

	/** The properties of the one section, the last element of the body. */
	static void writeSection(Xml out, String header, String footer) {
		out.open("sectPr").empty("headerReference", "type", "default", "r:id", header)
				.empty("footerReference", "type", "default", "r:id", footer)
				.empty("pgSz", "w", String.valueOf(WIDTH), "h", String.valueOf(HEIGHT))
				.empty("pgMar", "top", "1418", "right", String.valueOf(MARGIN), "bottom", "1418", "left",
						String.valueOf(MARGIN), "header", "680", "footer", "680", "gutter", "0")
				.close();
	}

	/** The part {@code word/header1.xml}: the title. */
	static byte[] header(String title) {
		Xml out = new Xml("hdr");
		out.open("p").open("pPr").value("pStyle", Styles.HEADER).close().open("r").text("t", title);
		return out.bytes();
	}

	/** The part {@code word/footer1.xml}: the number of the page, and how many there are. */
	static byte[] footer() {
		Xml out = new Xml("ftr");
		out.open("p").open("pPr").value("pStyle", Styles.FOOTER).close().open("r").empty("tab").close();
		field(out, "PAGE");
		out.open("r").text("t", " / ");
		out.close();
		field(out, "NUMPAGES");
		return out.bytes();
	}

	/** What the program that shows the document computes; until then it is 1. */
	private static void field(Xml out, String name) {
		out.open("fldSimple", "instr", ' ' + name + ' ').open("r").text("t", "1");
		out.close().close();
	}
}
