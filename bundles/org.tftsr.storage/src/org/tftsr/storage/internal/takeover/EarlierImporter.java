package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.transaction.Transactions;

/** Brings a database of the earlier app into one that is there. */
public final class EarlierImporter {

	private final Transactions transactions;
	private final KeySource keys;

	public EarlierImporter(Transactions transactions, KeySource keys) {
		this.transactions = transactions;
		this.keys = keys;
	}

	/** See {@link org.tftsr.storage.Database#importEarlier(Path, List, Progress)}. */
	public ImportReport bring(Path given, List<DatabaseKey> fileKeys, Progress progress) throws TftsrException {
		Path file = given.toAbsolutePath().normalize();
		Supplier<String> what = () -> NLS.bind(Messages.EarlierImporter_bringWhat, file);
		if (!Files.isRegularFile(file)) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what.get(), Messages.EarlierImporter_noFileWhy,
					Messages.EarlierImporter_noFileRemedy);
		}
		EarlierKeys secrets = EarlierKeys.of(file, fileKeys, keys);
		Path folder = transactions.file().getParent();
		try {
			if (!EarlierDatabase.hasJournal(file)) {
				return bring(file, what, secrets, folder, progress);
			}
			AtomicReference<ImportReport> report = new AtomicReference<>();
			// a copy lies there for a while, which the start of another program would take for the leftover of a crash
			SetupLock.whileHeld(folder, () -> report.set(bring(file, what, secrets, folder, progress)));
			return report.get();
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private ImportReport bring(Path file, Supplier<String> what, EarlierKeys secrets, Path folder, Progress progress)
			throws TftsrException, IOException {
		try (EarlierDatabase source = new EarlierFinder(file, folder, what).find(secrets.databaseKeys())
				.orElseThrow(() -> notFound(file, what, secrets))) {
			source.requireSound();
			return transactions.write(what, transaction -> {
				Tally tally = new Tally();
				new EarlierImport(transaction, source, new EarlierTokens(secrets.encryptionKeys()), tally, progress)
						.run();
				ImportReport report = tally.report(source);
				new ImportRecord(report).write(transaction, ImportRecord.IMPORT);
				return report;
			});
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		}
	}

	private static TftsrException notFound(Path file, Supplier<String> what, EarlierKeys secrets) {
		try {
			if (OpenProblems.isPlain(file)) {
				return new TftsrException(ProblemKind.INVALID_INPUT, what.get(), Messages.EarlierImporter_otherWhy,
						Messages.EarlierImporter_otherRemedy);
			}
		} catch (IOException e) {
			return IoProblems.explain(what.get(), e);
		}
		return new TftsrException(ProblemKind.WRONG_KEY, what.get(),
				NLS.bind(Messages.EarlierImporter_keyWhy, secrets.origins()), Messages.EarlierImporter_keyRemedy);
	}
}
