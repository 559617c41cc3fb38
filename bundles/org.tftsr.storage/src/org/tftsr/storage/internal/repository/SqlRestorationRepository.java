package org.tftsr.storage.internal.repository;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.Restoration;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transactions;

/** Records of redacted copies in the database. */
@Component
public final class SqlRestorationRepository implements RestorationRepository {

	private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
	private static final Supplier<String> KEEP = () -> Messages.Restoration_keepWhat;
	private static final Supplier<String> READ = () -> Messages.Restoration_readWhat;

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlRestorationRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public UUID begin(UUID logFileId) throws TftsrException {
		return transactions.write(KEEP, transaction -> {
			transaction.update("DELETE FROM restorations WHERE redacted_sha256 IS NULL AND created_at < ?",
					Timestamps.toSeconds(transaction.now().minus(ABANDONED_AFTER)));
			UUID id = transaction.newId();
			transaction.update("INSERT INTO restorations(id, log_file_id, created_at) VALUES (?, ?, ?)", id, logFileId,
					transaction.timestamp());
			return id;
		});
	}

	@Override
	public void append(UUID id, int number, byte[] piece) throws TftsrException {
		transactions.write(KEEP, transaction -> transaction.update(
				"INSERT INTO restoration_pieces(restoration_id, number, content_encrypted) VALUES (?, ?, ?)", id, number,
				transaction.values().seal(piece, place(id, number))));
	}

	@Override
	public void complete(UUID id, String redactedSha256, String originalSha256, String charset) throws TftsrException {
		transactions.write(KEEP, transaction -> {
			transaction.update("DELETE FROM restorations WHERE redacted_sha256 = ? AND original_sha256 = ? "
					+ "AND log_file_id IS (SELECT log_file_id FROM restorations WHERE id = ?)", redactedSha256,
					originalSha256, id);
			return transaction.update(
					"UPDATE restorations SET redacted_sha256 = ?, original_sha256 = ?, charset = ? WHERE id = ?",
					redactedSha256, originalSha256, charset, id);
		});
	}

	@Override
	public void discard(UUID id) throws TftsrException {
		transactions.write(() -> Messages.Restoration_discardWhat,
				transaction -> transaction.update("DELETE FROM restorations WHERE id = ?", id));
	}

	@Override
	public List<Restoration> find(String redactedSha256) throws TftsrException {
		return transactions.readIfPresent(READ, transaction -> transaction.query(
				"SELECT * FROM restorations WHERE redacted_sha256 = ? ORDER BY created_at DESC, id DESC",
				row -> new Restoration(Columns.uuid(row, "id"), row.getString("redacted_sha256"),
						row.getString("original_sha256"), row.getString("charset"), Columns.time(row, "created_at")),
				redactedSha256), List.of());
	}

	@Override
	public void read(UUID id, Sink sink) throws TftsrException {
		int number = 0;
		for (Optional<byte[]> piece = piece(id, number); piece.isPresent(); piece = piece(id, ++number)) {
			sink.accept(piece.get());
		}
	}

	private Optional<byte[]> piece(UUID id, int number) throws TftsrException {
		return transactions.read(READ, transaction -> {
			Optional<byte[]> sealed = transaction.first(
					"SELECT content_encrypted FROM restoration_pieces WHERE restoration_id = ? AND number = ?",
					row -> row.getBytes("content_encrypted"), id, number);
			return sealed.isEmpty() ? sealed : Optional.of(transaction.values().open(sealed.get(), place(id, number)));
		});
	}

	private static String place(UUID id, int number) {
		return id + "/" + number;
	}
}
