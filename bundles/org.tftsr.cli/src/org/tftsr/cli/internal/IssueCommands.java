package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.SearchResult;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.triage.TriageService;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues. */
@Command(name = "issue", description = "Creates, lists, shows, changes, deletes and searches issues.", subcommands = {
		IssueStatsCommand.class, IssueSimilarCommand.class, IssueDeletedCommand.class, IssueRestoreCommand.class,
		IssuePurgeCommand.class, IssueMessagesCommand.class })
final class IssueCommands extends CommandGroup {

	private static final String ISSUE_HELP = "Id of the issue, or its first characters.";

	IssueCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Creates an issue.")
	void create(@Parameters(paramLabel = "TITLE", description = "Title.") String title,
			@Option(names = "--description", paramLabel = "TEXT", defaultValue = "", description = "Description.") String description,
			@Option(names = "--severity", paramLabel = "SEVERITY", defaultValue = "medium", description = "critical, high, medium or low; P1 to P4.") String severity,
			@Option(names = { "--category", "--domain" }, paramLabel = "DOMAIN", description = "Domain, such as linux, network or databases.") String domain,
			@Option(names = "--tag", paramLabel = "TAG", description = "A tag; may be given several times.") List<String> tags)
			throws TftsrException {
		Issue issue = Services.get(IssueRepository.class).create(new NewIssue(title, description, severity(severity),
				domain(domain), "manual", tags == null ? List.of() : tags));
		print(issue);
		TicketNotice.say(progress, issue.id());
	}

	@Command(description = "Lists issues.")
	void list(@Option(names = "--status", paramLabel = "STATUS", split = ",", description = "open, investigating, resolved, closed; several with commas.") List<String> statuses,
			@Option(names = "--severity", paramLabel = "SEVERITY", split = ",", description = "critical, high, medium, low; several with commas.") List<String> severities,
			@Option(names = { "--category", "--domain" }, paramLabel = "DOMAIN", description = "Domain.") String domain,
			@Option(names = "--tag", paramLabel = "TAG", description = "Tag.") String tag,
			@Option(names = "--text", paramLabel = "TEXT", description = "Text in title or description.") String text,
			@Option(names = "--sort", paramLabel = "ORDER", defaultValue = "updated", description = "created or updated.") IssueQuery.Order order,
			@Option(names = "--ascending", description = "Oldest first.") boolean ascending,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Rows at most (default: ${DEFAULT-VALUE}).") int limit,
			@Option(names = "--after", paramLabel = "PLACE", description = "Goes on where an earlier list ended, which said the place.") String after,
			@Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Rows to skip. They are read nevertheless; --after is faster.") int offset)
			throws TftsrException {
		if (limit < 1 || offset < 0) {
			throw wrongUse("--limit must be at least 1 and --offset not negative");
		}
		IssueQuery query = new IssueQuery(
				statuses == null ? Set.of() : Set.copyOf(statuses.stream().map(this::status).toList()),
				severities == null ? Set.of() : Set.copyOf(severities.stream().map(this::severity).toList()),
				domain(domain), tag, text, order, !ascending, limit, after);
		IssuePages pages = new IssuePages(Services.get(IssueRepository.class), progress);
		if (output.isJson()) {
			pages.forEach(query, offset, row -> output.json(IssueJson.of(row)));
		} else {
			List<List<String>> rows = new ArrayList<>();
			pages.forEach(query, offset, row -> rows.add(row(row)));
			output.table(List.of("ID", "SEV", "STATUS", "DOMAIN", "LOGS", "WHYS", "TITLE"), rows);
		}
		progress.say(pages.summary());
	}

	private static List<String> row(IssueSummary row) {
		Issue issue = row.issue();
		return List.of(issue.id().toString(), issue.severity().priority(), issue.status().id(),
				issue.category() == null ? "-" : issue.category(), String.valueOf(row.logCount()),
				String.valueOf(row.whyCount()), issue.title());
	}

	@Command(description = "Shows an issue with its logs, whys, timeline, documents and conversations.")
	void show(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue) throws TftsrException {
		IssueDetail detail = detail(issueId(issue));
		if (output.isJson()) {
			output.json(IssueJson.of(detail));
			return;
		}
		printLine(detail.issue());
		printFacts(detail.issue());
		if (!detail.issue().description().isBlank()) {
			output.line(detail.issue().description());
		}
		detail.logFiles().forEach(log -> output.line("log       " + log.id() + "  " + log.path()));
		detail.whys().forEach(why -> output.line("why " + why.order() + "     " + why.id() + "  [" + why.state().id()
				+ "] " + why.question() + " " + why.answer()));
		detail.timeline().forEach(event -> output
				.line("timeline  " + event.occurredAt() + "  " + event.type() + "  " + event.description()));
		detail.documents().forEach(document -> output
				.line("document  " + document.id() + "  " + document.type().id() + "  " + document.title()));
		detail.conversations().forEach(conversation -> output.line("chat      " + conversation.id() + "  "
				+ conversation.updatedAt() + (conversation.pinned() ? "  [pinned]  " : "  ") + conversation.title()));
	}

	private void printFacts(Issue issue) {
		output.line("domain    " + (issue.category() == null ? "-" : issue.category()));
		output.line("created   " + issue.createdAt() + ", updated " + issue.updatedAt()
				+ (issue.resolvedAt() == null ? "" : ", resolved " + issue.resolvedAt()));
		if (issue.assignedTo() != null) {
			output.line("assigned  " + issue.assignedTo());
		}
		if (!issue.tags().isEmpty()) {
			output.line("tags      " + String.join(", ", issue.tags()));
		}
	}

	@Command(description = "Changes the fields that are given.")
	void update(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue,
			@Option(names = "--title", paramLabel = "TITLE", description = "Title.") String title,
			@Option(names = "--description", paramLabel = "TEXT", description = "Description.") String description,
			@Option(names = "--severity", paramLabel = "SEVERITY", description = "Severity.") String severity,
			@Option(names = "--status", paramLabel = "STATUS", description = "Status.") String status,
			@Option(names = { "--category", "--domain" }, paramLabel = "DOMAIN", description = "Domain.") String domain,
			@Option(names = "--assign", paramLabel = "NAME", description = "Who works on it; empty clears it.") String assignedTo,
			@Option(names = "--tag", paramLabel = "TAG", description = "A tag; all tags given replace all there are.") List<String> tags,
			@Option(names = SeenInput.OPTION, paramLabel = "FILE", description = SeenInput.HELP) Path seen)
			throws TftsrException {
		UUID id = issueId(issue);
		IssueChange change = new IssueChange(title, description, severity == null ? null : severity(severity),
				status == null ? null : status(status), domain(domain), assignedTo, tags);
		print(Services.get(IssueRepository.class).update(id,
				seen == null ? change : change.to(SeenInput.issue(seen, id))));
		TicketNotice.say(progress, id);
	}

	@Command(description = "Deletes an issue with all that hangs on it; it can be restored for 7 days.")
	void delete(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue,
			@Option(names = "--for-good", description = "It cannot be restored.") boolean forGood) throws TftsrException {
		UUID id = issueId(issue);
		TriageService triage = Services.get(TriageService.class);
		triage.deleteIssue(id);
		if (forGood) {
			triage.purgeIssue(id);
		}
		progress.say(forGood ? "Deleted " + id + " for good" : "Deleted " + id + "; `tftsr issue restore " + id + "` brings it back");
	}

	@Command(description = "Full-text search over titles, descriptions and answers to whys, best first.")
	void search(@Parameters(paramLabel = "TEXT", arity = "1..*", description = "Words to look for.") List<String> text,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "Hits at most (default: ${DEFAULT-VALUE}).") int limit)
			throws TftsrException {
		if (limit < 1) {
			throw wrongUse("--limit must be at least 1");
		}
		SearchResult result = Services.get(IssueRepository.class).search(String.join(" ", text), limit);
		for (SearchHit hit : result.hits()) {
			if (output.isJson()) {
				output.json(IssueJson.of(hit));
			} else {
				output.line(hit.issue().id() + "  " + hit.issue().title());
				output.line("    " + IssueJson.plain(hit.snippet()).replaceAll("\\R+", " "));
			}
		}
		progress.say(extent(result));
	}

	/** How many match, and what that meant for their order. */
	private static String extent(SearchResult result) {
		String found = result.hits().size() + " of " + (result.more() ? "at least " : "") + result.matches();
		return switch (result.ranking()) {
		case ALL -> result.matches() == 0 ? "No issue matches" : found;
		case NEWEST -> found + ": the best of the newest " + result.matches() + "; more words find older ones";
		case BY_TIME -> found + ": the newest first, as too many issues hold such words to tell them apart";
		};
	}

	@Command(description = "Writes a whole issue to a file: zip for people, with Markdown and logs, or JSON for machines and for import. Personal data and secrets are replaced by pseudonyms.")
	void export(@Parameters(paramLabel = "ISSUE", description = ISSUE_HELP) String issue,
			@Option(names = "-o", required = true, paramLabel = "FILE", description = "The file to write, named .json or .zip.") Path file,
			@Option(names = "--unredacted", description = "Leave everything as it is, logs too.") boolean unredacted,
			@Option(names = "--force", description = "Replace the file where it exists.") boolean force)
			throws TftsrException {
		Set<ExportOption> options = EnumSet.noneOf(ExportOption.class);
		if (force) {
			options.add(ExportOption.REPLACE);
		}
		if (unredacted) {
			options.add(ExportOption.UNREDACTED);
		}
		IssueTransferService transfer = Services.get(IssueTransferService.class);
		String name = file.toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".json") && !name.endsWith(".zip")) {
			throw wrongUse("The file's name does not say which format: end it in .json or .zip");
		}
		Path written = name.endsWith(".json") ? transfer.exportJson(issueId(issue), file, options, progress)
				: transfer.exportArchive(issueId(issue), file, options, progress);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", written.toString());
			output.json(json);
		} else {
			output.line(written.toString());
		}
	}

	@Command(name = "import", description = "Makes a new issue of a JSON file that `issue export` wrote.")
	void importIssue(@Parameters(paramLabel = "FILE", description = "The JSON file.") Path file) throws TftsrException {
		print(Services.get(IssueTransferService.class).importIssue(file, progress));
	}

	private void print(Issue issue) {
		if (output.isJson()) {
			output.json(IssueJson.of(issue));
		} else {
			printLine(issue);
		}
	}

	private void printLine(Issue issue) {
		output.line(issue.id() + "  " + issue.severity().priority() + "  " + issue.status().id() + "  "
				+ issue.title());
	}

	private static IssueDetail detail(UUID id) throws TftsrException {
		return Services.get(IssueRepository.class).find(id).orElseThrow();
	}

	private Severity severity(String text) {
		return Severity.of(text).orElseThrow(() -> wrongUse("No such severity: " + text + ". One of critical, high, medium, low"));
	}

	private IssueStatus status(String text) {
		return IssueStatus.of(text).orElseThrow(() -> wrongUse("No such status: " + text + ". One of open, investigating, resolved, closed"));
	}

	private Domain domain(String text) {
		return text == null ? null : Domain.of(text).orElseThrow(() -> wrongUse("No such domain: " + text + ". One of "
				+ String.join(", ", Arrays.stream(Domain.values()).map(Domain::id).toList())));
	}
}
