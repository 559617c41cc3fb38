package org.tftsr.ui;

import java.net.URI;

import org.tftsr.core.problem.TftsrException;

/**
 * Shows a page in the web browser of the operating system. It is an OSGi service, so that a test can stand in its place. Called on
 * the user interface thread.
 */
@FunctionalInterface
public interface WebBrowser {

	/**
	 * Shows a page.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where it is no page of the web, {@code IO} where no browser could be started
	 */
	void open(URI address) throws TftsrException;
}
