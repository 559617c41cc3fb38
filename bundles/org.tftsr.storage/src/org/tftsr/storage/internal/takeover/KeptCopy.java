package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
		String what = "Cannot restore the database of the earlier app into " + folder;
		if (!Files.exists(file)) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what, "no copy of it is kept",
					"Look for a backup of your own");
		}
		if (Files.exists(folder)) {
			throw new TftsrException(ProblemKind.CONFLICT, what, "that is there already",
					"Name a folder that does not exist");
		}
		try {
			Path target = folder.toAbsolutePath().normalize();
			Path draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
			PrivateFiles.createFolder(draft);
			unpack(what, draft, target);
		} catch (IOException e) {
			throw IoProblems.explain(what, e);
		}
	}

	private void unpack(String what, Path draft, Path target) throws TftsrException, IOException {
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
		String what = "Cannot delete the copy " + file;
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
			throw IoProblems.explain(what, e);
		}
	}
}
