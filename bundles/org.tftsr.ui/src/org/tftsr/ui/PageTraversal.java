package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;

/**
 * Lets Tab go through the links of a page and on to what is behind it, and Shift+Tab back: an embedded browser keeps the keyboard, and
 * whoever has no mouse gets out no more. On the user interface thread.
 */
public final class PageTraversal {

	private static final String NEXT = "tftsr:next"; //$NON-NLS-1$
	private static final String PREVIOUS = "tftsr:previous"; //$NON-NLS-1$
	/**
	 * Once for each page: the browser may say of one that is on its way that it is there. With Shift, the key has another name on Linux,
	 * which WebKit does not know; its number is the same.
	 */
	private static final String SCRIPT = """
			window.tftsrTab || document.readyState === 'loading' || (window.tftsrTab = true, document.addEventListener('keydown', event => {
				if (event.key !== 'Tab' && event.keyCode !== 9 || event.ctrlKey || event.altKey || event.metaKey) {
					return;
				}
				event.preventDefault();
				const stops = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')]
					.filter(stop => stop.tabIndex >= 0 && !stop.disabled && stop.getClientRects().length);
				const at = stops.indexOf(document.activeElement);
				const next = event.shiftKey ? stops[at - 1] : stops[at + 1];
				if (next) {
					next.focus();
				} else {
					document.activeElement.blur();
					location.href = event.shiftKey ? '%s' : '%s';
				}
			}))""".formatted(PREVIOUS, NEXT); //$NON-NLS-1$

	private PageTraversal() {
	}

	/**
	 * Lets Tab leave the pages of a browser. The browser has to have JavaScript, and its other listeners of locations have to leave
	 * alone what is not to be done any more.
	 */
	public static void enable(Browser browser) {
		browser.addProgressListener(ProgressListener.completedAdapter(event -> browser.execute(SCRIPT)));
		browser.addLocationListener(LocationListener.changingAdapter(event -> changing(browser, event)));
	}

	private static void changing(Browser browser, LocationEvent event) {
		if (event.location.equals(NEXT) || event.location.equals(PREVIOUS)) {
			event.doit = false;
			int way = event.location.equals(NEXT) ? SWT.TRAVERSE_TAB_NEXT : SWT.TRAVERSE_TAB_PREVIOUS;
			// not from within the browser's own call
			browser.getDisplay().asyncExec(() -> {
				if (!browser.isDisposed()) {
					browser.traverse(way);
				}
			});
		}
	}
}
