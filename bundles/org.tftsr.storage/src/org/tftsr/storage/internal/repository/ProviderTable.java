package org.tftsr.storage.internal.repository;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

/** The tables {@code providers} and {@code provider_models}. */
final class ProviderTable {

	private ProviderTable() {
	}

	/** By what a name is found and compared. */
	static String nameKey(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

	static List<Provider> list(Transaction transaction) throws SQLException, TftsrException {
		return query(transaction, "ORDER BY name_key");
	}

	static Optional<Provider> find(Transaction transaction, UUID id) throws SQLException, TftsrException {
		return query(transaction, "WHERE id = ?", id).stream().findFirst();
	}

	static Optional<Provider> ofName(Transaction transaction, String name) throws SQLException, TftsrException {
		return query(transaction, "WHERE name_key = ?", nameKey(name)).stream().findFirst();
	}

	/** By id or by name; nobody is called as another one is numbered. */
	static Optional<Provider> find(Transaction transaction, String idOrName) throws SQLException, TftsrException {
		return query(transaction, "WHERE id = ?1 OR name_key = ?1", nameKey(idOrName)).stream().findFirst();
	}

	private static List<Provider> query(Transaction transaction, String rest, Object... parameters)
			throws SQLException, TftsrException {
		Map<String, List<ModelInfo>> models = models(transaction);
		List<Provider> providers = new ArrayList<>();
		transaction.forEach("SELECT * FROM providers " + rest,
				row -> providers.add(map(row, models.getOrDefault(row.getString("id"), List.of()))), parameters);
		return providers;
	}

	private static Provider map(ResultSet row, List<ModelInfo> models) throws SQLException, TftsrException {
		int maxTokens = row.getInt("max_tokens");
		ProviderOptions options = new ProviderOptions(row.getString("api_version"), row.getString("auth_header"),
				row.getString("auth_prefix"), row.getString("endpoint_path"), row.getString("user_id"),
				maxTokens == 0 ? null : Integer.valueOf(maxTokens));
		return new Provider(Columns.uuid(row, "id"), row.getString("name"), ProviderKind.of(row.getString("kind")),
				row.getString("address"), row.getString("model"), options, models, row.getString("key_encrypted") != null);
	}

	/** There are few. */
	private static Map<String, List<ModelInfo>> models(Transaction transaction) throws SQLException {
		Map<String, List<ModelInfo>> models = new HashMap<>();
		transaction.query("SELECT * FROM provider_models ORDER BY provider_id, number",
				row -> models.computeIfAbsent(row.getString("provider_id"), id -> new ArrayList<>())
						.add(new ModelInfo(row.getString("model"), row.getInt("context_tokens"), price(row, "input_price"),
								price(row, "output_price"))));
		return models;
	}

	private static BigDecimal price(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : new BigDecimal(text);
	}

	static void insert(Transaction transaction, Provider provider) throws SQLException {
		ProviderOptions options = provider.options();
		transaction.update("""
				INSERT INTO providers(name, name_key, kind, address, model, api_version, auth_header, auth_prefix,
				                      endpoint_path, user_id, max_tokens, id)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", provider.name(), nameKey(provider.name()),
				provider.kind().key(), provider.address(), provider.model(), options.apiVersion(), options.authHeader(),
				options.authPrefix(), options.endpointPath(), options.userId(), options.maxTokens(), provider.id());
		insertModels(transaction, provider);
	}

	static void update(Transaction transaction, Provider provider) throws SQLException {
		ProviderOptions options = provider.options();
		transaction.update("""
				UPDATE providers SET name = ?, name_key = ?, kind = ?, address = ?, model = ?, api_version = ?,
				    auth_header = ?, auth_prefix = ?, endpoint_path = ?, user_id = ?, max_tokens = ?
				WHERE id = ?""", provider.name(), nameKey(provider.name()), provider.kind().key(), provider.address(),
				provider.model(), options.apiVersion(), options.authHeader(), options.authPrefix(), options.endpointPath(),
				options.userId(), options.maxTokens(), provider.id());
		transaction.update("DELETE FROM provider_models WHERE provider_id = ?", provider.id());
		insertModels(transaction, provider);
	}

	private static void insertModels(Transaction transaction, Provider provider) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		for (ModelInfo model : provider.models()) {
			rows.add(new Object[] { provider.id(), rows.size() + 1, model.id(), model.contextTokens(),
					text(model.inputPrice()), text(model.outputPrice()) });
		}
		transaction.updateAll("INSERT INTO provider_models VALUES (?, ?, ?, ?, ?, ?)", rows);
	}

	private static String text(BigDecimal price) {
		return price == null ? null : price.toPlainString();
	}

	static void delete(Transaction transaction, UUID id) throws SQLException {
		transaction.update("DELETE FROM providers WHERE id = ?", id);
	}

	/** @param sealed null for none */
	static void setKey(Transaction transaction, UUID id, String sealed) throws SQLException {
		transaction.update("UPDATE providers SET key_encrypted = ? WHERE id = ?", sealed, id);
	}

	static Optional<String> key(Transaction transaction, UUID id) throws SQLException {
		return transaction.query("SELECT key_encrypted FROM providers WHERE id = ? AND key_encrypted IS NOT NULL",
				row -> row.getString(1), id).stream().findFirst();
	}
}
