package org.tftsr.storage.internal.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.storage.internal.transaction.Transactions;

/** Settings in the database. */
@Component
public final class SqlSettingsRepository implements SettingsRepository {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlSettingsRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Optional<String> get(String key) throws TftsrException {
		return transactions.readIfPresent("Cannot read the setting " + key, transaction -> transaction
				.first("SELECT value FROM settings WHERE key = ?", row -> row.getString("value"), key),
				Optional.empty());
	}

	@Override
	public Map<String, String> all() throws TftsrException {
		return transactions.read("Cannot read the settings", transaction -> {
			Map<String, String> result = new LinkedHashMap<>();
			transaction.query("SELECT key, value FROM settings ORDER BY key",
					row -> result.put(row.getString("key"), row.getString("value")));
			return result;
		});
	}

	@Override
	public void put(Map<String, String> values) throws TftsrException {
		String what = "Cannot change the settings";
		for (String key : values.keySet()) {
			Inputs.requireText(what, "key", key);
		}
		transactions.write(what, transaction -> {
			List<String> changed = new ArrayList<>();
			for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
				// touches no row where the value is what it was
				int rows = transaction.update("""
						INSERT INTO settings(key, value, updated_at) VALUES (?, ?, ?)
						ON CONFLICT(key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
						WHERE settings.value <> excluded.value""", entry.getKey(), entry.getValue(),
						transaction.timestamp());
				if (rows > 0) {
					changed.add(entry.getKey());
					transaction.announce(Topics.SETTING_CHANGED, "key", entry.getKey());
				}
			}
			if (!changed.isEmpty()) {
				// the values may be secret
				transaction.audit("update_settings", "settings", "local", Map.of("keys", changed));
			}
			return null;
		});
	}
}
