package org.tftsr.ui.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;

/**
 * A document ready to be shown.
 *
 * @param html     a whole page
 * @param markdown the same as text, without the marks of generated blocks
 */
public record RenderedDocument(String html, String markdown) {

	private static final String DARK_QUERY = "@media (prefers-color-scheme: dark)"; //$NON-NLS-1$

	/** Renders a document. Not for the user interface thread. */
	public static RenderedDocument render(Document document) throws TftsrException {
		return render(document.title(), document.markdown());
	}

	/** Renders a text that is being edited. Not for the user interface thread. */
	public static RenderedDocument render(String title, String markdown) throws TftsrException {
		return new RenderedDocument(render(title, markdown, DocumentFormat.HTML),
				render(title, markdown, DocumentFormat.MARKDOWN));
	}

	private static String render(String title, String markdown, DocumentFormat format) throws TftsrException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Services.get(DocumentRenderer.class).render(title, markdown, format, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * The page in the colours of the workbench's theme, which need not be those of the operating system: the style
	 * sheet's question for the latter is answered here.
	 */
	public String page(boolean dark) {
		return html.replace(DARK_QUERY, dark ? "@media all" : "@media not all"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
