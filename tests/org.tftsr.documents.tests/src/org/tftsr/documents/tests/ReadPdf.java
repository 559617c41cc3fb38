package org.tftsr.documents.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.MarkdownDocumentRenderer;

/** A rendered PDF, read back with a library. */
final class ReadPdf implements AutoCloseable {

	private final PDDocument document;

	private ReadPdf(PDDocument document) {
		this.document = document;
	}

	static ReadPdf of(String title, String markdown) throws TftsrException, IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new MarkdownDocumentRenderer().render(title, markdown, DocumentFormat.PDF, out);
		return new ReadPdf(Loader.loadPDF(out.toByteArray()));
	}

	PDDocument document() {
		return document;
	}

	int pages() {
		return document.getNumberOfPages();
	}

	/** The text of all pages in the order it lies in the file, without presentation forms. */
	String text() throws IOException {
		return normalise(new PDFTextStripper().getText(document));
	}

	/** The text of all pages in the order the eye meets it, without presentation forms. */
	String textByPosition() throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		return normalise(stripper.getText(document));
	}

	/** The text of all pages with every kind of white space taken out, for text that is wrapped somewhere. */
	String textWithoutSpace() throws IOException {
		return withoutSpace(text());
	}

	static String withoutSpace(String text) {
		return text.replaceAll("\\s+", "");
	}

	/** The text of one page, from 1. */
	String text(int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return normalise(stripper.getText(document));
	}

	/** The fonts in use, by name. */
	Map<String, PDFont> fonts() throws IOException {
		Map<String, PDFont> fonts = new LinkedHashMap<>();
		for (PDPage page : document.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				PDFont font = page.getResources().getFont(name);
				fonts.put(font.getName(), font);
			}
		}
		return fonts;
	}

	/** The titles of the bookmarks. */
	List<String> bookmarks() {
		List<String> titles = new ArrayList<>();
		for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
			titles.add(item.getTitle());
		}
		return titles;
	}

	/** Glyphs that lie, if only in part, outside the page. */
	List<String> glyphsOutsideThePage() throws IOException {
		List<String> outside = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition glyph) {
				PDRectangle page = getCurrentPage().getMediaBox();
				float right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
				if (glyph.getXDirAdj() < 0 || right > page.getWidth() || glyph.getYDirAdj() < 0
						|| glyph.getYDirAdj() > page.getHeight()) {
					outside.add(glyph.getUnicode() + " at " + glyph.getXDirAdj() + ',' + glyph.getYDirAdj());
				}
			}
		};
		stripper.writeText(document, Writer.nullWriter());
		return outside;
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

	private static String normalise(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC);
	}
}
