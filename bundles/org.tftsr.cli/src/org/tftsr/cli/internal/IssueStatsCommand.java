package org.tftsr.cli.internal;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueStatistics;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Figures over all issues. */
@Command(name = "stats", description = "Figures over all issues: how many of each status, severity and domain, how many were resolved this week, and how long that took.")
final class IssueStatsCommand extends CommandGroup implements Callable<Integer> {

	private static final int MOST_WEEKS = 520;

	@Option(names = "--weeks", paramLabel = "N", defaultValue = "12", description = "Weeks back (default: ${DEFAULT-VALUE}).")
	private int weeks;

	IssueStatsCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		if (weeks < 1 || weeks > MOST_WEEKS) {
			throw wrongUse("--weeks must be from 1 to " + MOST_WEEKS);
		}
		IssueStatistics statistics = Services.get(IssueInsights.class).statistics(ZonedDateTime.now(), weeks);
		if (output.isJson()) {
			output.json(json(statistics));
		} else {
			print(statistics);
		}
		return ExitCodes.DONE;
	}

	private void print(IssueStatistics statistics) {
		output.line("issues             " + statistics.total());
		output.line("unresolved         " + statistics.unresolved() + ", critical or high " + statistics.urgent());
		for (IssueStatus status : IssueStatus.values()) {
			output.line(padded(status.id()) + statistics.byStatus().get(status));
		}
		for (Severity severity : Severity.values()) {
			output.line(padded("unresolved " + severity.priority()) + statistics.unresolvedBySeverity().get(severity));
		}
		output.line("resolved this week " + statistics.resolvedInWeek());
		statistics.resolvedThisWeek().forEach(day -> output.line(padded("  " + day.day()) + day.resolved()));
		output.line("time to resolve    mean " + text(statistics.meanTimeToResolve()) + ", median "
				+ text(statistics.medianTimeToResolve()) + ", of " + statistics.resolved());
		output.table(List.of("DOMAIN", "UNRESOLVED", "ALL"), statistics.byDomain().stream().map(row -> List.of(
				row.domain().map(Domain::id).orElse("-"), String.valueOf(row.unresolved()), String.valueOf(row.total()))).toList());
		output.table(List.of("WEEK OF", "CREATED", "RESOLVED"), statistics.weeks().stream().map(week -> List.of(
				week.monday().toString(), String.valueOf(week.created()), String.valueOf(week.resolved()))).toList());
	}

	private static String padded(String name) {
		return String.format("%-19s", name);
	}

	private static String text(Optional<Duration> duration) {
		return duration.map(time -> time.toDays() + " d " + time.toHoursPart() + " h " + time.toMinutesPart() + " min").orElse("-");
	}

	private static JsonObject json(IssueStatistics statistics) {
		JsonObject json = new JsonObject();
		json.addProperty("total", statistics.total());
		json.addProperty("unresolved", statistics.unresolved());
		json.addProperty("urgent", statistics.urgent());
		JsonObject statuses = new JsonObject();
		for (IssueStatus status : IssueStatus.values()) {
			statuses.addProperty(status.id(), statistics.byStatus().get(status));
		}
		json.add("byStatus", statuses);
		JsonObject severities = new JsonObject();
		for (Severity severity : Severity.values()) {
			severities.addProperty(severity.id(), statistics.unresolvedBySeverity().get(severity));
		}
		json.add("unresolvedBySeverity", severities);
		json.add("byDomain", IssueJson.array(statistics.byDomain(), row -> {
			JsonObject domain = new JsonObject();
			domain.addProperty("domain", row.domain().map(Domain::id).orElse(null));
			domain.addProperty("unresolved", row.unresolved());
			domain.addProperty("total", row.total());
			return domain;
		}));
		json.add("resolvedThisWeek", IssueJson.array(statistics.resolvedThisWeek(), row -> {
			JsonObject day = new JsonObject();
			day.addProperty("day", row.day().toString());
			day.addProperty("resolved", row.resolved());
			return day;
		}));
		json.add("weeks", IssueJson.array(statistics.weeks(), row -> {
			JsonObject week = new JsonObject();
			week.addProperty("monday", row.monday().toString());
			week.addProperty("created", row.created());
			week.addProperty("resolved", row.resolved());
			return week;
		}));
		json.addProperty("resolved", statistics.resolved());
		json.addProperty("meanSecondsToResolve", statistics.meanTimeToResolve().map(Duration::toSeconds).orElse(null));
		json.addProperty("medianSecondsToResolve", statistics.medianTimeToResolve().map(Duration::toSeconds).orElse(null));
		return json;
	}
}
