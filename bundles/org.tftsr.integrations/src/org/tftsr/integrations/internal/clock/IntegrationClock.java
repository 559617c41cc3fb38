package org.tftsr.integrations.internal.clock;

import java.time.Instant;
import java.time.InstantSource;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What time it is for sign-ins and publications: that of the machine, or of a service that stands in for it. Thread-safe. */
@Component(service = IntegrationClock.class)
public final class IntegrationClock implements InstantSource {

	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, cardinality = ReferenceCardinality.OPTIONAL)
	private volatile InstantSource other;

	@Override
	public Instant instant() {
		InstantSource source = other;
		return source == null ? Instant.now() : source.instant();
	}
}
