package org.tftsr.net.internal.send;

import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.internal.settings.StoredPermissions;
import org.tftsr.net.internal.tls.TrustStores;
import org.tftsr.net.spi.NameService;
import org.tftsr.net.spi.Pauses;
import org.tftsr.net.spi.ProxySource;

/** What a call of the gate works with. */
record Services(NetworkSettingsService settings, StoredPermissions permissions, AuditLog audit, SpendLedger ledger, TrustStores trust,
		ProxySource proxies, NameService names, Pauses pauses) {
}
