package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.statushandlers.StatusManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** What goes wrong can be passed on with nothing sensitive in it. */
class ErrorReportTest extends WindowTest {

	private static final String ADDRESS = "jane.doe@customer.example.com";
	private static final String BOX_IS_FULL = "the box of " + ADDRESS + " is full";
	private static final Path LOG = Platform.getLogFileLocation().toFile().toPath();
	private static final PiiType CUSTOMER = new PiiType("CUSTOMER", PiiKind.PERSONAL);
	private static final String DETAILS = "Details >>";

	/** The platform shows no failures to tests otherwise. */
	@BeforeEach
	void showFailures() {
		ErrorDialog.AUTOMATED_MODE = false;
	}

	@AfterEach
	void showNoFailures() {
		ErrorDialog.AUTOMATED_MODE = true;
	}

	private static Optional<Shell> failure() {
		return Arrays.stream(Workbench.display().getShells())
				.filter(shell -> shell.isVisible() && Workbench.findButton(shell, DETAILS).isPresent()).findFirst();
	}

	@Test
	void theSignOfAFailureIsSeenInTheDark() throws Exception {
		Themes.show(Themes.DARK);
		StatusManager.getManager().handle(new Status(IStatus.ERROR, "org.tftsr.ui", "Cannot write"), StatusManager.SHOW);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		Shell failure = Workbench.ui(() -> failure().orElseThrow());
		Workbench.waitFor("its sign is light", () -> Workbench.find(failure, Label.class, label -> label.getImage() != null)
				.filter(label -> hasLightPixel(label.getImage().getImageData())).isPresent());
		Workbench.screenshot(() -> failure, "failure-dark");
	}

	private static boolean hasLightPixel(ImageData data) {
		return IntStream.range(0, data.width * data.height).anyMatch(i -> {
			RGB colour = data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
			boolean seen = data.alphaData == null || data.getAlpha(i % data.width, i / data.width) > 128;
			return seen && Math.max(colour.red, Math.max(colour.green, colour.blue)) > 150;
		});
	}

	/** The error log of the platform, which is not encrypted. */
	private static String log() throws Exception {
		return Files.exists(LOG) ? Files.readString(LOG) : "";
	}

	private static String logSince(String before) throws Exception {
		return log().substring(before.length());
	}

	@Test
	void whatAPersonCanCauseIsNotInTheLog(@TempDir Path folder) throws Exception {
		String before = log();
		try (Substitute chosen = ChosenFile.of(folder.resolve(ADDRESS + ".log"))) {
			Workbench.start(CommandIds.TRIAGE, Map.of());
			Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		}
		Shell failure = Workbench.ui(() -> failure().orElseThrow());
		assertTrue(Workbench.ui(() -> Workbench.says(failure, ADDRESS)));
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		assertEquals("", logSince(before));
	}

	@Test
	void aDefectOfAJobIsInTheLogWithoutItsMessage() throws Exception {
		String before = log();
		ServiceJob.scheduleForUser("Reading", JobFamilies.TRIAGE, progress -> {
			throw new IllegalStateException(BOX_IS_FULL, new IllegalArgumentException(ADDRESS));
		});
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		String logged = logSince(before);
		assertTrue(logged.contains("java.lang.IllegalStateException") && logged.contains("Caused by: java.lang.IllegalArgumentException")
				&& logged.contains("ErrorReportTest"), logged);
		assertFalse(logged.contains(ADDRESS), logged);
	}

	/** What failed is not silent, and what fails again and again does not open window upon window. */
	@Test
	void anErrorThatNobodyHasForeseenIsShownOnce() throws Exception {
		Runnable broken = () -> {
			throw new IllegalStateException(BOX_IS_FULL);
		};
		String before = log();
		Workbench.display().asyncExec(broken);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		Shell failure = Workbench.ui(() -> failure().orElseThrow());
		String report = report(failure);
		assertTrue(report.contains("java.lang.IllegalStateException") && report.contains("ErrorReportTest"), report);
		assertFalse(report.contains(ADDRESS), report);
		Workbench.closeDialogs();
		Workbench.display().asyncExec(broken);
		assertTrue(Workbench.ui(() -> failure().isEmpty()), "it comes again at once");
		Workbench.display().asyncExec(() -> {
			throw new IllegalArgumentException("another one");
		});
		Workbench.waitFor("another one is shown", () -> failure().isPresent());
		String logged = logSince(before);
		assertTrue(logged.contains("java.lang.IllegalStateException") && logged.contains("ErrorReportTest"), logged);
		assertFalse(logged.contains(ADDRESS), logged);
	}

	@Test
	void whoHasPatternsOfTheirOwnFindsThemReplacedThoughTheVaultIsLocked() throws Exception {
		Detectors detectors = Services.get(Detectors.class);
		DetectionSettings before = detectors.current().settings();
		detectors.update(new DetectionSettings(before.typesOff(), List.of(new OwnPattern(CUSTOMER, "Acme [A-Z][a-z]+", true)), before.allowed(),
				before.plain()));
		try {
			detectors.current();
			Vault real = Services.get(Vault.class);
			Object locked = Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] { Vault.class },
					(proxy, method, arguments) -> method.getName().equals("state") ? closed(real.state()) : fail("it is asked for " + method));
			try (Substitute vault = Substitute.of(Vault.class, (Vault) locked)) {
				String report = report(shown("Cannot write to Acme Rockets"));
				assertFalse(report.contains("Acme Rockets"), report);
				assertTrue(Workbench.ui(() -> Workbench.says(Workbench.dialogs("Error Report").getFirst(), "What the detector found")));
			}
		} finally {
			detectors.update(before);
		}
	}

	private static VaultState closed(VaultState open) {
		return new VaultState(true, false, true, open.protections(), open.keyringAvailable(), open.derivation(), open.idleLock());
	}

	@Test
	void whereTheSettingsWereNeverReadTheReportSaysSo() throws Exception {
		Object unreadable = Proxy.newProxyInstance(DetectionSettingsRepository.class.getClassLoader(),
				new Class<?>[] { DetectionSettingsRepository.class }, (proxy, method, arguments) -> {
					throw new TftsrException(ProblemKind.DAMAGED, "Cannot read it", "it is damaged", "Restore it");
				});
		try (Substitute detectors = Substitute.of(Detectors.class, new Detectors((DetectionSettingsRepository) unreadable))) {
			String report = report(shown("Cannot write to " + ADDRESS));
			assertFalse(report.contains(ADDRESS), report);
			Shell dialog = Workbench.dialog("Error Report");
			assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Your own patterns were not looked for")));
			Workbench.screenshot(() -> dialog, "error-report-own-unknown");
			Workbench.press(dialog, "Copy");
			Workbench.waitFor("it is said still", () -> Workbench.says(dialog, "Copied, with what your own patterns would find"));
		}
	}

	private static Shell shown(String words) throws Exception {
		StatusManager.getManager().handle(new Status(IStatus.ERROR, "org.tftsr.ui", words), StatusManager.SHOW);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		return Workbench.ui(() -> failure().orElseThrow());
	}

	private static String report(Shell failure) throws Exception {
		Workbench.press(failure, DETAILS);
		Workbench.follow(failure, "Redacted Report");
		Shell dialog = Workbench.dialog("Error Report");
		return Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).orElseThrow().getText());
	}

	@Test
	void aFailureOffersARedactedReport() throws Exception {
		IStatus status = new Status(IStatus.ERROR, "org.tftsr.ui", "Cannot write to " + ADDRESS,
				new IllegalStateException(BOX_IS_FULL));
		StatusManager.getManager().handle(status, StatusManager.SHOW);
		Workbench.waitFor("the failure is shown", () -> failure().isPresent());
		String report = report(Workbench.ui(() -> failure().orElseThrow()));
		Shell dialog = Workbench.dialog("Error Report");
		assertFalse(report.contains(ADDRESS), report);
		assertTrue(report.contains("Cannot write to"), report);
		assertTrue(report.contains("java.lang.IllegalStateException"), report);
		assertTrue(report.contains("org.tftsr.ui 0.1.0"), report);
		assertTrue(report.contains("Java 2"), report);
		Workbench.screenshot(() -> dialog, "error-report");
		Workbench.press(dialog, "Copy");
		Workbench.waitFor("it is copied", () -> Workbench.says(dialog, "Copied"));
		assertEquals(report, Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			try {
				return clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		}));
		Workbench.press(dialog, "Close");
		Workbench.waitUntilClosed(dialog);
	}
}
