package org.tftsr.storage.internal.osgi;

import java.util.concurrent.atomic.AtomicReference;

import org.osgi.framework.BundleContext;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.storage.Change;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.VaultOptions;
import org.tftsr.storage.internal.keyring.SystemKeyring;
import org.tftsr.storage.internal.vault.NobodyToAsk;

/** What the database finds around it in a running framework; services come and go. */
final class Surroundings {

	private static final System.Logger LOG = System.getLogger("org.tftsr.storage");

	/** For a bundle that is started before whoever can ask. */
	private static final SecretPrompt NOBODY = new NobodyToAsk(message -> LOG.log(System.Logger.Level.WARNING, message));

	private final BundleContext context;
	private final DaemonTimer timer = new DaemonTimer();
	private final AtomicReference<EventAdmin> events = new AtomicReference<>();
	private final AtomicReference<SecretPrompt> prompt = new AtomicReference<>(NOBODY);
	private final AtomicReference<LongWork> longWork = new AtomicReference<>(LongWork.UNSEEN);

	Surroundings(BundleContext context) {
		this.context = context;
	}

	DatabaseLocation location() {
		// a framework property falls back to the system property of that name
		return DatabaseLocation.resolve(context::getProperty, System::getenv);
	}

	VaultOptions options() {
		return new VaultOptions(System::getenv, prompt::get, longWork::get, SystemKeyring.in(() -> location().folder()), timer,
				this::announce);
	}

	void setEventAdmin(EventAdmin admin) {
		events.set(admin);
	}

	void unsetEventAdmin(EventAdmin admin) {
		events.compareAndSet(admin, null);
	}

	void setPrompt(SecretPrompt service) {
		prompt.set(service);
	}

	void unsetPrompt(SecretPrompt service) {
		prompt.compareAndSet(service, NOBODY);
	}

	void setLongWork(LongWork service) {
		longWork.set(service);
	}

	void unsetLongWork(LongWork service) {
		longWork.compareAndSet(service, LongWork.UNSEEN);
	}

	void close() {
		timer.close();
	}

	private void announce(Change change) {
		EventAdmin admin = events.get();
		if (admin != null) {
			admin.postEvent(new Event(change.topic(), change.properties()));
		}
	}
}
