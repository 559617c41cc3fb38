package org.tftsr.ai.internal.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

/**
 * Answers questions about an issue from its logs, its timeline and the other issues, without a model: nothing leaves this machine.
 * Thread-safe.
 */
@Component(service = LocalAnalyst.class)
public final class LocalAnalyst {

	private static final int CAUSES = 5;
	private static final int SIMILAR = 5;
	private static final String HELP = """
			I am the local analyst: I work on this machine, without a language model, and know what the logs of the issue show. Ask me

			- what the cause is, or `/5whys` for the chain of whys
			- when it started, or `/timeline`
			- what changed
			- how many errors there are, and of which kinds
			- for a summary
			- `/similar` for other issues like this one
			- `/redact` for the personal data that was found
			""";

	private final TriageService triage;
	private final TimelineService timelines;
	private final IssueInsights insights;
	private final PseudonymRepository pseudonyms;
	private final Detectors detectors;

	@Activate
	public LocalAnalyst(@Reference TriageService triage, @Reference TimelineService timelines,
			@Reference IssueInsights insights, @Reference PseudonymRepository pseudonyms, @Reference Detectors detectors) {
		this.triage = triage;
		this.timelines = timelines;
		this.insights = insights;
		this.pseudonyms = pseudonyms;
		this.detectors = detectors;
	}

	/**
	 * Answers a question.
	 *
	 * @param question   redacted
	 * @param logFileIds the logs to look at; empty for all of the issue
	 * @return Markdown, redacted, with lines cited as {@code [label:line]}
	 */
	public String answer(UUID issueId, String question, List<UUID> logFileIds, Progress progress) throws TftsrException {
		Optional<Topic> topic = Topic.of(question);
		if (topic.isEmpty()) {
			return HELP;
		}
		IssueRedaction redaction = new IssueRedaction(issueId, pseudonyms, detectors.current());
		String answer = switch (topic.get()) {
		case SIMILAR -> similar(issueId, redaction);
		case TIMELINE -> timeline(issueId, redaction, progress);
		default -> ofLogs(topic.get(), read(issueId, logFileIds, progress), redaction);
		};
		redaction.keep();
		return answer;
	}

	/** The analysis of logs, with the labels of the parts that are asked of models too. */
	public String analysis(UUID issueId, List<UUID> logFileIds, Progress progress) throws TftsrException {
		return LogReport.analysis(read(issueId, logFileIds, progress));
	}

	private static String ofLogs(Topic topic, Map<String, LogAnalysis> logs, IssueRedaction redaction) {
		if (logs.isEmpty()) {
			return "The issue has no log that can be read. Add one, and ask again.\n";
		}
		return switch (topic) {
		case START -> LogReport.start(logs);
		case CHANGED -> LogReport.changed(logs);
		case WHYS -> LogReport.whys(logs);
		case ERRORS -> LogReport.errors(logs);
		case OVERVIEW -> LogReport.overview(logs);
		case REDACT -> LogReport.personalData(logs, redaction);
		default -> LogReport.causes(logs);
		};
	}

	/** By label; a log that changed or went away is left out where others are there. */
	private Map<String, LogAnalysis> read(UUID issueId, List<UUID> logFileIds, Progress progress) throws TftsrException {
		Map<UUID, String> labels = triage.labels(issueId);
		Map<String, LogAnalysis> analyses = new LinkedHashMap<>();
		List<TftsrException> failures = new ArrayList<>();
		for (UUID log : logFileIds.isEmpty() ? labels.keySet() : logFileIds) {
			try {
				analyses.put(labels.getOrDefault(log, log.toString()), triage.analyse(log, CAUSES, progress));
			} catch (TftsrException e) {
				if (e.kind() == ProblemKind.CANCELLED || e.kind() == ProblemKind.LOCKED) {
					throw e;
				}
				failures.add(e);
			}
		}
		if (analyses.isEmpty() && !failures.isEmpty()) {
			throw failures.getFirst();
		}
		return analyses;
	}

	private String timeline(UUID issueId, IssueRedaction redaction, Progress progress) throws TftsrException {
		timelines.readLogs(issueId, progress);
		return TimelineReport.of(timelines.timeline(issueId), triage.labels(issueId), redaction);
	}

	private String similar(UUID issueId, IssueRedaction redaction) throws TftsrException {
		List<SimilarIssue> similar = insights.similar(issueId, SIMILAR);
		if (similar.isEmpty()) {
			return "No other issue has words in common with this one that few have.\n";
		}
		StringBuilder text = new StringBuilder("Issues that have rare words in common with this one, most alike first:\n\n");
		for (SimilarIssue other : similar) {
			text.append("- **").append(Markdown.inline(redaction.text(other.issue().title()))).append("** (")
					.append(other.issue().status().id()).append(", ").append(other.issue().severity().priority())
					.append("): both speak of ").append(Markdown.inline(redaction.text(String.join(", ", other.inCommon()))))
					.append('\n');
		}
		return text.toString();
	}
}
