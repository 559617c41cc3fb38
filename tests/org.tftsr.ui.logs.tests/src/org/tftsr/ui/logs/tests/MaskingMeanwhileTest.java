package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** What happens to a log between the reading of its lines and the search for what is to be masked in them. */
class MaskingMeanwhileTest extends WorkbenchTest {

	private static final String NEXT = "2026-03-02 10:00:00 INFO  begun anew"; //$NON-NLS-1$

	private IFile log;
	private IEditorPart editor;
	private ServiceRegistration<Detectors> detectors;
	private volatile boolean armed;
	/** The job that has read a window and is about to search it. */
	private volatile Job window;
	/** What the editor shows when that has ended, before the log that is there now is opened. */
	private volatile String shown;
	private final CountDownLatch opening = new CountDownLatch(1);
	private final CountDownLatch ended = new CountDownLatch(1);
	private final JobChangeAdapter jobs = new JobChangeAdapter() {

		@Override
		public void scheduled(IJobChangeEvent event) {
			if (isOpening(event)) {
				opening.countDown();
			}
		}

		@Override
		public void running(IJobChangeEvent event) {
			if (isOpening(event)) {
				await(ended);
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (window != null && event.getJob() == window) {
				shown = text();
				ended.countDown();
			}
		}
	};

	/** The settings of the product, which the search asks for first. */
	private final class Asked implements DetectionSettingsRepository {

		private final DetectionSettingsRepository settings;

		Asked(DetectionSettingsRepository settings) {
			this.settings = settings;
		}

		@Override
		public DetectionSettings get() throws TftsrException {
			Job job = Job.getJobManager().currentJob();
			if (armed && isReading(job) && job.getPriority() == Job.INTERACTIVE) {
				armed = false;
				window = job;
				beginAnew();
				await(opening);
			}
			return settings.get();
		}

		@Override
		public void put(DetectionSettings changed) throws TftsrException {
			settings.put(changed);
		}

		@Override
		public void replace(DetectionSettings seen, DetectionSettings changed) throws TftsrException {
			settings.replace(seen, changed);
		}
	}

	private boolean isOpening(IJobChangeEvent event) {
		return window != null && isReading(event.getJob()) && event.getJob().getPriority() == Job.SHORT;
	}

	private static boolean isReading(Job job) {
		return job != null && job.getName().equals("Reading mails.log"); //$NON-NLS-1$
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void beginAnew() {
		try {
			Workbench.writeBehind(log, utf8(NEXT + '\n'));
			Workbench.refresh(log);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private String text() {
		try {
			return Workbench.ui(() -> Workbench.document(editor).get());
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@BeforeEach
	void openMasked() throws Exception {
		Workbench.execute(LogViewerIds.MASK, Map.of());
		log = Workbench.file("mails.log", utf8("nothing to do\n".repeat(10_000) + "mail to jane@example.com queued\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		editor = Workbench.open(log);
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		detectors = FrameworkUtil.getBundle(MaskingMeanwhileTest.class).getBundleContext().registerService(Detectors.class,
				new Detectors(new Asked(Services.get(DetectionSettingsRepository.class))), first);
		Job.getJobManager().addJobChangeListener(jobs);
	}

	@AfterEach
	void giveBack() {
		Job.getJobManager().removeJobChangeListener(jobs);
		detectors.unregister();
	}

	/**
	 * The lines that were read and those that are searched are not of the same file: nothing tells what is to be masked. What is shown at
	 * most are lines of the log that is there now.
	 */
	@Test
	void linesOfALogThatHasBecomeAnotherAreNotShownUnsearched() throws Exception {
		assertTrue(text().startsWith("nothing to do\n"), this::text); //$NON-NLS-1$
		armed = true;
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		assertTrue(Set.of("", NEXT).contains(shown), shown); //$NON-NLS-1$
		Workbench.await("the log that is there now", () -> Boolean.valueOf(NEXT.equals(Workbench.document(editor).get()))); //$NON-NLS-1$
	}
}
