package org.tftsr.integrations.internal.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;

/**
 * How far the clock of a server is ahead of the one here, by the header {@code Date} of what it answered last (RFC 9110, 6.6.1). Kept while
 * the program runs. Thread-safe.
 */
@Component(service = ServerClocks.class)
public final class ServerClocks {

	private static final String DATE = "date";

	private final IntegrationClock clock;
	/** By server. */
	private final Map<String, Duration> ahead = new ConcurrentHashMap<>();

	@Activate
	public ServerClocks(@Reference IntegrationClock clock) {
		this.clock = clock;
	}

	/**
	 * That a server has answered just now.
	 *
	 * @param headers names in small letters
	 */
	public void answered(Integration integration, Map<String, String> headers) {
		String date = headers.get(DATE);
		if (date == null) {
			return;
		}
		try {
			Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
			ahead.put(server(integration), Duration.between(clock.instant(), there));
		} catch (DateTimeException e) {
			// it tells no time, then: what is known of it stays
			return;
		}
	}

	/** To a second and the time that an answer takes; negative where it is behind, empty where it has not told. */
	public Optional<Duration> ahead(Integration integration) {
		return Optional.ofNullable(ahead.get(server(integration)));
	}

	private static String server(Integration integration) {
		return Integration.origin(integration.address());
	}
}
