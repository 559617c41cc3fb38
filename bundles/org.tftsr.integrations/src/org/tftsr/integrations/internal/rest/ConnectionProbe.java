package org.tftsr.integrations.internal.rest;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;

/** Makes the call by which a service is tested. Each service has one, as a component. */
public interface ConnectionProbe {

	/** Of which service. */
	ServiceKind service();

	/** Makes a call that needs the sign-in, and says who answered. */
	ConnectionReport probe(Integration integration, Progress progress) throws TftsrException;
}
