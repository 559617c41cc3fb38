package org.tftsr.ai.internal.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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

			Anything else takes a language model: connect one in *Preferences > TFTSR > AI Providers* and choose it in my place.
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
	 * @param parts      is given the answer in parts, as they are found: Markdown, redacted, with lines cited as {@code [label:line]}
	 */
	public void answer(UUID issueId, String question, List<UUID> logFileIds, Consumer<String> parts, Progress progress)
			throws TftsrException {
		Optional<Topic> topic = Topic.of(question);
		if (topic.isEmpty()) {
			parts.accept(HELP);
			return;
		}
		IssueRedaction redaction = new IssueRedaction(issueId, pseudonyms, detectors.current());
		switch (topic.get()) {
		case SIMILAR -> parts.accept(kept(similar(issueId, redaction), redaction));
		case TIMELINE -> parts.accept(kept(timeline(issueId, redaction, progress), redaction));
		default -> write(LogAnswer.of(topic.get(), redaction), issueId, logFileIds, parts, progress);
		}
		redaction.keep();
	}

	/** A text whose new pseudonyms are kept before anybody has seen them. */
	private static String kept(String text, IssueRedaction redaction) throws TftsrException {
		redaction.keep();
		return text;
	}

	/** The analysis of logs, with the labels of the parts that are asked of models too. */
	public void analysis(UUID issueId, List<UUID> logFileIds, Consumer<String> parts, Progress progress) throws TftsrException {
		write(LogAnswer.ANALYSIS, issueId, logFileIds, parts, progress);
	}

	/** A log that changed or went away is left out where others are there. */
	private void write(LogAnswer answer, UUID issueId, List<UUID> logFileIds, Consumer<String> parts, Progress progress)
			throws TftsrException {
		Map<UUID, String> labels = triage.labels(issueId);
		Collection<UUID> wanted = logFileIds.isEmpty() ? labels.keySet() : logFileIds;
		Map<String, LogAnalysis> read = new LinkedHashMap<>();
		List<TftsrException> failures = new ArrayList<>();
		for (UUID log : wanted) {
			progress.check();
			try {
				String label = labels.getOrDefault(log, log.toString());
				LogAnalysis analysis = triage.analyse(log, CAUSES, progress);
				String head = read.isEmpty() ? answer.head() : "";
				read.put(label, analysis);
				parts.accept(head + answer.of(label, analysis, wanted.size() > 1));
			} catch (TftsrException e) {
				if (e.kind() == ProblemKind.CANCELLED || e.kind() == ProblemKind.LOCKED) {
					throw e;
				}
				failures.add(e);
			}
		}
		if (read.isEmpty() && !failures.isEmpty()) {
			throw failures.getFirst();
		}
		parts.accept(read.isEmpty() ? "The issue has no log that can be read. Add one, and ask again.\n" : answer.end(read));
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
