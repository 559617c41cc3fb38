package org.tftsr.documents.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.internal.Messages;
import org.w3c.dom.Document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** Writes a PDF of A4 pages, tagged for screen readers (PDF/UA), with bookmarks. Thread-safe. */
public final class PdfWriter {

	private static final String REPLACEMENT = "\uFFFD";

	/**
	 * Writes a document. The stream is not closed.
	 *
	 * @param title text
	 * @param body  well-formed markup
	 */
	public void write(String title, String body, OutputStream out) throws TftsrException {
		QuietLogging.enable();
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		// commons-logging and JAXP look for providers in the context class loader; whatever a host put there is not
		// ours
		thread.setContextClassLoader(PdfWriter.class.getClassLoader());
		try {
			layOut(PdfPage.of(title, body), out);
		} catch (IOException | RuntimeException e) {
			throw new TftsrException(ProblemKind.INTERNAL, Messages.PdfWriter_failedWhat, Messages.PdfWriter_failedWhy,
					Messages.PdfWriter_failedRemedy, e);
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	private static void layOut(Document page, OutputStream out) throws IOException {
		PdfRendererBuilder builder = builder(page);
		builder.toStream(OutputStream.nullOutputStream());
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
			LinkDescriptions.add(document);
			leaveOutWhen(document);
			document.save(out);
		}
	}

	/** The same document is the same file, so that who has it by now need not be given it again; when it was made stands in its text. */
	private static void leaveOutWhen(PDDocument document) {
		document.getDocumentInformation().setCreationDate(null);
		// without a number of its own it gets one of the clock
		document.setDocumentId(0L);
	}

	private static PdfRendererBuilder builder(Document page) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withW3cDocument(page, null);
		builder.useUriResolver((base, uri) -> null);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
		// the default breaks a time behind its colons
		builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT));
		builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
		builder.defaultTextDirection(TextDirection.LTR);
		builder.useReplacementText(REPLACEMENT);
		builder.usePdfUaAccessibility(true);
		builder.withProducer("TFTSR");
		PdfFonts.addTo(builder);
		return builder;
	}
}
