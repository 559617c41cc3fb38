package org.tftsr.rcp.internal;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.statushandlers.AbstractStatusAreaProvider;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.WorkbenchErrorHandler;
import org.eclipse.ui.statushandlers.WorkbenchStatusDialogManager;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ErrorReport;
import org.tftsr.ui.ErrorReports;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;

/** Shows failures as the platform does, and offers a redacted report in their details. */
final class ReportingErrorHandler extends WorkbenchErrorHandler {

	@Override
	protected void configureStatusDialog(WorkbenchStatusDialogManager dialog) {
		super.configureStatusDialog(dialog);
		dialog.setDetailsAreaProvider(new Details());
	}

	/** What was said, with the stack trace where there is one, and a link to the report. */
	private static final class Details extends AbstractStatusAreaProvider {

		private static final int WIDTH = 480;
		private static final int LINES = 11;

		@Override
		public Control createSupportArea(Composite parent, StatusAdapter failure) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().applyTo(area);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
			Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
			text.setText(words(failure.getStatus()));
			AccessibleNames.set(text, Messages.ErrorHandler_details);
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, TextHeight.of(text, LINES)).applyTo(text);
			Link report = Links.create(area, SWT.NONE);
			report.setText("<a>" + Messages.ErrorHandler_report + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
			report.setToolTipText(Messages.ErrorHandler_words);
			report.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show(report, failure)));
			return area;
		}

		private static String words(IStatus status) {
			StringWriter words = new StringWriter();
			PrintWriter out = new PrintWriter(words);
			write(out, status);
			return words.toString();
		}

		private static void write(PrintWriter out, IStatus status) {
			out.println(status.getMessage());
			if (status.getException() != null) {
				status.getException().printStackTrace(out);
			}
			for (IStatus child : status.getChildren()) {
				write(out, child);
			}
		}

		private static void show(Control control, StatusAdapter failure) {
			try {
				Services.get(ErrorReports.class).show(control.getShell(), ErrorReport.of(failure.getStatus()));
			} catch (TftsrException e) {
				Problems.show(e);
			}
		}
	}
}
