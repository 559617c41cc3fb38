package org.tftsr.rcp.internal.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;

/**
 * A page of the help as a file that a browser can show, together with the pictures and style sheets beside it.
 *
 * @param folder  where all pages are, with a slash at its end
 * @param address the page, with its heading behind a {@code #} where there is one
 */
record PageFile(URI folder, URI address) {

	private static final String PAGES = "html/"; //$NON-NLS-1$

	/**
	 * Finds a page; those of a bundle that is one file are unpacked, which is why this is not for the user interface thread.
	 *
	 * @param href as in tables of contents: {@code /bundle/html/page.html#heading}
	 * @throws IOException where there is no such page
	 */
	static PageFile of(String href) throws IOException {
		String[] parts = href.split("/", 3); //$NON-NLS-1$
		Bundle bundle = parts.length == 3 ? Platform.getBundle(parts[1]) : null;
		URL pages = bundle == null || !parts[2].startsWith(PAGES) ? null : bundle.getEntry(PAGES);
		if (pages == null || bundle.getEntry(parts[2].split("#", 2)[0]) == null) { //$NON-NLS-1$
			throw new FileNotFoundException(href);
		}
		try {
			URI folder = URIUtil.toURI(FileLocator.toFileURL(pages));
			return new PageFile(folder, folder.resolve(parts[2].substring(PAGES.length())));
		} catch (URISyntaxException e) {
			throw new IOException(href, e);
		}
	}
}
