package org.tftsr.cli.internal;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.update.UpdateService;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;

/** Settings that others rely on: they are kept by those who use them, who look at them first. */
final class GuardedSettings {

	private static final String CONNECT = "net.timeout.connect";
	private static final String FIRST_BYTE = "net.timeout.first_byte";
	private static final String IDLE = "net.timeout.idle";
	private static final String TOTAL = "net.timeout.total";
	private static final String CA_FILES = "net.ca_files";
	/** What may go without being shown first; of a script, only all of it taken back. */
	private static final String ALWAYS = "net.always";
	private static final String NONE = "[]";
	private static final String DAY = "ai.limit.day";
	private static final String ISSUE = "ai.limit.issue";
	private static final List<String> KEYS = List.of(NetworkSettingsService.OFFLINE, CONNECT, FIRST_BYTE, IDLE, TOTAL, CA_FILES,
			ALWAYS, DAY, ISSUE, UpdateService.SITE);
	private static final int LONGEST_SECONDS = 24 * 60 * 60;
	private static final int MICROS = 6;

	private GuardedSettings() {
	}

	/** Why a setting cannot be set like this; empty where it can. */
	static Optional<String> refusal(String key) {
		if (key.equals("ai.provider")) {
			return Optional.of("Which provider is preferred is set with `tftsr ai prefer`");
		}
		boolean ours = key.startsWith("net.") || key.startsWith("ai.limit") || key.startsWith("update.");
		return ours && !KEYS.contains(key) ? Optional.of("There is no setting " + key + " to set (one of " + String.join(", ", KEYS) + ')')
				: Optional.empty();
	}

	/** Whether a setting is one of these. */
	static boolean has(String key) {
		return KEYS.contains(key);
	}

	static void put(String key, String value) throws TftsrException {
		if (key.equals(DAY) || key.equals(ISSUE)) {
			SpendLedger ledger = Services.get(SpendLedger.class);
			SpendLimits limits = ledger.limits();
			Long micros = micros(key, value.strip());
			ledger.setLimits(key.equals(DAY) ? new SpendLimits(micros, limits.issueMicros()) : new SpendLimits(limits.dayMicros(), micros));
			return;
		}
		if (key.equals(UpdateService.SITE)) {
			Services.get(UpdateService.class).setSite(value);
			return;
		}
		if (key.equals(CA_FILES)) {
			putFiles(files(value));
			return;
		}
		// straight into the database: what is there may make no sense, and is put right by this
		Services.get(SettingsRepository.class).put(Map.of(key, checked(key, value.strip())));
	}

	/** The files are read before they are kept. */
	private static void putFiles(List<Path> files) throws TftsrException {
		NetworkSettingsService service = Services.get(NetworkSettingsService.class);
		NetworkSettings seen = service.get();
		service.put(seen, new NetworkSettings(seen.offline(), seen.timers(), files));
	}

	private static String checked(String key, String value) throws TftsrException {
		if (key.equals(ALWAYS)) {
			return require(value.equals(NONE), key, value, "Give [] to take all of them back; they are given in the chat");
		}
		if (key.equals(NetworkSettingsService.OFFLINE)) {
			return require(value.equals("true") || value.equals("false"), key, value, "Give true or false");
		}
		return require(value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= LONGEST_SECONDS, key, value,
				"Give whole seconds, from 1 to " + LONGEST_SECONDS);
	}

	private static String require(boolean holds, String key, String value, String remedy) throws TftsrException {
		if (!holds) {
			throw refused(key, remedy);
		}
		return value;
	}

	private static Long micros(String key, String value) throws TftsrException {
		if (value.isEmpty()) {
			return null;
		}
		if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
			throw refused(key, "Give US dollars such as 2.50, or '' for no limit");
		}
		return new BigDecimal(value).movePointRight(MICROS).longValueExact();
	}

	private static List<Path> files(String value) throws TftsrException {
		try {
			return value.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> Path.of(line).toAbsolutePath()).toList();
		} catch (InvalidPathException e) {
			throw refused(CA_FILES, "Give paths of PEM files, one a line");
		}
	}

	private static TftsrException refused(String key, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, "Cannot set " + key, "that is no value of it", remedy);
	}
}
