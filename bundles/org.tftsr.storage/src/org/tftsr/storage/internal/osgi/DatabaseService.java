package org.tftsr.storage.internal.osgi;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.internal.transaction.Transactions;
import org.tftsr.storage.internal.vault.LockableDatabase;

/**
 * Owns the one database of the running product and its vault. It opens with the first transaction, not with this
 * component, so that the workbench starts without touching it. The repositories are components of their own that know
 * nothing but {@link Transactions}.
 */
@Component(service = { Transactions.class, DatabaseProvider.class, Vault.class })
public final class DatabaseService extends LockableDatabase {

	private final Surroundings surroundings;

	/** Does not touch the database. */
	@Activate
	public DatabaseService(BundleContext context) {
		this(new Surroundings(context));
	}

	private DatabaseService(Surroundings surroundings) {
		super(surroundings::location, surroundings.options());
		this.surroundings = surroundings;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
			policyOption = ReferencePolicyOption.GREEDY)
	void setEventAdmin(EventAdmin admin) {
		surroundings.setEventAdmin(admin);
	}

	void unsetEventAdmin(EventAdmin admin) {
		surroundings.unsetEventAdmin(admin);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
			policyOption = ReferencePolicyOption.GREEDY)
	void setSecretPrompt(SecretPrompt prompt) {
		surroundings.setPrompt(prompt);
	}

	void unsetSecretPrompt(SecretPrompt prompt) {
		surroundings.unsetPrompt(prompt);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
			policyOption = ReferencePolicyOption.GREEDY)
	void setLongWork(LongWork longWork) {
		surroundings.setLongWork(longWork);
	}

	void unsetLongWork(LongWork longWork) {
		surroundings.unsetLongWork(longWork);
	}

	@Deactivate
	void deactivate() throws TftsrException {
		close();
		surroundings.close();
	}
}
