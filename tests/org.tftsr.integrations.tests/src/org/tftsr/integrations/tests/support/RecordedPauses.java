package org.tftsr.integrations.tests.support;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.net.spi.Pauses;

/** Takes the place of waiting: notes how long it would have been. */
public final class RecordedPauses implements Pauses {

	private static final RecordedPauses INSTANCE = new RecordedPauses();

	private final List<Duration> pauses = new CopyOnWriteArrayList<>();

	static {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, 1000);
		FrameworkUtil.getBundle(RecordedPauses.class).getBundleContext().registerService(Pauses.class, INSTANCE, properties);
	}

	private RecordedPauses() {
	}

	/** The one there is. */
	public static RecordedPauses get() {
		return INSTANCE;
	}

	@Override
	public void pause(Duration time, BooleanSupplier stop) {
		pauses.add(time);
	}

	/** The pauses since the last call. */
	public List<Duration> take() {
		List<Duration> taken = List.copyOf(pauses);
		pauses.clear();
		return taken;
	}
}
