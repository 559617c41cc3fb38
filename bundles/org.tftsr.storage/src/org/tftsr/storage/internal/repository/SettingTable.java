package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.event.Topics;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code settings}. */
final class SettingTable {

	private SettingTable() {
	}

	static Optional<String> get(Transaction transaction, String key) throws SQLException {
		return transaction.first("SELECT value FROM settings WHERE key = ?", row -> row.getString(1), key);
	}

	/** Keeps a value; returns whether it is another one than before. */
	static boolean put(Transaction transaction, String key, String value) throws SQLException {
		return transaction.update("""
				INSERT INTO settings(key, value, updated_at) VALUES (?, ?, ?)
				ON CONFLICT(key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
				WHERE settings.value <> excluded.value""", key, value, transaction.timestamp()) > 0;
	}

	/** Forgets a setting where it has that value; returns whether it had. */
	static boolean remove(Transaction transaction, String key, String value) throws SQLException {
		return transaction.update("DELETE FROM settings WHERE key = ? AND value = ?", key, value) > 0;
	}

	/** Notes and announces which settings have changed; their values may be secret. */
	static void changed(Transaction transaction, List<String> keys) throws SQLException {
		for (String key : keys) {
			transaction.announce(Topics.SETTING_CHANGED, "key", key);
		}
		transaction.audit("update_settings", "settings", "local", Map.of("keys", keys));
	}
}
