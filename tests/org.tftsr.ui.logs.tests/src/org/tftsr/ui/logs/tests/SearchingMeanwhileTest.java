package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** What is searched is what is shown, whatever the log has become since that was read. */
class SearchingMeanwhileTest extends WorkbenchTest {

	@Test
	void whatIsInALogThatHasTakenThePlaceOfTheOneThatIsShownIsNotMarkedInThat() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IFile log = Workbench.file("mails.log", utf8("nothing to do in this line of the log\n".repeat(10_000))); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(log);
		CountDownLatch searched = new CountDownLatch(1);
		JobChangeAdapter searches = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Job job = event.getJob();
				if (job.getName().startsWith("Searching mails.log for") && job.getPriority() == Job.SHORT) { //$NON-NLS-1$
					searched.countDown();
				}
			}
		};
		try (HeldSearch reading = HeldSearch.of("Reading mails.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.writeBehind(log, utf8("mail to jane@example.com queued\n".repeat(10_000))); //$NON-NLS-1$
			Workbench.refresh(log);
			org.tftsr.ui.testsupport.Workbench.waitFor("it is about to be opened anew", reading::isHeld); //$NON-NLS-1$
			Job.getJobManager().addJobChangeListener(searches);
			change(DetectionSettings.STANDARD.withType("IBAN", false)); //$NON-NLS-1$
			assertTrue(searched.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS), "what is shown is searched"); //$NON-NLS-1$
			assertEquals(List.of(), Workbench.annotations(editor, PiiKind.PERSONAL));
		} finally {
			Job.getJobManager().removeJobChangeListener(searches);
		}
		Workbench.await("the log that is there now", () -> Boolean.valueOf(Workbench.document(editor).get().startsWith("mail to"))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
