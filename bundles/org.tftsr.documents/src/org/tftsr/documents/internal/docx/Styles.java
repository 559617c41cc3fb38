package org.tftsr.documents.internal.docx;

import java.util.Locale;

/** The styles of a document: what a person who edits it changes once for all of it. */
final class Styles {

	static final String CODE_BLOCK = "CodeBlock";
	static final String QUOTE = "Quote";
	static final String LIST = "ListParagraph";
	static final String RULE = "Rule";
	static final String HEADER = "Header";
	static final String FOOTER = "Footer";
	static final String TABLE = "TriageTable";
	static final String TABLE_TEXT = "TableText";
	static final String CODE = "Code";
	static final String LINK = "Hyperlink";

	private static final String SANS = "Calibri";
	private static final String MONOSPACED = "Consolas";
	private static final String ACCENT = "1F4E79";
	private static final String LINE = "D5DCE3";
	private static final String GROUND = "F2F4F7";

	/** Half points, by level of the heading from 1. */
	private static final int[] HEADING_SIZES = { 36, 27, 23, 22, 22, 22 };

	private final Xml out = new Xml("styles");

	private Styles() {
		// only a function
	}

	/** The part {@code word/styles.xml}. */
	static byte[] part() {
		Styles styles = new Styles();
		styles.defaults();
		for (int level = 1; level <= HEADING_SIZES.length; level++) {
			styles.heading(level);
		}
		styles.paragraphs();
		styles.characters();
		styles.table();
		return styles.out.bytes();
	}

	/** The style of a heading, by level from 1. */
	static String ofHeading(int level) {
		return "Heading" + level;
	}

	private void defaults() {
		out.open("docDefaults").open("rPrDefault").open("rPr");
		fonts(SANS);
		size(21);
		out.empty("lang", "val", "en-US", "eastAsia", "zh-CN", "bidi", "ar-SA").close().close();
		out.open("pPrDefault").open("pPr").empty("spacing", "after", "120", "line", "264", "lineRule", "auto").close()
				.close().close();
		out.open("style", "type", "paragraph", "default", "1", "styleId", "Normal").value("name", "Normal")
				.empty("qFormat").close();
		out.open("style", "type", "character", "default", "1", "styleId", "DefaultParagraphFont")
				.value("name", "Default Paragraph Font").value("uiPriority", "1").empty("semiHidden").close();
		out.open("style", "type", "table", "default", "1", "styleId", "TableNormal").value("name", "Normal Table")
				.value("uiPriority", "99").empty("semiHidden").open("tblPr").open("tblCellMar")
				.empty("left", "w", "108", "type", "dxa").empty("right", "w", "108", "type", "dxa").close().close()
				.close();
	}

	private void heading(int level) {
		paragraph("Heading" + level, "heading " + level, "Normal");
		out.value("next", "Normal").value("uiPriority", "9").empty("qFormat");
		out.open("pPr").empty("keepNext").empty("keepLines")
				.empty("spacing", "before", level == 1 ? "0" : "320", "after", "120")
				.value("outlineLvl", String.valueOf(level - 1)).close();
		out.open("rPr").empty("b").empty("bCs").value("color", ACCENT);
		size(HEADING_SIZES[level - 1]);
		out.close().close();
	}

	private void paragraphs() {
		paragraph(LIST, "List Paragraph", "Normal");
		out.empty("qFormat").open("pPr").empty("spacing", "after", "60").close().close();
		paragraph(TABLE_TEXT, "Table Text", "Normal");
		out.empty("qFormat").open("pPr").empty("spacing", "before", "40", "after", "40").close().open("rPr");
		size(19);
		out.close().close();
		paragraph(QUOTE, "Quote", "Normal");
		out.empty("qFormat").open("pPr").open("pBdr")
				.empty("left", "val", "single", "sz", "18", "space", "10", "color", ACCENT).close()
				.empty("ind", "left", "360").close().close();
		paragraph(CODE_BLOCK, "Code Block", "Normal");
		out.empty("qFormat").open("pPr").open("pBdr")
				.empty("left", "val", "single", "sz", "12", "space", "8", "color", LINE).close()
				.empty("shd", "val", "clear", "color", "auto", "fill", GROUND)
				.empty("spacing", "before", "60", "after", "160", "line", "240", "lineRule", "auto").close().open("rPr");
		fonts(MONOSPACED);
		out.empty("noProof");
		size(17);
		out.close().close();
		paragraph(RULE, "Rule", "Normal");
		out.open("pPr").open("pBdr").empty("bottom", "val", "single", "sz", "4", "space", "1", "color", LINE).close()
				.close().close();
		for (String name : new String[] { HEADER, FOOTER }) {
			paragraph(name, name.toLowerCase(Locale.ROOT), "Normal");
			out.open("pPr").open("tabs").empty("tab", "val", "right", "pos", String.valueOf(DocxPage.TEXT_WIDTH)).close()
					.close().open("rPr").value("color", "55606E");
			size(16);
			out.close().close();
		}
	}

	private void characters() {
		out.open("style", "type", "character", "customStyle", "1", "styleId", CODE).value("name", "Code")
				.value("basedOn", "DefaultParagraphFont").empty("qFormat").open("rPr");
		fonts(MONOSPACED);
		out.empty("noProof");
		size(19);
		out.empty("shd", "val", "clear", "color", "auto", "fill", GROUND).close().close();
		out.open("style", "type", "character", "styleId", LINK).value("name", "Hyperlink")
				.value("basedOn", "DefaultParagraphFont").open("rPr").value("color", ACCENT).value("u", "single").close()
				.close();
	}

	private void table() {
		out.open("style", "type", "table", "customStyle", "1", "styleId", TABLE).value("name", "Triage Table")
				.value("basedOn", "TableNormal").empty("qFormat").open("tblPr").value("tblStyleRowBandSize", "1");
		out.open("tblBorders").empty("bottom", "val", "single", "sz", "4", "space", "0", "color", LINE)
				.empty("insideH", "val", "single", "sz", "4", "space", "0", "color", LINE).close().close();
		out.open("tblStylePr", "type", "firstRow").open("rPr").empty("b").empty("bCs").value("color", ACCENT).close()
				.open("tcPr").open("tcBorders").empty("bottom", "val", "single", "sz", "8", "space", "0", "color", ACCENT)
				.close().close().close();
		out.open("tblStylePr", "type", "band2Horz").open("tcPr")
				.empty("shd", "val", "clear", "color", "auto", "fill", "F7F9FB").close().close();
		out.close();
	}

	/** Opens a style and leaves it open. */
	private void paragraph(String id, String name, String basedOn) {
		boolean builtIn = !(id.equals(CODE_BLOCK) || id.equals(RULE) || id.equals(TABLE_TEXT));
		if (builtIn) {
			out.open("style", "type", "paragraph", "styleId", id);
		} else {
			out.open("style", "type", "paragraph", "customStyle", "1", "styleId", id);
		}
		out.value("name", name).value("basedOn", basedOn);
	}

	private void fonts(String name) {
		out.empty("rFonts", "ascii", name, "hAnsi", name, "cs", name);
	}

	private void size(int halfPoints) {
		out.value("sz", String.valueOf(halfPoints)).value("szCs", String.valueOf(halfPoints));
	}
}
