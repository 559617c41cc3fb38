package org.tftsr.cli.internal;

import java.time.Instant;
import java.util.List;

import org.tftsr.integrations.Incident;
import org.tftsr.integrations.PageSummary;
import org.tftsr.integrations.WorkItem;

import com.google.gson.JsonObject;

/**
 * A page, incident or work item as commands print it.
 *
 * @param id        identifier there
 * @param label     how people there call it
 * @param title     its title
 * @param kind      type of a work item; else null
 * @param place     space key or project; else null
 * @param state     its state; null where it has none
 * @param priority  of an incident, as the instance has computed it; else null
 * @param version   of a page or work item; else null
 * @param address   where a browser finds it
 * @param changedAt null where that is not known
 */
record RemoteEntry(String id, String label, String title, String kind, String place, String state, String priority, String version,
		String address, Instant changedAt) {

	static final List<String> HEADER = List.of("ID", "STATE", "PLACE", "TITLE", "ADDRESS");

	static RemoteEntry of(PageSummary page) {
		return new RemoteEntry(page.id(), page.title(), page.title(), null, page.spaceKey(), null, null,
				page.version() == 0 ? null : Integer.toString(page.version()), page.address(), page.changedAt());
	}

	static RemoteEntry of(Incident incident) {
		return new RemoteEntry(incident.sysId(), incident.number(), incident.shortDescription(), null, null, incident.state(),
				incident.priority(), null, incident.address(), incident.updatedAt());
	}

	static RemoteEntry of(WorkItem item) {
		return new RemoteEntry(Long.toString(item.id()), "#" + item.id(), item.title(), item.type(), item.project(), item.state(), null,
				Integer.toString(item.revision()), item.address(), item.changedAt());
	}

	JsonObject json() {
		JsonObject json = new JsonObject();
		json.addProperty("id", id);
		json.addProperty("label", label);
		json.addProperty("title", title);
		json.addProperty("type", kind);
		json.addProperty("place", place);
		json.addProperty("state", state);
		json.addProperty("priority", priority);
		json.addProperty("version", version);
		json.addProperty("address", address);
		json.addProperty("changedAt", changedAt == null ? null : changedAt.toString());
		return json;
	}

	/** In the columns of {@link #HEADER}. */
	List<String> row() {
		return List.of(label.equals(title) ? id : label, orDash(state), orDash(place), orDash(title), orDash(address));
	}

	/** Each thing that is known on a line of its own. */
	List<String> lines() {
		return List.of(label + (label.equals(title) ? "" : "  " + title), "State: " + orDash(state) + ", priority: " + orDash(priority),
				"Type: " + orDash(kind) + ", place: " + orDash(place) + ", version: " + orDash(version),
				"Changed: " + (changedAt == null ? "-" : changedAt), orDash(address));
	}

	private static String orDash(String text) {
		return text == null || text.isEmpty() ? "-" : text;
	}
}
