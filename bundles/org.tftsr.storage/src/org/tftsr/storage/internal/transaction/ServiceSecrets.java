package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.Messages;

/** Encrypts the secrets of services that are published to, under a key of their own, each bound to its service and its column. */
public final class ServiceSecrets {

	/** Which secret. */
	public enum Place {
		/** A password or token, or the access token of OAuth. */
		TOKEN("credentials/%s"),
		/** The refresh token of OAuth. */
		REFRESH_TOKEN("credentials/%s/refresh"),
		/** The secret of the OAuth client. */
		CLIENT_SECRET("integration_config/%s/client-secret");

		private final String pattern;

		Place(String pattern) {
			this.pattern = pattern;
		}

		private String of(ServiceKind service) {
			return pattern.formatted(service.key());
		}
	}

	private static final String PURPOSE = "tftsr/service-secrets/1";

	private final Transaction transaction;

	/** @param transaction in which the rows are read or written */
	public ServiceSecrets(Transaction transaction) {
		this.transaction = transaction;
	}

	/** @param secret stays the caller's to overwrite */
	public String seal(ServiceKind service, Place place, byte[] secret) throws SQLException, TftsrException {
		return transaction.cipher(PURPOSE).sealBytes(secret, place.of(service));
	}

	/**
	 * What was sealed; the caller overwrites it.
	 *
	 * @throws TftsrException {@code DAMAGED} where it is not what was written for this place
	 */
	public byte[] open(ServiceKind service, Place place, String sealed) throws SQLException, TftsrException {
		try {
			if (hasKey()) {
				return transaction.cipher(PURPOSE).openBytes(sealed, place.of(service));
			}
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.DAMAGED || place != Place.TOKEN) {
				throw e;
			}
		}
		return openOfBefore(service, place, sealed);
	}

	/** Tokens that were taken over before there was a key for them are under that of detected values. */
	private byte[] openOfBefore(ServiceKind service, Place place, String sealed) throws SQLException, TftsrException {
		try {
			return transaction.values().openBytes(sealed, place.of(service));
		} catch (TftsrException e) {
			throw new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.ServiceSecrets_readWhat, service.displayName()),
					Messages.ServiceSecrets_changedWhy, Messages.ServiceSecrets_setRemedy, e);
		}
	}

	private boolean hasKey() throws SQLException {
		return transaction.first("SELECT 1 FROM key_salts WHERE purpose = ?", row -> 1, PURPOSE).isPresent();
	}
}
