package org.tftsr.cli.internal;

import java.nio.file.Path;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.DatabaseInfo;
import org.tftsr.storage.DatabaseProvider;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The database itself. */
@Command(name = "db", description = "Tells about, checks and backs up the database.")
final class DatabaseCommands extends CommandGroup {

	DatabaseCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Where the database is, how it is encrypted and which migrations it has.")
	void info() throws TftsrException {
		DatabaseInfo info = Services.get(DatabaseProvider.class).database().info();
		if (!output.isJson()) {
			output.line("file        " + info.file());
			output.line("size        " + info.size() + " bytes");
			output.line("cipher      " + info.cipher());
			output.line("key         " + info.keyOrigin());
			output.line("sqlite      " + info.sqliteVersion() + ", journal " + info.journalMode());
			output.line("migrations  " + String.join(", ", info.migrations()));
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("file", info.file().toString());
		json.addProperty("size", info.size());
		json.addProperty("cipher", info.cipher());
		json.addProperty("keyOrigin", info.keyOrigin());
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
			json.add("problems", problems);
			output.json(json);
		} else {
			result.problems().forEach(output::line);
			output.line(result.isHealthy() ? "The database is sound." : result.problems().size() + " problems");
		}
		if (!result.isHealthy()) {
			throw new TftsrException(ProblemKind.DAMAGED, "The database is damaged",
					result.problems().size() + " problems were found", "Restore it from a backup");
		}
	}

	@Command(description = "Writes an encrypted copy of the database, under the same key.")
	void backup(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file)
			throws TftsrException {
		Path target = file.toAbsolutePath();
		Services.get(DatabaseProvider.class).database().backup(target);
		progress.say("Written " + target);
	}
}
