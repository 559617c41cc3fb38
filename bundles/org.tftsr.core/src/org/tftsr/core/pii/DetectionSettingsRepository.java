package org.tftsr.core.pii;

import org.tftsr.core.problem.TftsrException;

/** Keeps the settings of detection in the encrypted database. Thread-safe; each method is one transaction. */
public interface DetectionSettingsRepository {

	/** Key of the setting whose change is announced under {@link org.tftsr.core.event.Topics#SETTING_CHANGED}. */
	String KEY = "detection";

	/** The settings; {@link DetectionSettings#STANDARD} where none were kept. Makes no database where there is none yet. */
	DetectionSettings get() throws TftsrException;

	/** Keeps settings in place of whatever is kept now. The caller has made sure that they can be used. */
	void put(DetectionSettings settings) throws TftsrException;

	/**
	 * Keeps settings in place of the ones that the caller has read, as one step. The caller has made sure that they can be used.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where others are kept by now; nothing has changed
	 *                        then
	 */
	void replace(DetectionSettings seen, DetectionSettings settings) throws TftsrException;
}
