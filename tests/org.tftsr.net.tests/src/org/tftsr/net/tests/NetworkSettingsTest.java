package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Timers;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.testsupport.TestServices;

/** The settings of the network, as a page and as a command line set them. */
class NetworkSettingsTest {

	private final NetworkSettingsService network = TestServices.get(NetworkSettingsService.class);
	private final SettingsRepository settings = TestServices.get(SettingsRepository.class);
	private NetworkSettings before;

	@BeforeEach
	void remember() throws TftsrException {
		before = network.get();
	}

	@AfterEach
	void restore() throws TftsrException {
		network.put(network.get(), before);
	}

	private static Timers seconds(int connect, int firstByte, int idle, int total) {
		return new Timers(Duration.ofSeconds(connect), Duration.ofSeconds(firstByte), Duration.ofSeconds(idle), Duration.ofSeconds(total));
	}

	@Test
	void whatIsSetHolds() throws TftsrException {
		NetworkSettings changed = new NetworkSettings(true, seconds(1, 2, 3, 4), List.of());
		network.put(before, changed);
		assertEquals(changed, network.get());
		assertEquals("true", settings.get("net.offline").orElseThrow());
		assertEquals("2", settings.get("net.timeout.first_byte").orElseThrow());
	}

	@Test
	void whatSomebodyElseHasChangedMeanwhileIsNotWrittenOver() throws TftsrException {
		network.setOffline(true);
		NetworkSettings mine = new NetworkSettings(before.offline(), seconds(5, 120, 30, 600), List.of());
		network.put(before, mine);
		assertEquals(new NetworkSettings(true, seconds(5, 120, 30, 600), List.of()), network.get());
		NetworkSettings theirs = new NetworkSettings(before.offline(), seconds(7, 120, 30, 600), List.of());
		TftsrException problem = assertThrows(TftsrException.class, () -> network.put(before, theirs));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.getMessage().contains("net.timeout.connect"));
	}

	/** A terminal, or an IDE on the same database: at the next attempt, whoever shows whether one is offline is told. */
	@Test
	void whatAnotherProgramHasSetIsToldAtTheNextAttempt() throws Exception {
		network.setOffline(false);
		network.get();
		BlockingQueue<Event> told = new LinkedBlockingQueue<>();
		ServiceRegistration<EventHandler> listening = FrameworkUtil.getBundle(TestServices.class).getBundleContext()
				.registerService(EventHandler.class, told::add,
						new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, Topics.SETTING_CHANGED)));
		DatabaseLocation location = DatabaseLocation.resolve(Map.of(DatabaseLocation.PROPERTY, TestServices.data().toString())::get, name -> null);
		try (Database other = Database.open(location, KeySource.standard(name -> null))) {
			other.settings().put(Map.of(NetworkSettingsService.OFFLINE, "true"));
			assertEquals(0, told.size(), "nobody tells this program");
			Sending.failing(NetworkProblem.Reason.OFFLINE, Requests.to(URI.create("http://localhost:1/")));
			Event event = told.poll(30, TimeUnit.SECONDS);
			assertEquals(NetworkSettingsService.OFFLINE, event.getProperty("key"));
			Sending.failing(NetworkProblem.Reason.OFFLINE, Requests.to(URI.create("http://localhost:1/")));
			assertEquals(0, told.size(), "it is told once");
		} finally {
			listening.unregister();
		}
	}

	@ParameterizedTest
	@CsvSource({ "net.offline, maybe", "net.timeout.idle, soon", "net.timeout.idle, 0", "net.timeout.connect, -1",
			"net.timeout.total, 999999", "net.timeout.first_byte, 1.5" })
	void whatMakesNoSenseStopsEverythingAndSaysWhere(String key, String value) throws TftsrException {
		String kept = settings.get(key).orElse("");
		settings.put(Map.of(key, value));
		try {
			TftsrException problem = assertThrows(TftsrException.class,
					() -> Sending.send(Requests.to(URI.create("http://localhost:1/")), new Heard()));
			assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
			assertTrue(problem.getMessage().contains(key));
		} finally {
			settings.put(Map.of(key, kept.isEmpty() && key.equals("net.offline") ? "false" : kept));
		}
	}
}
