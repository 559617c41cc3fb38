package org.tftsr.cli.internal;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The audit log. */
@Command(name = "audit", description = "Shows what was done.")
final class AuditCommands extends CommandGroup {

	AuditCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Lists audit rows, newest first.")
	void list(@Option(names = "--action", paramLabel = "ACTION", description = "This action only.") String action,
			@Option(names = "--entity-type", paramLabel = "TYPE", description = "This type of entity only.") String entityType,
			@Option(names = "--entity", paramLabel = "ID", description = "This entity only.") String entityId,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Rows at most (default: ${DEFAULT-VALUE}).") int limit,
			@Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Rows to skip.") int offset)
			throws TftsrException {
		AuditQuery query = new AuditQuery(action, entityType, entityId, null, null, limit, offset);
		Services.get(AuditLog.class).list(query).forEach(this::print);
	}

	private void print(AuditEntry entry) {
		if (!output.isJson()) {
			output.line(entry.timestamp() + "  " + entry.action() + "  " + entry.entityType() + " " + entry.entityId()
					+ (entry.details() == null ? "" : "  " + entry.details()));
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("id", entry.id().toString());
		json.addProperty("timestamp", entry.timestamp().toString());
		json.addProperty("action", entry.action());
		json.addProperty("entityType", entry.entityType());
		json.addProperty("entityId", entry.entityId());
		json.addProperty("userId", entry.userId());
		json.add("details", entry.details() == null ? null : JsonParser.parseString(entry.details()));
		output.json(json);
	}
}
