package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.RestoreReport;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of the database. */
@Command(name = "restore", description = "Puts a backup in the place of the database, which is kept under another name.")
final class RestoreCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "What `db backup` wrote.")
	private Path file;

	@Option(names = "--yes", description = "Do not ask.")
	private boolean yes;

	RestoreCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		if (!yes && Services.get(Vault.class).state().present() && !isWanted()) {
			throw new CancelledException();
		}
		restore(file, output, progress);
		return ExitCodes.DONE;
	}

	private boolean isWanted() throws TftsrException {
		Terminal terminal = Terminal.find()
				.orElseThrow(() -> wrongUse("There is no terminal to ask at whether to replace the database; use --yes"));
		return terminal.read("Put " + file + " in the place of the database? Type yes:").equals("yes");
	}

	/** Restores, and tells what was done. */
	static void restore(Path file, Output output, CommandProgress progress) throws TftsrException {
		RestoreReport report = Services.get(DatabaseProvider.class).restore(file.toAbsolutePath(), new Tenths(progress));
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("backup", report.backup().toString());
			json.addProperty("replaced", report.replaced().map(Path::toString).orElse(null));
			json.addProperty("rekeyed", report.rekeyed());
			json.addProperty("rows", report.rows());
			output.json(json);
		}
		progress.say("Restored " + report.backup() + ", " + report.rows() + " rows."
				+ (report.rekeyed() ? " It had another key and was encrypted under the present one." : ""));
		report.replaced().ifPresent(kept -> progress.say("The database that was there is now " + kept));
		progress.say("The audit log goes on where that of the backup ended; `tftsr audit verify` notes it.");
	}
}
