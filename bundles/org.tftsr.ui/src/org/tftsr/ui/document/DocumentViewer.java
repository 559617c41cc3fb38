package org.tftsr.ui.document;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.PageTraversal;

/**
 * Shows a document: as a page where the operating system has a browser that can be embedded, otherwise as Markdown. The
 * page runs no script, follows no link and loads nothing: a document quotes logs, and a log may hold anything.
 */
public final class DocumentViewer {

	private static final String BLANK = "about:blank"; //$NON-NLS-1$
	private static final int MARGIN = 12;

	private final Browser browser;
	private final StyledText text;
	private int first;

	public DocumentViewer(Composite parent) {
		browser = createBrowser(parent);
		if (browser != null) {
			browser.addProgressListener(ProgressListener.completedAdapter(event -> {
				if (first > 0) {
					reveal(first);
				}
			}));
		}
		text = browser == null ? createText(parent) : null;
		AccessibleNames.set(control(), Messages.DocumentViewer_name);
	}

	/** A browser, or null where there is none to embed: on Linux, that is an optional library. */
	private static Browser createBrowser(Composite parent) {
		try {
			Browser browser = new Browser(parent, SWT.NONE);
			// for what is told to the page; the page itself cannot run any, as its content security policy forbids it
			browser.setJavascriptEnabled(true);
			browser.addLocationListener(
					LocationListener.changingAdapter(event -> event.doit = event.location.startsWith(BLANK)));
			browser.addOpenWindowListener(event -> event.required = true);
			PageTraversal.enable(browser);
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

	public Control control() {
		return browser == null ? text : browser;
	}

	/** Shows a document. */
	public void show(RenderedDocument document) {
		show(document, 0);
	}

	/**
	 * Shows a document from one of its headings on.
	 *
	 * @param heading its place among all headings, from 0
	 */
	public void show(RenderedDocument document, int heading) {
		if (browser == null) {
			int top = text.getTopIndex();
			text.setText(document.markdown());
			text.setTopIndex(top);
		} else {
			first = heading;
			browser.setText(document.page(isDark()));
		}
	}

	/** Scrolls to a heading of what is shown. */
	public void reveal(int heading) {
		first = heading;
		if (browser != null) {
			browser.execute("var h=document.querySelectorAll('h1,h2,h3,h4,h5,h6')[" + heading //$NON-NLS-1$
					+ "];if(h){h.scrollIntoView();}"); //$NON-NLS-1$
		}
	}

	/** Whether the theme is a dark one, judged by the background it gives to the page around. */
	private boolean isDark() {
		RGB background = control().getParent().getBackground().getRGB();
		return background.getHSB()[2] < 0.5f;
	}
}
