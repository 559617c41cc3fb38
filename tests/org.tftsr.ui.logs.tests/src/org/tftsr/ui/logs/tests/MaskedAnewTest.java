package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.ui.logs.LogViewerIds;

/** A masked log is searched anew: what was known of it is not seen until all of it is searched again. */
class MaskedAnewTest extends WorkbenchTest {

	private static final String MAIL = "mail to " + PlantedLog.EMAIL + " queued"; //$NON-NLS-1$ //$NON-NLS-2$
	private static final String PEER = "peer " + PlantedLog.ADDRESS + " does not answer"; //$NON-NLS-1$ //$NON-NLS-2$
	/** The last line tells that what stands in the first one is a value. */
	private static final String TEXT = "retry with %1$s failed\n%2$s\n%3$s\n%4$spassword=%1$s\n".formatted(PlantedLog.PASSWORD, MAIL, PEER, //$NON-NLS-1$
			"nothing to do\n".repeat(4_000)); //$NON-NLS-1$
	private static final String RETRY = "retry with [PASSWORD-1] failed"; //$NON-NLS-1$

	private IFile file;
	private IEditorPart editor;

	private void openMasked() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		file = Workbench.file("anew.log", utf8(TEXT)); //$NON-NLS-1$
		editor = Workbench.open(file);
		Workbench.await("the value is known", () -> Boolean.valueOf(RETRY.equals(line(0)))); //$NON-NLS-1$
		Workbench.settle();
	}

	private String line(int index) {
		return Workbench.document(editor).get().lines().skip(index).findFirst().orElse(""); //$NON-NLS-1$
	}

	private static HeldSearch counting() {
		return HeldSearch.of("Searching anew.log for personal data and secrets", Job.LONG); //$NON-NLS-1$
	}

	private void waitForLine(int index, String words, HeldSearch counting) throws Exception {
		org.tftsr.ui.testsupport.Workbench.waitFor(words, () -> counting.isHeld() && line(index).equals(words));
	}

	private String firstLine() throws Exception {
		return Workbench.ui(() -> line(0));
	}

	@Test
	void afterAnExceptionForAnotherValue() throws Exception {
		openMasked();
		try (HeldSearch counting = counting()) {
			change(DetectionSettings.STANDARD.withAllowed(List.of(new AllowedValue("*@example.com", "EMAIL")))); //$NON-NLS-1$ //$NON-NLS-2$
			waitForLine(1, MAIL, counting);
			assertEquals(RETRY, firstLine());
			Workbench.ui(() -> Bars.executeNow(LogViewerIds.TOGGLE_BOOKMARK));
		}
		Workbench.settle();
		assertEquals(RETRY, firstLine());
		IMarker[] bookmarks = file.findMarkers(IMarker.BOOKMARK, true, IResource.DEPTH_ZERO);
		assertEquals("Line 1", bookmarks[0].getAttribute(IMarker.MESSAGE, ""), "not all of it was searched by these settings"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Test
	void theValueOfTheExceptionIsSeen() throws Exception {
		openMasked();
		try (HeldSearch counting = counting()) {
			change(DetectionSettings.STANDARD.withAllowed(List.of(new AllowedValue(PlantedLog.PASSWORD, null))));
			waitForLine(0, TEXT.lines().findFirst().orElseThrow(), counting);
		}
	}

	@Test
	void aTypeThatIsOffIsCountedNoMore() throws Exception {
		openMasked();
		try (HeldSearch counting = counting()) {
			change(DetectionSettings.STANDARD.withType("IPV4", false)); //$NON-NLS-1$
			waitForLine(2, PEER, counting);
			String buttons = Workbench.ui(Bars::buttons);
			assertTrue(buttons.contains("no network data"), buttons); //$NON-NLS-1$
			assertTrue(buttons.contains("1 secret"), buttons); //$NON-NLS-1$
		}
	}

	@Test
	void afterItsFileHasChanged() throws Exception {
		openMasked();
		try (HeldSearch counting = counting()) {
			Workbench.writeBehind(file, utf8(TEXT.replace(MAIL, "no mail to anybody was queued"))); //$NON-NLS-1$
			Workbench.refresh(file);
			waitForLine(1, "no mail to anybody was queued", counting); //$NON-NLS-1$
			assertEquals(RETRY, firstLine());
		}
	}
}
