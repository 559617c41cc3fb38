package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Changes one thing in the settings of detection as they are by then. Open logs are searched again by themselves. */
public final class ChangeSettingsJob extends TriageJob {

	private final UnaryOperator<DetectionSettings> change;

	private ChangeSettingsJob(UnaryOperator<DetectionSettings> change) {
		super(Messages.ChangeSettingsJob_name, JobFamilies.LOGS);
		this.change = change;
	}

	/** Makes a value one that is not sensitive. */
	public static ChangeSettingsJob except(AllowedValue value) {
		return new ChangeSettingsJob(settings -> {
			List<AllowedValue> allowed = new ArrayList<>(settings.allowed());
			if (!allowed.contains(value)) {
				allowed.add(value);
			}
			return settings.withAllowed(allowed);
		});
	}

	/** Takes an exception back. */
	public static ChangeSettingsJob withdraw(AllowedValue value) {
		return new ChangeSettingsJob(
				settings -> settings.withAllowed(settings.allowed().stream().filter(allowed -> !allowed.equals(value)).toList()));
	}

	/** Looks no more for a type; a pattern of the user's own is kept, switched off. */
	public static ChangeSettingsJob stopLookingFor(PiiType type) {
		return new ChangeSettingsJob(settings -> PiiTypes.of(type.name()).isPresent()
				? settings.withType(type.name(), false)
				: settings.withOwnPatterns(settings.ownPatterns().stream()
						.map(own -> own.type().equals(type) ? new OwnPattern(type, own.expression(), false) : own)
						.toList()));
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		Services.get(Detectors.class).change(change::apply);
	}
}
