package org.tftsr.net.internal.send;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Completion;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Preview;
import org.tftsr.net.Receiver;
import org.tftsr.net.Reviewer;
import org.tftsr.net.internal.address.AddressRules;
import org.tftsr.net.internal.exchange.StopSignal;
import org.tftsr.net.internal.proxy.Tunnels;
import org.tftsr.net.internal.settings.StoredPermissions;
import org.tftsr.net.internal.tls.TrustStores;
import org.tftsr.net.spi.NameService;
import org.tftsr.net.spi.Pauses;
import org.tftsr.net.spi.ProxySource;

/** The gate. Ends what is under way when the user goes offline. */
@Component(service = { Gate.class, EventHandler.class }, property = EventConstants.EVENT_TOPIC + '=' + Topics.SETTING_CHANGED)
public final class GateComponent implements Gate, EventHandler {

	private final NetworkSettingsService settings;
	private final StoredPermissions permissions;
	private final AuditLog audit;
	private final SpendLedger ledger;
	private final TrustStores trust = new TrustStores(System.getenv());
	/** The calls that are under way, each with the destination that it goes to. */
	private final Map<StopSignal, String> running = new ConcurrentHashMap<>();

	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile ProxySource proxies;
	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, cardinality = ReferenceCardinality.OPTIONAL)
	private volatile NameService names;
	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, cardinality = ReferenceCardinality.OPTIONAL)
	private volatile Pauses pauses;

	/** Opens nothing. */
	@Activate
	public GateComponent(@Reference NetworkSettingsService settings, @Reference StoredPermissions permissions,
			@Reference AuditLog audit, @Reference SpendLedger ledger) {
		this.settings = settings;
		this.permissions = permissions;
		this.audit = audit;
		this.ledger = ledger;
		Tunnels.allowCredentials();
	}

	@Override
	public Preview preview(Outgoing outgoing) throws TftsrException {
		return prepare(outgoing).preview();
	}

	private static Prepared prepare(Outgoing outgoing) throws TftsrException {
		HeaderRules.require(outgoing);
		AddressRules.requireForm(outgoing.destination(), outgoing.address().uri());
		return Prepared.of(outgoing);
	}

	@Override
	public Completion send(Outgoing outgoing, Reviewer reviewer, Receiver receiver, Progress progress) throws TftsrException {
		Prepared prepared = prepare(outgoing);
		StopSignal stop = new StopSignal(progress);
		running.put(stop, outgoing.destination());
		try {
			return new Call(services(), prepared, receiver, stop).run(reviewer);
		} finally {
			running.remove(stop);
		}
	}

	private Services services() {
		NameService otherNames = names;
		Pauses otherPauses = pauses;
		return new Services(settings, permissions, audit, ledger, trust, proxies, otherNames == null ? NameService.SYSTEM : otherNames,
				otherPauses == null ? Pauses.REAL : otherPauses);
	}

	@Override
	public void handleEvent(Event event) {
		if (!running.isEmpty() && NetworkSettingsService.OFFLINE.equals(event.getProperty("key"))) {
			try {
				if (settings.get().offline()) {
					running.forEach((stop, destination) -> stop.stop(Call.offline(destination)));
				}
			} catch (TftsrException e) {
				// whoever changes this setting may mean it: better stop than go on
				running.keySet().forEach(stop -> stop.stop(e));
			}
		}
	}

	/** Ends what is under way. */
	@Deactivate
	public void stopAll() {
		Set.copyOf(running.keySet()).forEach(stop -> stop.stop(new CancelledException()));
	}
}
