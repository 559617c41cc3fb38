package org.tftsr.documents.internal.pdf;

import java.io.InputStream;
import java.util.List;
import java.util.Set;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The fonts of the bundle. Each is loaded only when text asks for it, and embedded with no more than the glyphs in use.
 * Which text asks for which font is up to {@link FontRuns} and the style sheet.
 */
final class PdfFonts {

	private static final String FOLDER = "/fonts/";
	private static final int REGULAR = 400;
	private static final int BOLD = 700;

	/** Those of Latin letters, which have ligatures such as that of f and i. */
	private static final Set<String> WITH_LIGATURES = Set.of("NotoSans-Regular", "NotoSans-Bold", "DejaVuSansMono");

	/** Fonts with one weight; the style sheet calls each by the name of its file. */
	private static final List<String> OTHERS = List.of("DejaVuSansMono", "DejaVuSans", "DroidSansFallback",
			"NotoSansThai-Regular", "NotoSansDevanagari-Regular", "NotoSansBengali-Regular", "NotoSansTamil-Regular",
			"NotoSansTelugu-Regular", "Symbola-Symbols");

	private PdfFonts() {
		// only a function
	}

	/** Makes the fonts known to a renderer. */
	static void addTo(PdfRendererBuilder builder) {
		add(builder, "NotoSans-Regular", "NotoSans", REGULAR);
		add(builder, "NotoSans-Bold", "NotoSans", BOLD);
		for (String font : OTHERS) {
			add(builder, font, font, REGULAR);
		}
	}

	private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
	}

	private static InputStream open(String file) {
		InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file + ".ttf");
		if (in == null) {
			throw new IllegalStateException("Missing in the bundle: " + file);
		}
		return WITH_LIGATURES.contains(file) ? FontFeatures.withoutLigatures(in) : in;
	}
}
