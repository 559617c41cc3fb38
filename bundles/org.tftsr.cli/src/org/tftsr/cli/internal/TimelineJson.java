package org.tftsr.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineEntry;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The JSON form of timelines. Durations are whole seconds. */
final class TimelineJson {

	private TimelineJson() {
	}

	static JsonObject of(Timeline timeline) {
		JsonObject json = new JsonObject();
		json.add("entries", IssueJson.array(timeline.entries(), TimelineJson::of));
		json.add("times", of(timeline.times()));
		json.add("unread", IssueJson.array(timeline.unread(), JsonPrimitive::new));
		return json;
	}

	private static JsonObject of(TimelineEntry entry) {
		JsonObject json = new JsonObject();
		json.addProperty("id", entry.isDerived() ? null : entry.event().id().toString());
		json.addProperty("derived", entry.isDerived());
		json.addProperty("type", entry.type());
		json.addProperty("description", entry.description());
		json.addProperty("occurredAt", time(entry.occurredAt()));
		json.addProperty("originalTime", entry.originalTime());
		json.addProperty("source", entry.source());
		json.addProperty("logFileId", entry.logFileId() == null ? null : entry.logFileId().toString());
		json.addProperty("line", entry.line() == 0 ? null : entry.line());
		return json;
	}

	private static JsonObject of(IncidentTimes times) {
		JsonObject json = new JsonObject();
		json.addProperty("started", time(times.started()));
		json.addProperty("detected", time(times.detected()));
		json.addProperty("responded", time(times.responded()));
		json.addProperty("mitigated", time(times.mitigated()));
		json.addProperty("resolved", time(times.resolved()));
		json.addProperty("toDetect", seconds(times.toDetect()));
		json.addProperty("toRespond", seconds(times.toRespond()));
		json.addProperty("toMitigate", seconds(times.toMitigate()));
		json.addProperty("toResolve", seconds(times.toResolve()));
		json.addProperty("duration", seconds(times.duration()));
		return json;
	}

	private static String time(Instant time) {
		return time == null ? null : time.toString();
	}

	private static Long seconds(Optional<Duration> duration) {
		return duration.map(Duration::toSeconds).orElse(null);
	}
}
