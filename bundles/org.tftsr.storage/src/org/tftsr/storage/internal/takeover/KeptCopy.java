package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.OldCopy;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.transaction.Transactions;

/** The copy beside the database that took the place of what is in it. */
public final class KeptCopy implements OldCopy {

	private static final String ENTITY = "database";
	private static final String LOCAL = "local";

	private final Path file;
	private final Transactions transactions;

	/** @param database the file of the database */
	public KeptCopy(Path database, Transactions transactions) {
		this.file = TakeOverFiles.copyOf(database);
		this.transactions = transactions;
	}

	@Override
	public Optional<Path> file() {
		return Files.exists(file) ? Optional.of(file) : Optional.empty();
	}

	@Override
	public void restoreInto(Path folder) throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.KeptCopy_restoreWhat, folder);
		if (!Files.exists(file)) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what.get(), Messages.KeptCopy_noneWhy,
					Messages.KeptCopy_noneRemedy);
		}
		if (Files.exists(folder)) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.KeptCopy_existsWhy,
					Messages.KeptCopy_existsRemedy);
		}
		try {
			Path target = folder.toAbsolutePath().normalize();
			Path draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
			PrivateFiles.createFolder(draft);
			unpack(what, draft, target);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private void unpack(Supplier<String> what, Path draft, Path target) throws TftsrException, IOException {
		try {
			ValueCipher cipher = transactions.write(what, transaction -> {
				transaction.audit("restore_old_copy", ENTITY, LOCAL, Map.of());
				return transaction.values();
			});
			new SealedCopy(file, cipher).unpackInto(draft);
			Files.move(draft, target);
		} finally {
			if (Files.exists(draft)) {
				List<Path> files;
				try (Stream<Path> all = Files.list(draft)) {
					files = all.toList();
				}
				for (Path written : files) {
					Files.delete(written);
				}
				Files.delete(draft);
			}
		}
	}

	@Override
	public boolean forget() throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.KeptCopy_forgetWhat, file);
		if (!Files.exists(file)) {
			return false;
		}
		transactions.write(what, transaction -> {
			transaction.audit("forget_old_copy", ENTITY, LOCAL, Map.of());
			return null;
		});
		try {
			return Files.deleteIfExists(file);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}
}
