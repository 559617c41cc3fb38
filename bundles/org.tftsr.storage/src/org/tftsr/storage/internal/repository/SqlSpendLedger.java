package org.tftsr.storage.internal.repository;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Spending in the database. One transaction looks at what was spent and sets aside, so that processes cannot pass each other. */
@Component
public final class SqlSpendLedger implements SpendLedger {

	private static final String DAY = "ai.limit.day";
	private static final String ISSUE = "ai.limit.issue";
	private static final Supplier<String> WHAT = () -> Messages.SpendLedger_askWhat;
	private static final int MICROS = 6;
	/** What was set aside counts for so long while nothing is sent: its process may be gone. */
	private static final Duration FORGOTTEN = Duration.ofHours(1);

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlSpendLedger(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public UUID reserve(UUID issueId, long mostMicros) throws TftsrException {
		requireCost(mostMicros);
		return transactions.write(WHAT, transaction -> {
			requireRoom(transaction, issueId, mostMicros);
			UUID id = transaction.newId();
			transaction.update("INSERT INTO spending(id, issue_id, reserved_at, most_micros) VALUES (?, ?, ?, ?)", id, issueId,
					Timestamps.toMilliseconds(transaction.now()), mostMicros);
			return id;
		});
	}

	private static void requireRoom(Transaction transaction, UUID issueId, long mostMicros) throws SQLException, TftsrException {
		SpendLimits limits = limits(transaction);
		require(limits.dayMicros(), spent(transaction, null, startOfDay(transaction.now())), mostMicros,
				() -> Messages.SpendLedger_dayWhy, DAY);
		if (issueId != null) {
			require(limits.issueMicros(), spent(transaction, issueId, Instant.EPOCH), mostMicros,
					() -> Messages.SpendLedger_issueWhy, ISSUE);
		}
	}

	private static void require(Long limit, long spent, long more, Supplier<String> why, String setting)
			throws TftsrException {
		// what costs nothing passes no limit, even where one was lowered below what was spent already
		if (limit != null && more > 0 && spent > limit - more) {
			throw new TftsrException(ProblemKind.FORBIDDEN, WHAT.get(),
					NLS.bind(why.get(), new Object[] { dollars(more), dollars(limit), dollars(Math.max(0, limit - spent)) }),
					NLS.bind(Messages.SpendLedger_roomRemedy, setting));
		}
	}

	private static Instant startOfDay(Instant now) {
		ZoneId zone = ZoneId.systemDefault();
		return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
	}

	@Override
	public void sending(UUID reservation) throws TftsrException {
		transactions.write(WHAT, transaction -> {
			Reserved reserved = transaction.first("SELECT issue_id, most_micros, cost_micros, reserved_at FROM spending WHERE id = ?",
					Reserved::read, reservation).orElseThrow(() -> Inputs.notFound(WHAT, Messages.Reservation_noneWhy,
							reservation));
			if (!reserved.counted()) {
				if (reserved.at().compareTo(keptSince(transaction)) <= 0) {
					reserveAnew(transaction, reservation, reserved);
				}
				transaction.update("UPDATE spending SET cost_micros = most_micros WHERE id = ?", reservation);
			}
			return null;
		});
	}

	/** What was set aside before then may not have counted since: it is forgotten, or was for an earlier day. */
	private static String keptSince(Transaction transaction) {
		String forgotten = forgottenBefore(transaction);
		// what was set aside when the day began is of this day
		String yesterday = Timestamps.toMilliseconds(startOfDay(transaction.now()).minusMillis(1));
		return forgotten.compareTo(yesterday) > 0 ? forgotten : yesterday;
	}

	/** It counts from now on, and must not stand in its own way. Where it passes a limit, the transaction leaves it as it was. */
	private static void reserveAnew(Transaction transaction, UUID reservation, Reserved reserved) throws SQLException, TftsrException {
		transaction.update("UPDATE spending SET cost_micros = 0, reserved_at = ? WHERE id = ?",
				Timestamps.toMilliseconds(transaction.now()), reservation);
		requireRoom(transaction, reserved.issueId(), reserved.mostMicros());
	}

	/**
	 * What was set aside.
	 *
	 * @param issueId null for none
	 * @param counted whether it counts for good already
	 * @param at      when, as it is in the database, where times are ordered as texts
	 */
	private record Reserved(UUID issueId, long mostMicros, boolean counted, String at) {

		static Reserved read(ResultSet row) throws SQLException {
			return new Reserved(Columns.uuidOrNull(row, "issue_id"), row.getLong("most_micros"), row.getString("cost_micros") != null,
					row.getString("reserved_at"));
		}
	}

	private static String forgottenBefore(Transaction transaction) {
		return Timestamps.toMilliseconds(transaction.now().minus(FORGOTTEN));
	}

	@Override
	public void settle(UUID reservation, long costMicros) throws TftsrException {
		Supplier<String> what = () -> Messages.SpendLedger_settleWhat;
		requireCost(costMicros);
		transactions.write(what, transaction -> {
			if (transaction.update("UPDATE spending SET cost_micros = ? WHERE id = ?", costMicros, reservation) == 0) {
				throw Inputs.notFound(what, Messages.Reservation_noneWhy, reservation);
			}
			return null;
		});
	}

	private static void requireCost(long micros) throws TftsrException {
		if (micros < 0) {
			throw Inputs.invalid(WHAT, Messages.SpendLedger_requireCostWhy, Messages.SpendLedger_requireCostRemedy);
		}
	}

	@Override
	public long spentMicros(UUID issueId, Instant since) throws TftsrException {
		return transactions.readIfPresent(() -> Messages.SpendLedger_spentMicrosWhat,
				transaction -> spent(transaction, issueId, since), 0L);
	}

	private static long spent(Transaction transaction, UUID issueId, Instant since) throws SQLException {
		return transaction.first("""
				SELECT coalesce(sum(CASE WHEN cost_micros IS NOT NULL THEN cost_micros
				    WHEN reserved_at > ?1 THEN most_micros ELSE 0 END), 0)
				FROM spending WHERE reserved_at >= ?2""" + (issueId == null ? "" : " AND issue_id = ?3"), row -> row.getLong(1),
				parameters(forgottenBefore(transaction), Timestamps.toMilliseconds(since), issueId)).orElseThrow();
	}

	private static Object[] parameters(String forgotten, String since, UUID issueId) {
		return issueId == null ? new Object[] { forgotten, since } : new Object[] { forgotten, since, issueId };
	}

	@Override
	public SpendLimits limits() throws TftsrException {
		return transactions.readIfPresent(() -> Messages.SpendLedger_limitsWhat, SqlSpendLedger::limits, SpendLimits.NONE);
	}

	private static SpendLimits limits(Transaction transaction) throws SQLException, TftsrException {
		return new SpendLimits(limit(transaction, DAY), limit(transaction, ISSUE));
	}

	/** What cannot be read is no limit that could be kept, and must not count as none. */
	private static Long limit(Transaction transaction, String key) throws SQLException, TftsrException {
		Optional<String> setting = SettingTable.get(transaction, key).map(String::strip).filter(text -> !text.isEmpty());
		if (setting.isEmpty()) {
			return null;
		}
		try {
			return new BigDecimal(setting.get()).movePointRight(MICROS).setScale(0, RoundingMode.FLOOR).longValueExact();
		} catch (ArithmeticException | NumberFormatException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.SpendLedger_limitsWhat,
					NLS.bind(Messages.SpendLedger_limitWhy, key), Messages.SpendLedger_limitRemedy,
					e);
		}
	}

	@Override
	public void setLimits(SpendLimits limits) throws TftsrException {
		Supplier<String> what = () -> Messages.SpendLedger_setLimitsWhat;
		requireLimit(what, limits.dayMicros());
		requireLimit(what, limits.issueMicros());
		transactions.write(what, transaction -> {
			List<String> changed = new ArrayList<>();
			put(transaction, DAY, limits.dayMicros(), changed);
			put(transaction, ISSUE, limits.issueMicros(), changed);
			if (!changed.isEmpty()) {
				SettingTable.changed(transaction, changed);
			}
			return null;
		});
	}

	private static void requireLimit(Supplier<String> what, Long micros) throws TftsrException {
		if (micros != null && micros < 0) {
			throw Inputs.invalid(what, Messages.SpendLedger_requireLimitWhy, Messages.SpendLedger_requireLimitRemedy);
		}
	}

	private static void put(Transaction transaction, String key, Long micros, List<String> changed) throws SQLException {
		String value = micros == null ? "" : plain(micros);
		boolean none = value.isEmpty() && SettingTable.get(transaction, key).isEmpty();
		if (!none && SettingTable.put(transaction, key, value)) {
			changed.add(key);
		}
	}

	private static String plain(long micros) {
		BigDecimal dollars = BigDecimal.valueOf(micros, MICROS).stripTrailingZeros();
		return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
	}

	private static String dollars(long micros) {
		return '$' + plain(micros);
	}
}
