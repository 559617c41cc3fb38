package org.tftsr.pii;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.TftsrException;

/** The detector as the user has set it. An OSGi service. Thread-safe. */
@Component(service = Detectors.class)
public final class Detectors {

	private final DetectionSettingsRepository repository;
	private ConfiguredDetector current = ConfiguredDetector.standard();

	@Activate
	public Detectors(@Reference DetectionSettingsRepository repository) {
		this.repository = repository;
	}

	/**
	 * The detector for an operation that starts now. Reads the settings from the database.
	 *
	 * @throws TftsrException where the settings cannot be read. To go on without them would look for less than the user
	 *                        asked for.
	 */
	public synchronized ConfiguredDetector current() throws TftsrException {
		DetectionSettings settings = repository.get();
		if (!settings.equals(current.settings())) {
			current = ConfiguredDetector.of(settings);
		}
		return current;
	}

	/**
	 * Keeps other settings, once it is sure that they can be used.
	 *
	 * @throws TftsrException where a pattern cannot be used, or the database cannot be written
	 */
	public void update(DetectionSettings settings) throws TftsrException {
		ConfiguredDetector.of(settings);
		repository.put(settings);
	}
}
