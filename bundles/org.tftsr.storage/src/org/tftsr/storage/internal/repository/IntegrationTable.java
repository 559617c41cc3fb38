package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code integration_config}, also in rows of the earlier app, which say nothing of how to sign in. */
final class IntegrationTable {

	private static final String SELECT = """
			SELECT config.*, token.id IS NOT NULL AS has_token, token.expires_at IS NOT NULL AS token_ends
			FROM integration_config config LEFT JOIN credentials token ON token.service = config.service
			""";

	private IntegrationTable() {
	}

	static List<Integration> list(Transaction transaction) throws SQLException {
		return transaction.query(SELECT, IntegrationTable::map).stream().sorted(Comparator.comparing(Integration::service)).toList();
	}

	static Optional<Integration> find(Transaction transaction, ServiceKind service) throws SQLException {
		return transaction.first(SELECT + "WHERE config.service = ?", IntegrationTable::map, service.key());
	}

	private static Integration map(ResultSet row) throws SQLException {
		ServiceKind service = ServiceKind.of(row.getString("service")).orElseThrow();
		String address = ServiceAddress.complete(service, Columns.text(row, "base_url"));
		int ownServer = row.getInt("own_server");
		boolean isOwn = row.wasNull() ? service.isOwnServer(address) : ownServer != 0;
		String username = Columns.textOrNull(row, "username");
		boolean tokenEnds = row.getBoolean("token_ends");
		SignIn signIn = Optional.ofNullable(row.getString("sign_in")).flatMap(SignIn::of)
				.orElseGet(() -> fitting(service, isOwn, username, tokenEnds));
		return new Integration(service, address, isOwn, signIn, username, Columns.textOrNull(row, "project_name"),
				Columns.textOrNull(row, "space_key"), row.getBoolean("auto_create_enabled"), oauth(row),
				TextMap.parse(row.getString("defaults")), row.getBoolean("has_token"),
				row.getString("encrypted_client_secret") != null, Columns.time(row, "connected_at"), row.getString("connected_as"));
	}

	/** How one signs in with what the earlier app had: only its tokens of OAuth had an end. */
	private static SignIn fitting(ServiceKind service, boolean ownServer, String username, boolean tokenEnds) {
		List<SignIn> known = service.signIns(ownServer);
		if (tokenEnds && known.contains(SignIn.OAUTH)) {
			return SignIn.OAUTH;
		}
		if (username != null && known.contains(SignIn.PASSWORD)) {
			return SignIn.PASSWORD;
		}
		return known.stream().filter(signIn -> signIn != SignIn.OAUTH).findFirst().orElseThrow();
	}

	private static OAuthClient oauth(ResultSet row) throws SQLException {
		String clientId = row.getString("oauth_client_id");
		return clientId == null ? null
				: new OAuthClient(row.getString("oauth_issuer"), clientId, row.getString("oauth_scopes"), row.getInt("oauth_redirect_port"));
	}

	static void put(Transaction transaction, Integration integration) throws SQLException {
		OAuthClient oauth = integration.oauth();
		transaction.update("""
				INSERT INTO integration_config(id, service, base_url, username, project_name, space_key, auto_create_enabled,
				    updated_at, own_server, sign_in, oauth_issuer, oauth_client_id, oauth_scopes, oauth_redirect_port, defaults)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT(service) DO UPDATE SET base_url = excluded.base_url, username = excluded.username,
				    project_name = excluded.project_name, space_key = excluded.space_key,
				    auto_create_enabled = excluded.auto_create_enabled, updated_at = excluded.updated_at,
				    own_server = excluded.own_server, sign_in = excluded.sign_in, oauth_issuer = excluded.oauth_issuer,
				    oauth_client_id = excluded.oauth_client_id, oauth_scopes = excluded.oauth_scopes,
				    oauth_redirect_port = excluded.oauth_redirect_port, defaults = excluded.defaults""",
				transaction.newId(), integration.service().key(), integration.address(), integration.username(),
				integration.project(), integration.space(), integration.autoCreate(), transaction.timestamp(),
				integration.ownServer(), integration.signIn().key(), oauth == null ? null : oauth.issuer(),
				oauth == null ? null : oauth.clientId(), oauth == null ? null : oauth.scopes(),
				oauth == null ? 0 : oauth.redirectPort(), TextMap.toJson(integration.defaults()));
	}

	static void delete(Transaction transaction, ServiceKind service) throws SQLException {
		transaction.update("DELETE FROM integration_config WHERE service = ?", service.key());
	}

	/** @param at null where nothing is known of the connection */
	static void setConnected(Transaction transaction, ServiceKind service, String as, Instant at) throws SQLException {
		transaction.update("UPDATE integration_config SET connected_at = ?, connected_as = ? WHERE service = ?",
				at == null ? null : Timestamps.toSeconds(at), as, service.key());
	}

	/** @param sealed null for none */
	static void setClientSecret(Transaction transaction, ServiceKind service, String sealed) throws SQLException {
		transaction.update("UPDATE integration_config SET encrypted_client_secret = ? WHERE service = ?", sealed, service.key());
	}

	static Optional<String> clientSecret(Transaction transaction, ServiceKind service) throws SQLException {
		return transaction.first("""
				SELECT encrypted_client_secret FROM integration_config
				WHERE service = ? AND encrypted_client_secret IS NOT NULL""", row -> row.getString(1), service.key());
	}
}
