package org.tftsr.rcp.internal.update;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateReport.State;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.LinkText;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;

/** Says whether there is a later version, and of one how to get it. */
final class UpdateDialog extends MessageDialog {

	private static final int WIDTH_CHARS = 60;

	private final UpdateReport report;

	UpdateDialog(Shell shell, UpdateReport report) {
		super(shell, Messages.Dialog_title, null, words(report), INFORMATION, 0, Messages.Dialog_close);
		this.report = report;
	}

	private static String words(UpdateReport report) {
		return switch (report.state()) {
		case NEWER -> report.released() == null ? NLS.bind(Messages.Dialog_newer, report.published(), report.installed())
				: NLS.bind(Messages.Dialog_newerOf, new Object[] { report.published(), report.installed(),
						report.released().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)) });
		case CURRENT -> NLS.bind(Messages.Dialog_current, report.installed());
		case OLDER -> NLS.bind(Messages.Dialog_older, report.published(), report.installed());
		};
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		if (report.state() != State.NEWER) {
			return null;
		}
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		Label how = new Label(area, SWT.WRAP);
		how.setText(Messages.Dialog_how);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT).applyTo(how);
		link(area, Messages.Dialog_notes, report.notes());
		link(area, Messages.Dialog_download, report.download());
		return area;
	}

	private void link(Composite area, String words, URI page) {
		if (page == null) {
			return;
		}
		Link link = Links.create(area, SWT.WRAP);
		link.setText(NLS.bind(words, LinkText.escape(page.toString())));
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open(page)));
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT).applyTo(link);
	}

	private static void open(URI page) {
		try {
			Services.get(WebBrowser.class).open(page);
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}
}
