package org.tftsr.integrations.internal.signin;

import java.time.Instant;
import java.time.InstantSource;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What time it is for a sign-in: that of the machine, or of a service that stands in for it. Thread-safe. */
@Component(service = SignInClock.class)
public final class SignInClock {

	@Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, cardinality = ReferenceCardinality.OPTIONAL)
	private volatile InstantSource other;

	/** Now. */
	Instant now() {
		InstantSource source = other;
		return source == null ? Instant.now() : source.instant();
	}
}
