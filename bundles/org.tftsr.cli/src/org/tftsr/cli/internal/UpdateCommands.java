package org.tftsr.cli.internal;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateService;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;

/** Whether there is a later version. */
@Command(name = "update", description = "Asks whether there is a later version.")
final class UpdateCommands extends CommandGroup {

	UpdateCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Asks the update site that the setting " + UpdateService.SITE
			+ " names whether a later version is published. Installs nothing.")
	void check() throws TftsrException {
		UpdateReport report = Services.get(UpdateService.class).check(progress);
		if (output.isJson()) {
			output.json(json(report));
			return;
		}
		output.line(switch (report.state()) {
		case NEWER -> "Version " + report.published() + " is there" + (report.released() == null ? "" : ", of " + report.released())
				+ "; this is " + report.installed();
		case CURRENT -> "This is the version that is published, " + report.installed();
		case OLDER -> "Version " + report.published() + " is published; this is a later one, " + report.installed();
		});
		if (report.state() == UpdateReport.State.NEWER) {
			if (report.notes() != null) {
				output.line("What is new:  " + report.notes());
			}
			if (report.download() != null) {
				output.line("To fetch it:  " + report.download());
			}
			progress.say("Nothing was installed. Close TFTSR; then `apt install ./tftsr_\u2026.deb`, or unpack the archive in place of the old one");
		}
	}

	private static JsonObject json(UpdateReport report) {
		JsonObject json = new JsonObject();
		json.addProperty("state", report.state().key());
		json.addProperty("installed", report.installed());
		json.addProperty("published", report.published());
		json.addProperty("released", text(report.released()));
		json.addProperty("notes", text(report.notes()));
		json.addProperty("download", text(report.download()));
		return json;
	}

	private static String text(Object value) {
		return value == null ? null : value.toString();
	}
}
