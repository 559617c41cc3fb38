package org.tftsr.storage.internal.repository;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.internal.transaction.ServiceSecrets;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code credentials}: passwords and tokens of services, encrypted, with the SHA-256 of each token beside it. */
final class CredentialTable {

	private final Transaction transaction;
	private final ServiceSecrets secrets;

	CredentialTable(Transaction transaction) {
		this.transaction = transaction;
		this.secrets = new ServiceSecrets(transaction);
	}

	/** A row as it is kept. */
	private record Row(String token, String refreshToken, Instant expiresAt) {
	}

	boolean has(ServiceKind service) throws SQLException {
		return row(service).isPresent();
	}

	/**
	 * Replaces all that is kept of a service. The caller overwrites what it gives.
	 *
	 * @param refreshToken null for none
	 * @param expiresAt    null where it is not known
	 */
	void put(ServiceKind service, byte[] token, byte[] refreshToken, Instant expiresAt) throws SQLException, TftsrException {
		delete(service);
		transaction.update("""
				INSERT INTO credentials(id, service, token_hash, encrypted_token, created_at, expires_at, encrypted_refresh_token)
				VALUES (?, ?, ?, ?, ?, ?, ?)""", transaction.newId(), service.key(), sha256(token),
				secrets.seal(service, ServiceSecrets.Place.TOKEN, token), transaction.timestamp(),
				expiresAt == null ? null : Timestamps.toSeconds(expiresAt),
				refreshToken == null ? null : secrets.seal(service, ServiceSecrets.Place.REFRESH_TOKEN, refreshToken));
	}

	/** Whether there was anything to forget. */
	boolean delete(ServiceKind service) throws SQLException {
		return transaction.update("DELETE FROM credentials WHERE service = ?", service.key()) > 0;
	}

	/** The password or token; the caller closes it. */
	Optional<Passphrase> token(ServiceKind service) throws SQLException, TftsrException {
		Optional<Row> row = row(service);
		return row.isEmpty() ? Optional.empty() : Optional.of(open(service, ServiceSecrets.Place.TOKEN, row.get().token()));
	}

	/** What OAuth has given; the caller closes it. */
	Optional<OAuthTokens> tokens(ServiceKind service) throws SQLException, TftsrException {
		Optional<Row> found = row(service);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Row row = found.get();
		Passphrase refresh = row.refreshToken() == null ? null
				: open(service, ServiceSecrets.Place.REFRESH_TOKEN, row.refreshToken());
		return Optional.of(new OAuthTokens(open(service, ServiceSecrets.Place.TOKEN, row.token()), refresh, row.expiresAt()));
	}

	private Optional<Row> row(ServiceKind service) throws SQLException {
		return transaction.first("SELECT encrypted_token, encrypted_refresh_token, expires_at FROM credentials WHERE service = ?",
				row -> new Row(row.getString(1), row.getString(2), Columns.time(row, "expires_at")), service.key());
	}

	private Passphrase open(ServiceKind service, ServiceSecrets.Place place, String sealed) throws SQLException, TftsrException {
		return SecretText.passphrase(secrets.open(service, place, sealed));
	}

	private static String sha256(byte[] token) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
