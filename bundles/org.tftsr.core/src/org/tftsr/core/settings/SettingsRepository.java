package org.tftsr.core.settings;

import java.util.Map;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/** Settings by key, kept in the encrypted database. Thread-safe; each method is one transaction. */
public interface SettingsRepository {

	/** The value of a key, or empty where it was never set. */
	Optional<String> get(String key) throws TftsrException;

	/** Every setting, sorted by key. */
	Map<String, String> all() throws TftsrException;

	/** Sets all of these or none, whatever they hold now; for those who name a value without having been shown the old one. */
	void put(Map<String, String> values) throws TftsrException;

	/**
	 * Sets all of these, unless somebody else has changed one of them since it was shown, be it to the same value: two who count
	 * one number up would count once.
	 *
	 * @param seen the values as they were shown; a key that is missing had none
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where somebody has; nothing has changed then
	 */
	void put(Map<String, String> values, Map<String, String> seen) throws TftsrException;
}
