package org.tftsr.ui.issues.internal.editor;

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
 * @param markdown the same as text
 */
record RenderedDocument(String html, String markdown) {

	private static final String DARK_QUERY = "@media (prefers-color-scheme: dark)"; //$NON-NLS-1$

	/** Renders a document. Not for the user interface thread. */
	static RenderedDocument render(Document document) throws TftsrException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Services.get(DocumentRenderer.class).render(document.title(), document.markdown(), DocumentFormat.HTML, out);
		return new RenderedDocument(out.toString(StandardCharsets.UTF_8), document.markdown());
	}

	/**
	 * The page in the colours of the workbench's theme, which need not be those of the operating system: the style
	 * sheet's question for the latter is answered here.
	 */
	String page(boolean dark) {
		return html.replace(DARK_QUERY, dark ? "@media all" : "@media not all"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
