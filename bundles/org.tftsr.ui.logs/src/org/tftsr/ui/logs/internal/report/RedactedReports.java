package org.tftsr.ui.logs.internal.report;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.ui.ErrorReports;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Redacts reports with the detector as the user has set it, and shows them. */
@Component
public final class RedactedReports implements ErrorReports {

	@Override
	public void show(Shell parent, String report) {
		Display display = parent.getDisplay();
		ServiceJob.scheduleForUser(Messages.Report_redacting, JobFamilies.TRIAGE, progress -> {
			RedactedText redacted = new Redactor(detector(), new Pseudonyms()).redact(report);
			display.asyncExec(() -> new ReportDialog(parent.isDisposed() ? null : parent, redacted).open());
		});
	}

	/** Where the error is that the settings cannot be read, everything that is known by itself is replaced. */
	private static ConfiguredDetector detector() {
		try {
			return Services.get(Detectors.class).current();
		} catch (TftsrException e) {
			return ConfiguredDetector.standard();
		}
	}
}
