package org.tftsr.rcp.internal.help;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.PageTraversal;
import org.tftsr.ui.MessageArea;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.ThemeEvents;
import org.tftsr.ui.WebBrowser;

/**
 * Shows pages of the help in the colours of the theme. It goes from page to page; a link to the web opens in the browser of the
 * operating system. Where there is no browser to embed, which on Linux is an optional library, a link opens the page there too.
 * To be used on the user interface thread.
 */
final class HelpBrowser {

	private static final String BLANK = "about:blank"; //$NON-NLS-1$
	private static final float DARK = 0.5f;

	/** Null where there is none to embed. */
	private final Browser browser;
	private final MessageArea message;
	private final Control control;
	private PageFile shown;

	/** @param moved is told whenever another page is shown */
	HelpBrowser(Composite parent, Runnable moved) {
		browser = create(parent);
		message = browser == null ? new MessageArea(parent) : null;
		control = browser == null ? message.control() : browser;
		AccessibleNames.set(control, Messages.HelpBrowser_name);
		if (browser != null) {
			PageTraversal.enable(browser);
			browser.addLocationListener(LocationListener.changingAdapter(this::changing));
			browser.addLocationListener(LocationListener.changedAdapter(event -> moved.run()));
			browser.addOpenWindowListener(event -> event.required = true);
			browser.addProgressListener(ProgressListener.completedAdapter(event -> style()));
			ServiceRegistration<EventHandler> theme = ThemeEvents.subscribe(() -> later(this::style));
			browser.addDisposeListener(event -> theme.unregister());
		}
	}

	private static Browser create(Composite parent) {
		try {
			return new Browser(parent, SWT.NONE);
		} catch (SWTError e) {
			return null;
		}
	}

	Control control() {
		return control;
	}

	/** Shows a page, once it was found in the background. */
	void show(String href) {
		find(href, file -> {
			shown = file;
			if (browser == null) {
				message.show(Messages.HelpBrowser_none).link(Messages.HelpBrowser_open, () -> Program.launch(file.address().toString()));
			} else {
				browser.setUrl(file.address().toString());
			}
		});
	}

	private void find(String href, Consumer<PageFile> found) {
		Job job = Job.createSystem(Messages.HelpBrowser_find, (ICoreRunnable) monitor -> {
			try {
				PageFile file = PageFile.of(href);
				later(() -> found.accept(file));
			} catch (IOException e) {
				later(() -> Problems.show(new TftsrException(ProblemKind.NOT_FOUND, Messages.HelpBrowser_missing_what,
						NLS.bind(Messages.HelpBrowser_missing_why, href), Messages.HelpBrowser_missing_remedy, e)));
			}
		});
		job.schedule();
	}

	private void later(Runnable action) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void changing(LocationEvent event) {
		if (!event.doit || event.location.startsWith(BLANK) || shown != null && isPage(event.location)) {
			return;
		}
		event.doit = false;
		try {
			Services.get(WebBrowser.class).open(URI.create(event.location));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** Browsers write addresses of files with one slash or three. */
	private boolean isPage(String location) {
		URI address = URI.create(location);
		return shown.folder().getScheme().equals(address.getScheme()) && address.getPath().startsWith(shown.folder().getPath());
	}

	/** The style sheet asks the operating system for its theme, which need not be that of the workbench. */
	private void style() {
		String theme = control.getParent().getBackground().getRGB().getHSB()[2] < DARK ? "dark" : "light"; //$NON-NLS-1$ //$NON-NLS-2$
		browser.execute("var s=document.getElementById('style');if(s){s.href=s.href.replace(/page(-[a-z]+)?[.]css/,'page-" + theme //$NON-NLS-1$
				+ ".css');}"); //$NON-NLS-1$
	}

	boolean canGoBack() {
		return browser != null && browser.isBackEnabled();
	}

	boolean canGoForward() {
		return browser != null && browser.isForwardEnabled();
	}

	void back() {
		browser.back();
	}

	void forward() {
		browser.forward();
	}
}
