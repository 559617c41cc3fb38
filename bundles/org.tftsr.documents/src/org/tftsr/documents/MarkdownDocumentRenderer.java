package org.tftsr.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentHeading;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.internal.Messages;
import org.tftsr.documents.internal.blocks.BlockMarks;
import org.tftsr.documents.internal.docx.DocxWriter;
import org.tftsr.documents.internal.html.HtmlPage;
import org.tftsr.documents.internal.html.MarkdownBody;
import org.tftsr.documents.internal.pdf.PdfWriter;
import org.tftsr.documents.internal.text.Outline;

/**
 * Renders Markdown as it is, as a page of HTML that stands alone, as a PDF with its fonts embedded, or as a document for
 * word processors. Nothing is
 * fetched from anywhere: an image shows its alternative text. The same Markdown gives the same HTML and DOCX. A document is
 * complete before its first byte is written, so that a failure to render leaves the stream untouched. Thread-safe.
 */
@Component
public class MarkdownDocumentRenderer implements DocumentRenderer {

	private final MarkdownBody body = new MarkdownBody();
	private final PdfWriter pdf = new PdfWriter();

	@Override
	public void render(String title, String markdown, DocumentFormat format, OutputStream out) throws TftsrException {
		String text = BlockMarks.strip(markdown);
		try {
			switch (format) {
			case MARKDOWN -> writeText(text, out);
			case HTML -> writeText(HtmlPage.of(title, body.render(text)), out);
			case PDF -> writePdf(title, text, out);
			case DOCX -> writeDocx(title, text, out);
			}
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, NLS.bind(Messages.DocumentRenderer_refusedWhat, format.extension()),
					Messages.DocumentRenderer_refusedWhy, Messages.DocumentRenderer_refusedRemedy, e);
		}
	}

	@Override
	public List<DocumentHeading> outline(String markdown) {
		return Outline.of(body.parse(markdown));
	}

	private static void writeText(String text, OutputStream out) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private void writeDocx(String title, String markdown, OutputStream out) throws IOException {
		ByteArrayOutputStream buffer = new ByteArrayOutputStream();
		DocxWriter.write(title, body.parse(markdown), buffer);
		buffer.writeTo(out);
	}

	private void writePdf(String title, String markdown, OutputStream out) throws IOException, TftsrException {
		ByteArrayOutputStream buffer = new ByteArrayOutputStream();
		pdf.write(title, body.render(markdown), buffer);
		buffer.writeTo(out);
	}
}
