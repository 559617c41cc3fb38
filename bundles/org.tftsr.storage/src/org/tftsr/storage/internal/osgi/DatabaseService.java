package org.tftsr.storage.internal.osgi;

import java.nio.file.Files;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.database.SqlCipherDatabase;
import org.tftsr.storage.internal.transaction.Transactions;
import org.tftsr.storage.internal.transaction.Work;

/**
 * Owns the one database of the running product. It opens with the first transaction, not with this component, so that
 * the workbench starts without touching it; where opening fails, the transaction fails, and the next one tries again.
 * The repositories are components of their own that know nothing but {@link Transactions}.
 */
@Component(service = { Transactions.class, DatabaseProvider.class })
public final class DatabaseService implements Transactions, DatabaseProvider {

	private final BundleContext context;
	private volatile EventAdmin events;
	private SqlCipherDatabase database;

	/** Does not touch the database. */
	@Activate
	public DatabaseService(BundleContext context) {
		this.context = context;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
			policyOption = ReferencePolicyOption.GREEDY)
	void setEventAdmin(EventAdmin admin) {
		events = admin;
	}

	void unsetEventAdmin(EventAdmin admin) {
		if (events == admin) {
			events = null;
		}
	}

	@Override
	public synchronized SqlCipherDatabase database() throws TftsrException {
		if (database == null) {
			database = SqlCipherDatabase.open(location(), KeySource.standard(System::getenv), this::announce);
		}
		return database;
	}

	private DatabaseLocation location() {
		// a framework property falls back to the system property of that name
		return DatabaseLocation.resolve(context::getProperty, System::getenv);
	}

	private synchronized boolean isPresent() {
		return database != null || Files.exists(location().file());
	}

	@Override
	public <T> T readIfPresent(String what, Work<T> work, T without) throws TftsrException {
		return isPresent() ? read(what, work) : without;
	}

	@Override
	public <T> T read(String what, Work<T> work) throws TftsrException {
		return database().transactions().read(what, work);
	}

	@Override
	public <T> T write(String what, Work<T> work) throws TftsrException {
		return database().transactions().write(what, work);
	}

	@Deactivate
	synchronized void close() throws TftsrException {
		if (database != null) {
			database.close();
			database = null;
		}
	}

	private void announce(Change change) {
		EventAdmin admin = events;
		if (admin != null) {
			admin.postEvent(new Event(change.topic(), change.properties()));
		}
	}
}
