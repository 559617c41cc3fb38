package org.tftsr.storage.internal.repository;

import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;

/** The settings of detection as one setting in JSON, so that they change as a whole. */
@Component
public final class SqlDetectionSettingsRepository implements DetectionSettingsRepository {

	private final SettingsRepository settings;

	/** Does not touch the database. */
	@Activate
	public SqlDetectionSettingsRepository(@Reference SettingsRepository settings) {
		this.settings = settings;
	}

	@Override
	public DetectionSettings get() throws TftsrException {
		return read(settings.get(KEY));
	}

	private static DetectionSettings read(Optional<String> json) throws TftsrException {
		if (json.isEmpty()) {
			return DetectionSettings.STANDARD;
		}
		try {
			return DetectionSettingsJson.read(json.get());
		} catch (IllegalArgumentException e) {
			// To go on with the standard would look for less than the user asked for.
			throw new TftsrException(ProblemKind.DAMAGED, Messages.DetectionSettings_readWhat,
					NLS.bind(Messages.DetectionSettings_readWhy, KEY), Messages.DetectionSettings_readRemedy, e);
		}
	}

	@Override
	public void put(DetectionSettings detection) throws TftsrException {
		settings.put(Map.of(KEY, DetectionSettingsJson.write(detection)));
	}

	/** In two steps, of which the second looks at what the first has read: texts that differ may be the same settings. */
	@Override
	public void replace(DetectionSettings seen, DetectionSettings detection) throws TftsrException {
		Optional<String> json = settings.get(KEY);
		if (!read(json).equals(seen)) {
			throw new TftsrException(ProblemKind.CONFLICT, Messages.DetectionSettings_replaceWhat,
					Messages.DetectionSettings_replaceWhy, Messages.DetectionSettings_replaceRemedy);
		}
		settings.put(Map.of(KEY, DetectionSettingsJson.write(detection)),
				json.map(text -> Map.of(KEY, text)).orElse(Map.of()));
	}
}
