package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseInfo;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.ImportReport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The database itself. */
@Command(name = "db", description = "Tells about, protects, checks, backs up, restores and repairs the database.", subcommands = {
		RestoreCommand.class, RepairCommand.class, RekeyCommand.class, ProtectCommand.class, UnprotectCommand.class,
		RecoveryCodeCommand.class, UnlockCommand.class })
final class DatabaseCommands extends CommandGroup {

	DatabaseCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Where the database is, how it is encrypted and which migrations it has.")
	void info() throws TftsrException {
		DatabaseInfo info = Services.get(DatabaseProvider.class).database().info();
		VaultState vault = Services.get(Vault.class).state();
		if (!output.isJson()) {
			output.line("file        " + info.file());
			output.line("size        " + info.size() + " bytes");
			output.line("cipher      " + info.cipher());
			output.line("key         " + info.keyOrigin());
			output.line("protection  " + Protections.names(vault));
			output.line("sqlite      " + info.sqliteVersion() + ", journal " + info.journalMode());
			output.line("migrations  " + String.join(", ", info.migrations()));
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("file", info.file().toString());
		json.addProperty("size", info.size());
		json.addProperty("cipher", info.cipher());
		json.addProperty("keyOrigin", info.keyOrigin());
		json.add("protections", Protections.json(vault));
		json.addProperty("derivation", vault.derivation());
		json.addProperty("keyringAvailable", vault.keyringAvailable());
		json.addProperty("idleLockMinutes", vault.idleLock().toMinutes());
		json.addProperty("sqliteVersion", info.sqliteVersion());
		json.addProperty("journalMode", info.journalMode());
		JsonArray migrations = new JsonArray();
		info.migrations().forEach(migrations::add);
		json.add("migrations", migrations);
		output.json(json);
	}

	@Command(description = "Reads the whole database and says what is wrong with it.")
	void check() throws TftsrException {
		CheckResult result = Services.get(DatabaseProvider.class).database().check(progress);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("healthy", result.isHealthy());
			JsonArray problems = new JsonArray();
			result.problems().forEach(problems::add);
			json.addProperty("damaged", result.isDamaged());
			json.add("problems", problems);
			output.json(json);
		} else {
			result.problems().forEach(output::line);
			output.line(result.isHealthy() ? "The database is sound." : result.problems().size() + " problems");
		}
		if (result.isDamaged()) {
			throw new TftsrException(ProblemKind.DAMAGED, "The database is damaged",
					result.problems().size() + " problems were found",
					"Run `tftsr db repair --from BACKUP`, or without one `tftsr db repair --salvage OUT`");
		}
		if (!result.isHealthy()) {
			throw new TftsrException(ProblemKind.CONFLICT, "The database is sound, but not its audit log",
					result.problems().getFirst(),
					"Keep a copy of the data folder for examination; docs/audit.md says what this means");
		}
	}

	@Command(description = "Writes an encrypted copy of the database, under the same key, and reads it again.")
	void backup(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file)
			throws TftsrException {
		BackupReport report = Services.get(DatabaseProvider.class).database().backup(file.toAbsolutePath(), progress);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", report.file().toString());
			json.addProperty("vault", report.vault().map(Path::toString).orElse(null));
			json.addProperty("keyOrigin", report.keyOrigin());
			json.addProperty("rows", report.rows());
			output.json(json);
		}
		progress.say("Written " + report.file() + " and read again, " + report.rows() + " rows.");
		progress.say(report.vault().isPresent()
				? "Keep " + report.vault().get() + " with it: elsewhere, the passphrase or the recovery code opens both."
				: whatAloneOpens(report));
	}

	private static String whatAloneOpens(BackupReport report) throws TftsrException {
		return Services.get(Vault.class).state().protections().contains(Protection.KEYRING)
				? "Warning: it opens with this machine's keyring only. Make a recovery code, then another backup:"
						+ " `tftsr db recovery-code`"
				: "It opens with " + report.keyOrigin() + " only: keep that too, in another place.";
	}

	@Command(name = "import-tftsr", description = { "Brings in a database of the earlier app; the file itself is only read.",
			"Its key comes from --key-file, TFTSR_IMPORT_KEY, a file .dbkey beside it, or is asked for." })
	void importEarlier(@Parameters(paramLabel = "FILE", description = "The file tftsr.db of the earlier app.") Path file,
			@Option(names = "--key-file", paramLabel = "FILE",
					description = "A file that holds the key of that database.") Path keyFile) throws TftsrException {
		Database database = Services.get(DatabaseProvider.class).database();
		Path source = file.toAbsolutePath();
		new ImportPrinter(output).print(bring(database, source, ImportKeys.given(keyFile)));
	}

	private ImportReport bring(Database database, Path source, List<DatabaseKey> given) throws TftsrException {
		try {
			return database.importEarlier(source, given, progress);
		} catch (TftsrException e) {
			List<DatabaseKey> asked = e.kind() == ProblemKind.WRONG_KEY ? ImportKeys.asked() : List.of();
			if (asked.isEmpty()) {
				throw e;
			}
			return database.importEarlier(source, asked, progress);
		}
	}

	@Command(name = "restore-old-copy",
			description = "Writes the files of the earlier app, which the database took the place of, as they were.")
	void restoreOldCopy(@Parameters(paramLabel = "FOLDER",
			description = "The folder to make. What was in clear is in clear there.") Path folder) throws TftsrException {
		Path target = folder.toAbsolutePath();
		Services.get(DatabaseProvider.class).database().oldCopy().restoreInto(target);
		progress.say("Written " + target);
	}

	@Command(name = "forget-old-copy",
			description = "Deletes the copy that was kept when the earlier app's database was taken over.")
	void forgetOldCopy() throws TftsrException {
		boolean forgotten = Services.get(DatabaseProvider.class).database().oldCopy().forget();
		progress.say(forgotten ? "Deleted" : "There is no such copy.");
	}
}
