package org.tftsr.ui.logs.tests;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.Services;

/** A database that cannot be opened, in front of the one of the product for as long as this is open. */
final class FailingSettings implements DetectionSettingsRepository, AutoCloseable {

	static final String WHY = "the key does not fit"; //$NON-NLS-1$
	static final String REMEDY = "Set the key of this database"; //$NON-NLS-1$

	/** Reads settings. */
	interface Reading {
		/** Those that there are, or says why there are none. */
		DetectionSettings read() throws TftsrException;
	}

	private final Reading reading;
	private final List<ServiceRegistration<?>> services;

	/** A failure of a kind that is foreseen. */
	FailingSettings(ProblemKind kind) {
		this(() -> {
			throw new TftsrException(kind, "Cannot open the database", WHY, REMEDY); //$NON-NLS-1$
		});
	}

	/** An error that nobody has foreseen, in jobs of a priority; elsewhere they are the settings of the product. */
	static FailingSettings ofDefect(int priority, Runnable defect) throws TftsrException {
		DetectionSettingsRepository real = Services.get(DetectionSettingsRepository.class);
		return in(priority, () -> {
			defect.run();
			return real.get();
		});
	}

	/** Other settings, or a failure, in jobs of a priority; elsewhere they are the settings of the product. */
	static FailingSettings in(int priority, Reading failing) throws TftsrException {
		DetectionSettingsRepository real = Services.get(DetectionSettingsRepository.class);
		return new FailingSettings(() -> {
			Job job = Job.getJobManager().currentJob();
			return job != null && job.getPriority() == priority ? failing.read() : real.get();
		});
	}

	private FailingSettings(Reading reading) {
		this.reading = reading;
		BundleContext context = FrameworkUtil.getBundle(FailingSettings.class).getBundleContext();
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		services = List.of(context.registerService(DetectionSettingsRepository.class, this, first),
				context.registerService(Detectors.class, new Detectors(this), first));
	}

	@Override
	public DetectionSettings get() throws TftsrException {
		return reading.read();
	}

	@Override
	public void put(DetectionSettings settings) throws TftsrException {
		reading.read();
	}

	@Override
	public void replace(DetectionSettings seen, DetectionSettings settings) throws TftsrException {
		reading.read();
	}

	@Override
	public void close() {
		services.forEach(ServiceRegistration::unregister);
	}
}
