package org.tftsr.cli.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.integrations.ConnectionReport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Services and what was published there as JSON. What is not known or not set is null; a secret is never among it. */
final class IntegrationJson {

	private IntegrationJson() {
	}

	static JsonObject of(Integration integration) {
		JsonObject json = new JsonObject();
		json.addProperty("service", integration.service().key());
		json.addProperty("address", integration.address());
		json.addProperty("ownServer", integration.ownServer());
		json.addProperty("signIn", integration.signIn().key());
		json.addProperty("username", integration.username());
		json.addProperty("project", integration.project());
		json.addProperty("space", integration.space());
		json.addProperty("autoCreate", integration.autoCreate());
		OAuthClient oauth = integration.oauth();
		json.addProperty("issuer", oauth == null ? null : oauth.issuer());
		json.addProperty("clientId", oauth == null ? null : oauth.clientId());
		json.addProperty("scopes", oauth == null ? null : oauth.scopes());
		json.addProperty("redirectPort", oauth == null ? null : Integer.valueOf(oauth.redirectPort()));
		JsonObject defaults = new JsonObject();
		new TreeMap<>(integration.defaults()).forEach(defaults::addProperty);
		json.add("defaults", defaults);
		json.addProperty("hasSecret", integration.hasSecret());
		json.addProperty("hasClientSecret", integration.hasClientSecret());
		json.addProperty("connectedAt", text(integration.connectedAt()));
		json.addProperty("connectedAs", integration.connectedAs());
		return json;
	}

	static JsonObject of(ConnectionReport report) {
		JsonObject json = new JsonObject();
		json.addProperty("as", report.as());
		json.addProperty("server", report.server());
		json.addProperty("notes", report.notes());
		json.addProperty("at", text(report.at()));
		return json;
	}

	static JsonObject of(RemoteLink link) {
		JsonObject json = new JsonObject();
		json.addProperty("id", link.id().toString());
		json.addProperty("issue", link.issueId().toString());
		json.addProperty("document", link.documentId() == null ? null : link.documentId().toString());
		json.addProperty("service", link.service().key());
		json.addProperty("remoteId", link.remoteId());
		json.addProperty("label", link.label());
		json.addProperty("place", link.place());
		json.addProperty("state", link.state());
		json.addProperty("version", link.version());
		json.addProperty("address", link.address());
		JsonArray notTaken = new JsonArray();
		link.notTaken().forEach(notTaken::add);
		json.add("notTaken", notTaken);
		json.addProperty("createdAt", text(link.createdAt()));
		json.addProperty("readAt", text(link.readAt()));
		return json;
	}

	static JsonObject of(Publication publication) {
		JsonObject json = new JsonObject();
		json.addProperty("id", publication.id().toString());
		json.addProperty("issue", publication.issueId().toString());
		json.addProperty("document", publication.documentId() == null ? null : publication.documentId().toString());
		json.addProperty("service", publication.service().key());
		json.addProperty("place", publication.place());
		json.addProperty("title", publication.title());
		json.addProperty("remoteId", publication.remoteId());
		json.addProperty("step", publication.step().name().toLowerCase(Locale.ROOT));
		json.addProperty("problem", publication.problem());
		json.addProperty("startedAt", text(publication.startedAt()));
		json.addProperty("updatedAt", text(publication.updatedAt()));
		return json;
	}

	private static String text(Instant time) {
		return time == null ? null : time.toString();
	}
}
