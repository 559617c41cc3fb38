package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Settings in the database. */
@Component
public final class SqlSettingsRepository implements SettingsRepository {

	private static final Supplier<String> WHAT = () -> Messages.Settings_changeWhat;

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlSettingsRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Optional<String> get(String key) throws TftsrException {
		return transactions.readIfPresent(() -> NLS.bind(Messages.Settings_getWhat, key),
				transaction -> SettingTable.get(transaction, key),
				Optional.empty());
	}

	@Override
	public Map<String, String> all() throws TftsrException {
		return transactions.read(() -> Messages.Settings_allWhat, transaction -> {
			Map<String, String> result = new LinkedHashMap<>();
			transaction.query("SELECT key, value FROM settings ORDER BY key",
					row -> result.put(row.getString("key"), row.getString("value")));
			return result;
		});
	}

	@Override
	public void put(Map<String, String> values) throws TftsrException {
		write(values, transaction -> {
			// whatever they hold
		});
	}

	@Override
	public void put(Map<String, String> values, Map<String, String> seen) throws TftsrException {
		write(values, transaction -> requireAsSeen(transaction, values, seen));
	}

	private static void requireAsSeen(Transaction transaction, Map<String, String> values, Map<String, String> seen)
			throws SQLException, TftsrException {
		for (String key : new TreeSet<>(values.keySet())) {
			String now = SettingTable.get(transaction, key).orElse(null);
			if (!Objects.equals(now, seen.get(key))) {
				// the values may be secret
				throw new TftsrException(ProblemKind.CONFLICT, WHAT.get(),
						NLS.bind(Messages.Settings_requireAsSeenWhy, key), Messages.Settings_requireAsSeenRemedy);
			}
		}
	}

	private void write(Map<String, String> values, Condition condition) throws TftsrException {
		for (String key : values.keySet()) {
			Inputs.requireText(WHAT, () -> Messages.Field_key, key);
		}
		transactions.write(WHAT, transaction -> {
			condition.require(transaction);
			List<String> changed = new ArrayList<>();
			for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
				if (SettingTable.put(transaction, entry.getKey(), entry.getValue())) {
					changed.add(entry.getKey());
				}
			}
			if (!changed.isEmpty()) {
				SettingTable.changed(transaction, changed);
			}
			return null;
		});
	}

	/** What has to hold, in the transaction, for settings to be changed. */
	@FunctionalInterface
	private interface Condition {
		void require(Transaction transaction) throws SQLException, TftsrException;
	}
}
