package org.tftsr.ui.logs.internal.report;

import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
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
			Optional<ConfiguredDetector> asSet = asSet();
			RedactedText redacted = new Redactor(asSet.orElseGet(ConfiguredDetector::standard), new Pseudonyms()).redact(report);
			display.asyncExec(() -> new ReportDialog(parent.isDisposed() ? null : parent, redacted, asSet.isPresent()).open());
		});
	}

	/**
	 * The detector as the user has set it by now, or as it was when it was last read: a report is no reason to ask for a passphrase, and
	 * may be of the very error that the settings cannot be read.
	 *
	 * @return none where it is not known; what is known by itself can be looked for then
	 */
	private static Optional<ConfiguredDetector> asSet() {
		try {
			Detectors detectors = Services.get(Detectors.class);
			try {
				VaultState vault = Services.get(Vault.class).state();
				if (vault.open() || !vault.present()) {
					return Optional.of(detectors.current());
				}
			} catch (TftsrException e) {
				// what was read before still holds
			}
			return detectors.lastRead();
		} catch (TftsrException e) {
			return Optional.empty();
		}
	}
}
