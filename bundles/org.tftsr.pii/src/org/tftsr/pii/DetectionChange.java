package org.tftsr.pii;

import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.problem.TftsrException;

/** One change of the settings of detection. */
@FunctionalInterface
public interface DetectionChange {

	/**
	 * The settings with the change. May be asked several times, where others change them at the same time, and must depend on
	 * nothing but what it is given.
	 *
	 * @param now the settings as they stand
	 * @throws TftsrException where the change makes no sense on these; nothing is changed then
	 */
	DetectionSettings apply(DetectionSettings now) throws TftsrException;
}
