package org.tftsr.net.internal.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Timers;
import org.tftsr.net.internal.tls.CertificateFile;

/** The settings of the network among all settings. */
@Component
public final class StoredNetworkSettings implements NetworkSettingsService {

	private static final String CONNECT = "net.timeout.connect";
	private static final String FIRST_BYTE = "net.timeout.first_byte";
	private static final String IDLE = "net.timeout.idle";
	private static final String TOTAL = "net.timeout.total";
	private static final String CA_FILES = "net.ca_files";
	private static final int LONGEST_SECONDS = 24 * 60 * 60;

	private final SettingsRepository settings;
	private final EventAdmin events;
	/** Whether one was offline when that was last read; null before. */
	private final AtomicReference<Boolean> last = new AtomicReference<>();

	/** Reads nothing yet. */
	@Activate
	public StoredNetworkSettings(@Reference SettingsRepository settings, @Reference EventAdmin events) {
		this.settings = settings;
		this.events = events;
	}

	@Override
	public NetworkSettings get() throws TftsrException {
		Timers usual = Timers.USUAL;
		return new NetworkSettings(offline(), new Timers(seconds(CONNECT, usual.connect()), seconds(FIRST_BYTE, usual.firstByte()),
				seconds(IDLE, usual.idle()), seconds(TOTAL, usual.total())), caFiles());
	}

	private boolean offline() throws TftsrException {
		String value = settings.get(OFFLINE).orElse("false").strip();
		if (!value.equals("true") && !value.equals("false")) {
			// neither to send nor to be silent about it
			throw wrong(OFFLINE, Messages.StoredNetworkSettings_notBoolean);
		}
		boolean offline = value.equals("true");
		Boolean before = last.getAndSet(offline);
		if (before != null && before != offline) {
			// another program has set it, of which nobody here was told; whoever was, is told twice
			events.postEvent(new Event(Topics.SETTING_CHANGED, Map.of("key", OFFLINE)));
		}
		return offline;
	}

	private Duration seconds(String key, Duration usual) throws TftsrException {
		String value = settings.get(key).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
		if (value == null) {
			return usual;
		}
		if (!value.matches("[1-9]\\d{0,5}") || Integer.parseInt(value) > LONGEST_SECONDS) {
			throw wrong(key, NLS.bind(Messages.StoredNetworkSettings_notSeconds, LONGEST_SECONDS));
		}
		return Duration.ofSeconds(Integer.parseInt(value));
	}

	private List<Path> caFiles() throws TftsrException {
		try {
			return settings.get(CA_FILES).orElse("").lines().map(String::strip).filter(line -> !line.isEmpty()).map(Path::of).toList();
		} catch (InvalidPathException e) {
			throw wrong(CA_FILES, Messages.StoredNetworkSettings_notPath);
		}
	}

	private static TftsrException wrong(String key, String why) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Settings_wrongWhat, key), why,
				Messages.StoredNetworkSettings_wrongRemedy);
	}

	@Override
	public void put(NetworkSettings seen, NetworkSettings changed) throws TftsrException {
		for (Path file : changed.caFiles()) {
			if (!seen.caFiles().contains(file)) {
				CertificateFile.read(file);
			}
		}
		Map<String, String> before = texts(seen);
		Map<String, String> after = texts(changed);
		Map<String, String> stored = settings.all();
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, String> expected = new HashMap<>();
		after.forEach((key, value) -> {
			if (!value.equals(before.get(key))) {
				values.put(key, value);
			}
		});
		if (!get().equals(seen)) {
			requireUnchanged(values, before);
		}
		values.keySet().stream().filter(stored::containsKey).forEach(key -> expected.put(key, stored.get(key)));
		if (!values.isEmpty()) {
			settings.put(values, expected);
		}
	}

	/** What was not changed by both may differ. */
	private void requireUnchanged(Map<String, String> values, Map<String, String> before) throws TftsrException {
		Map<String, String> now = texts(get());
		for (String key : values.keySet()) {
			if (!now.get(key).equals(before.get(key))) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.StoredNetworkSettings_changedWhat,
						NLS.bind(Messages.StoredNetworkSettings_changedWhy, key), Messages.StoredNetworkSettings_changedRemedy);
			}
		}
	}

	private static Map<String, String> texts(NetworkSettings value) throws TftsrException {
		Map<String, String> result = new LinkedHashMap<>();
		result.put(OFFLINE, Boolean.toString(value.offline()));
		result.put(CONNECT, text(CONNECT, value.timers().connect()));
		result.put(FIRST_BYTE, text(FIRST_BYTE, value.timers().firstByte()));
		result.put(IDLE, text(IDLE, value.timers().idle()));
		result.put(TOTAL, text(TOTAL, value.timers().total()));
		result.put(CA_FILES, value.caFiles().stream().map(Path::toString).collect(Collectors.joining("\n")));
		return result;
	}

	private static String text(String key, Duration time) throws TftsrException {
		if (time.getNano() != 0 || time.toSeconds() > LONGEST_SECONDS) {
			throw wrong(key, NLS.bind(Messages.StoredNetworkSettings_notSeconds, LONGEST_SECONDS));
		}
		return Long.toString(time.toSeconds());
	}

	@Override
	public void setOffline(boolean offline) throws TftsrException {
		settings.put(Map.of(OFFLINE, Boolean.toString(offline)));
	}
}
