package org.tftsr.ai.tests.provider;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.net.spi.Pauses;

/** Takes the place of the waiting between two attempts: notes how long it would have been. */
final class RecordedPauses implements Pauses {

	private static final RecordedPauses INSTANCE = new RecordedPauses();

	private final List<Duration> pauses = new CopyOnWriteArrayList<>();

	static {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, 1000);
		FrameworkUtil.getBundle(RecordedPauses.class).getBundleContext().registerService(Pauses.class, INSTANCE, properties);
	}

	static RecordedPauses get() {
		return INSTANCE;
	}

	@Override
	public void pause(Duration time, BooleanSupplier stop) {
		pauses.add(time);
	}

	/** The pauses since the last call. */
	List<Duration> take() {
		List<Duration> taken = List.copyOf(pauses);
		pauses.clear();
		return taken;
	}
}
