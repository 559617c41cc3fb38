package org.tftsr.documents.internal.docx;

import java.util.ArrayList;
import java.util.List;

/** The lists of a document: all bulleted ones are one numbering, each numbered one counts for itself. */
final class Numbering {

	/** Word has nine levels; what is deeper looks like the ninth. */
	static final int DEEPEST = 8;

	/** Twentieths of a point from one level to the next. */
	static final int INDENT = 360;

	private static final String[] BULLETS = { "\u2022", "\u25e6", "\u25aa" };
	private static final int BULLETED = 1;

	/** Where each numbered list starts, by its number less two, and at which level it stands. */
	private final List<int[]> numbered = new ArrayList<>();

	/** The number of all bulleted lists. */
	int bulleted() {
		return BULLETED;
	}

	/** The number of a new numbered list. */
	int numbered(int level, int start) {
		numbered.add(new int[] { level, start });
		return BULLETED + numbered.size();
	}

	/** The part {@code word/numbering.xml}. */
	byte[] part() {
		Xml out = new Xml("numbering");
		kind(out, 0, "bullet");
		kind(out, 1, "decimal");
		out.open("num", "numId", String.valueOf(BULLETED)).value("abstractNumId", "0").close();
		for (int i = 0; i < numbered.size(); i++) {
			int[] list = numbered.get(i);
			out.open("num", "numId", String.valueOf(BULLETED + 1 + i)).value("abstractNumId", "1")
					.open("lvlOverride", "ilvl", String.valueOf(list[0]))
					.value("startOverride", String.valueOf(list[1])).close().close();
		}
		return out.bytes();
	}

	private static void kind(Xml out, int id, String format) {
		out.open("abstractNum", "abstractNumId", String.valueOf(id)).value("multiLevelType", "hybridMultilevel");
		for (int level = 0; level <= DEEPEST; level++) {
			String text = format.equals("bullet") ? BULLETS[level % BULLETS.length] : "%" + (level + 1) + '.';
			out.open("lvl", "ilvl", String.valueOf(level)).value("start", "1").value("numFmt", format)
					.value("lvlText", text).value("lvlJc", "left").open("pPr")
					.empty("ind", "left", String.valueOf((level + 1) * INDENT), "hanging", String.valueOf(INDENT))
					.close().close();
		}
		out.close();
	}
}
