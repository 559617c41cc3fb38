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

	/** Sets all of these or none. */
	void put(Map<String, String> values) throws TftsrException;
}
