package org.tftsr.storage.internal.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Writes rows of the audit log with the signed head into a file of JSON lines; docs/audit.md describes it. */
public final class AuditExport {

	private static final String FORMAT = "tftsr-audit/1";
	private static final String TAG = "tftsr/audit-export/1";
	private static final int ROWS_BETWEEN_REPORTS = 4096;

	/**
	 * Which rows.
	 *
	 * @param sql        a condition, and what follows it
	 * @param parameters of the condition
	 * @param complete   whether it is the whole log
	 */
	public record Selection(String sql, Object[] parameters, boolean complete) {
	}

	private final Transactions transactions;
	private final Path target;
	private final Selection selection;
	private final Progress progress;
	private final Supplier<String> what;
	private long rows;
	private long first;
	private long last;

	/** @param target must not exist */
	public AuditExport(Transactions transactions, Path target, Selection selection, Progress progress) {
		this.transactions = transactions;
		this.target = target.toAbsolutePath().normalize();
		this.selection = selection;
		this.progress = progress;
		this.what = () -> NLS.bind(Messages.AuditExport_exportWhat, this.target);
	}

	/** Writes the file and notes it in the log; what fails leaves no file behind. */
	public AuditHead run() throws TftsrException {
		if (Files.exists(target)) {
			throw targetExists(null);
		}
		Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			PrivateFiles.createFile(temporary);
			try {
				MessageDigest whole = ChainHash.sha256();
				AuditHead head = transactions.readBeside(what, transaction -> write(transaction, temporary, whole));
				// before the file has its name, so that none is there of which nothing is noted
				transactions.write(what,
						transaction -> transaction.audit("export_audit_log", "audit_log", "local",
								Map.of("rows", rows, "first", first, "last", last, "complete", selection.complete(),
										"sha256", HexFormat.of().formatHex(whole.digest()))));
				PrivateFiles.publish(temporary, target);
				return head;
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (FileAlreadyExistsException e) {
			throw targetExists(e);
		} catch (UncheckedIOException e) {
			throw IoProblems.explain(what.get(), e.getCause());
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private TftsrException targetExists(IOException cause) {
		return new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.AuditExport_existsWhy,
				Messages.AuditExport_existsRemedy, cause);
	}

	private AuditHead write(Transaction transaction, Path file, MessageDigest whole)
			throws SQLException, TftsrException {
		SignedHead head = HeadTable.read(transaction).orElseThrow(() -> new TftsrException(ProblemKind.DAMAGED, what.get(),
				Messages.AuditExport_headGoneWhy, Messages.AuditExport_headGoneRemedy));
		long total = transaction.first("SELECT count(*) FROM audit_log", row -> row.getLong(1)).orElseThrow();
		progress.begin(Messages.AuditExport_exporting, selection.complete() ? total : -1);
		MessageDigest content = ChainHash.sha256();
		try (OutputStream bytes = new DigestOutputStream(
				new BufferedOutputStream(Files.newOutputStream(file)), whole)) {
			OutputStream out = new DigestOutputStream(bytes, content);
			line(out, "{\"format\":\"%s\",\"publicKey\":\"%s\",\"complete\":%b,\"columns\":[\"sequence\",\"%s\"]}"
					.formatted(FORMAT, head.publicKey(), selection.complete(), String.join("\",\"", AuditRow.COLUMNS)));
			rows(transaction, out);
			out.flush();
			String hash = HexFormat.of().formatHex(content.digest());
			String signature = SigningKeys.find(transaction, head.publicKey())
					.sign((TAG + '\n' + hash + '\n').getBytes(StandardCharsets.US_ASCII));
			line(bytes, """
					{"head":{"sequence":%d,"hash":"%s","time":"%s","witnessed":%d,"signature":"%s"},"rows":%d,"content":"%s",\
					"signature":"%s"}""".formatted(head.sequence(), head.hash(), head.signedAt(), head.witnessed(),
					head.signature(), rows, hash, signature));
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
		return head.toHead();
	}

	private void rows(Transaction transaction, OutputStream out) throws SQLException, TftsrException {
		transaction.forEach("SELECT sequence, CAST(" + AuditRow.JSON + " AS BLOB) AS row, " + AuditRow.HASH
				+ " AS own, (SELECT before.hash FROM audit_log AS before WHERE before.sequence = audit_log.sequence - 1)"
				+ " AS previous FROM audit_log WHERE " + selection.sql(), row -> {
					try {
						row(row, out);
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
					if (rows % ROWS_BETWEEN_REPORTS == 0) {
						progress.check();
						progress.worked(ROWS_BETWEEN_REPORTS);
					}
				}, selection.parameters());
	}

	private void row(ResultSet row, OutputStream out) throws SQLException, IOException {
		long sequence = row.getLong("sequence");
		first = rows == 0 ? sequence : first;
		last = sequence;
		rows++;
		String previous = sequence == 1 ? ChainHash.START : row.getString("previous");
		out.write(("{\"previous\":\"" + orEmpty(previous) + "\",\"hash\":\"" + orEmpty(row.getString("own"))
				+ "\",\"row\":").getBytes(StandardCharsets.US_ASCII));
		out.write(row.getBytes("row"));
		line(out, "}");
	}

	/** What somebody has put in place of a hash is not carried on; that it is missing says as much. */
	private static String orEmpty(String hash) {
		return ChainHash.isHash(hash) ? hash : "";
	}

	private static void line(OutputStream out, String text) throws IOException {
		out.write((text + '\n').getBytes(StandardCharsets.UTF_8));
	}
}
