package org.tftsr.ui.logs.internal.decision;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.ui.Services;

/**
 * Keeps the decisions about the findings of a log in the encrypted database, so that they are there when the log is opened
 * again. No value is kept with them. To be used on the thread of a job.
 *
 * @param file the log's address
 */
public record DecisionStore(URI file) {

	private static final String KEY = "log.decisions."; //$NON-NLS-1$

	/** Adds what was decided before, where nothing was decided since. */
	public void addTo(Decisions decisions) throws TftsrException {
		Services.get(SettingsRepository.class).get(key()).ifPresent(decisions::addMissing);
	}

	/** Keeps these in place of what was kept before. */
	public void store(Decisions decisions) throws TftsrException {
		Services.get(SettingsRepository.class).put(Map.of(key(), decisions.toText()));
	}

	/** Paths are long, and keys are not. */
	private String key() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256") //$NON-NLS-1$
					.digest(file.toString().getBytes(StandardCharsets.UTF_8));
			return KEY + HexFormat.of().formatHex(digest, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e); //$NON-NLS-1$
		}
	}
}
