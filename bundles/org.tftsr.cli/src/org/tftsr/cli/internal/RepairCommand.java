package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.SalvageReport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gets on with a damaged database. */
@Command(name = "repair", description = "Replaces a damaged database by a backup, or copies what can still be read of it. The damaged file is kept as it is.")
final class RepairCommand extends CommandGroup implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	private Way way;

	RepairCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		if (way.backup != null) {
			RestoreCommand.restore(way.backup, output, progress);
		} else {
			tell(Services.get(DatabaseProvider.class).salvage(way.target.toAbsolutePath(), progress));
		}
		return ExitCodes.DONE;
	}

	private void tell(SalvageReport report) {
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", report.file().toString());
			json.addProperty("complete", report.isComplete());
			JsonArray tables = new JsonArray();
			report.tables().forEach(table -> tables.add(json(table)));
			json.add("tables", tables);
			output.json(json);
		} else {
			report.tables().stream().filter(table -> table.copied() > 0 || table.gaps() > 0)
					.forEach(table -> output.line(line(table)));
		}
		progress.say((report.isComplete() ? "Every row could be read." : "Some rows could not be read.") + " Written "
				+ report.file() + "; `tftsr db restore` puts it in the place of the database.");
	}

	private static JsonObject json(SalvageReport.Table table) {
		JsonObject json = new JsonObject();
		json.addProperty("name", table.name());
		json.addProperty("copied", table.copied());
		json.addProperty("expected", table.expected() < 0 ? null : table.expected());
		json.addProperty("gaps", table.gaps());
		return json;
	}

	private static String line(SalvageReport.Table table) {
		String of = table.expected() < 0 ? "" : " of " + table.expected();
		String gaps = table.gaps() == 0 ? "" : ", " + table.gaps() + " gaps";
		return table.name() + "  " + table.copied() + of + " rows" + gaps;
	}

	/** One of these. */
	static final class Way {

		@Option(names = "--from", required = true, paramLabel = "BACKUP", description = "Put this backup in its place.")
		private Path backup;

		@Option(names = "--salvage", required = true, paramLabel = "OUT", description = "Copy what can be read into a new database; the file must not exist.")
		private Path target;
	}
}
