package org.tftsr.ui.issues.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.AccessibleNames;

/**
 * Shows a document: as a page where the operating system has a browser that can be embedded, otherwise as Markdown. The
 * page runs no script, follows no link and loads nothing: a document quotes logs, and a log may hold anything.
 */
final class DocumentViewer {

	private static final String BLANK = "about:blank"; //$NON-NLS-1$
	private static final int MARGIN = 12;

	private final Browser browser;
	private final StyledText text;

	DocumentViewer(Composite parent) {
		browser = createBrowser(parent);
		text = browser == null ? createText(parent) : null;
		AccessibleNames.set(control(), Messages.DocumentViewer_name);
	}

	/** A browser, or null where there is none to embed: on Linux, that is an optional library. */
	private static Browser createBrowser(Composite parent) {
		try {
			Browser browser = new Browser(parent, SWT.NONE);
			browser.setJavascriptEnabled(false);
			browser.addLocationListener(
					LocationListener.changingAdapter(event -> event.doit = event.location.startsWith(BLANK)));
			browser.addOpenWindowListener(event -> event.required = true);
			return browser;
		} catch (SWTError e) {
			return null;
		}
	}

	private static StyledText createText(Composite parent) {
		StyledText text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setAlwaysShowScrollBars(false);
		return text;
	}

	Control control() {
		return browser == null ? text : browser;
	}

	/** Shows a document. */
	void show(RenderedDocument document) {
		if (browser == null) {
			text.setText(document.markdown());
		} else {
			browser.setText(document.page(isDark()));
		}
	}

	/** Whether the theme is a dark one, judged by the background it gives to the page around. */
	private boolean isDark() {
		RGB background = control().getParent().getBackground().getRGB();
		return background.getHSB()[2] < 0.5f;
	}
}
