package org.tftsr.pii;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.internal.Messages;

/** The detector as the user has set it. An OSGi service. Thread-safe. */
@Component(service = Detectors.class)
public final class Detectors {

	/** So often in a row others are faster only where something is wrong. */
	private static final int ATTEMPTS = 100;

	private final DetectionSettingsRepository repository;
	private ConfiguredDetector current = ConfiguredDetector.standard();
	private boolean everRead;

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
		everRead = true;
		return current;
	}

	/**
	 * The detector of the last operation, for what cannot wait until the settings can be read. Reads nothing and asks nobody.
	 *
	 * @return none where they were never read since the program was started
	 */
	public synchronized Optional<ConfiguredDetector> lastRead() {
		return everRead ? Optional.of(current) : Optional.empty();
	}

	/**
	 * Keeps other settings, whatever is kept now, once it is sure that they can be used.
	 *
	 * @throws TftsrException where a pattern cannot be used, or the database cannot be written
	 */
	public void update(DetectionSettings settings) throws TftsrException {
		ConfiguredDetector.of(settings);
		repository.put(settings);
	}

	/**
	 * Keeps what somebody has made of the settings that were shown. What was not changed stays as it is by now.
	 *
	 * @param seen    the settings as they were shown
	 * @param changed what was made of them
	 * @throws TftsrException {@code CONFLICT} where somebody else has changed the same since; as {@link #update} besides. Nothing
	 *                        has changed then
	 */
	public void update(DetectionSettings seen, DetectionSettings changed) throws TftsrException {
		change(now -> {
			List<String> overwritten = changed.overwritten(seen, now);
			if (!overwritten.isEmpty()) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.Detectors_changedWhat, NLS.bind(Messages.Detectors_changedWhy,
						overwritten.stream().reduce((one, other) -> NLS.bind(Messages.Detectors_and, one, other)).orElseThrow()),
						Messages.Detectors_changedRemedy);
			}
			return changed.onTopOf(seen, now);
		});
	}

	/**
	 * Makes one change on the settings as they are. Where somebody else changes them at the same time, it is made on what they
	 * have become.
	 *
	 * @throws TftsrException what the change fails with; as {@link #update} besides
	 */
	public void change(DetectionChange change) throws TftsrException {
		for (int attempt = 1; !tryTo(change, attempt == ATTEMPTS); attempt++) {
			// somebody else was faster
		}
	}

	private boolean tryTo(DetectionChange change, boolean last) throws TftsrException {
		DetectionSettings now = repository.get();
		DetectionSettings next = change.apply(now);
		ConfiguredDetector.of(next);
		try {
			if (!next.equals(now)) {
				repository.replace(now, next);
			}
			return true;
		} catch (TftsrException e) {
			if (last || e.kind() != ProblemKind.CONFLICT) {
				throw e;
			}
			return false;
		}
	}
}
