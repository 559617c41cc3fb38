package org.tftsr.pii;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.TftsrException;

/**
 * The redaction of one issue while one operation lasts: the pseudonyms it has, and the new ones, which {@link #keep} puts
 * into the database. Not thread-safe.
 */
public final class IssueRedaction {

	private static final int MANY = 10_000;

	/** Not where the brackets would make a link. */
	private static final Pattern ESCAPED_TOKEN = Pattern.compile("\\\\\\[([A-Z](?:[A-Za-z0-9]|\\\\?_)*+(?:-[0-9]++)?+)\\\\\\](?![(:\\[])");

	private final UUID issueId;
	private final PseudonymRepository repository;
	private final Pseudonyms pseudonyms;
	/** New ones that nobody keeps yet. */
	private final List<Pseudonym> added = new ArrayList<>();
	private final ConfiguredDetector detector;
	private final Redactor redactor;

	/** The redaction of an issue, with the pseudonyms that it has so far. */
	public IssueRedaction(UUID issueId, PseudonymRepository repository, ConfiguredDetector detector) throws TftsrException {
		this.issueId = issueId;
		this.repository = repository;
		this.detector = detector;
		this.pseudonyms = new Pseudonyms(added::add);
		repository.forEach(issueId,
				known -> pseudonyms.learn(known, detector.isSensitive(known.typeName(), known.value())));
		this.redactor = new Redactor(detector, pseudonyms);
	}

	/**
	 * How many different values stand as replacements in a redacted text, by the name of their type; where the user wants no
	 * pseudonyms, how often one of the type stands there.
	 */
	public Map<String, Integer> replacements(String redacted) {
		return ReplacementCounts.of(redacted, detector.settings());
	}

	/** What finds values while this operation lasts. */
	public ConfiguredDetector detector() {
		return detector;
	}

	/** Writes redacted copies of texts of any size. */
	public StreamingRedactor streamingRedactor() {
		return new StreamingRedactor(detector, pseudonyms);
	}

	/** Makes text that is fit to leave. */
	public Redactor redactor() {
		return redactor;
	}

	/** What stands for which value. */
	public Pseudonyms pseudonyms() {
		return pseudonyms;
	}

	/** Any text of the issue as it may be shown; null of null. */
	public String text(String text) {
		return text == null ? null : redactor.redact(text).text();
	}

	/** As {@link #text}, of Markdown: tokens whose characters are escaped are tokens as well. */
	public String markdown(String markdown) {
		return text(ESCAPED_TOKEN.matcher(markdown).replaceAll(token -> '[' + token.group(1).replace("\\", "") + ']'));
	}

	/** Keeps the pseudonyms that came up since the last call, in a transaction of its own. */
	public void keep() throws TftsrException {
		if (!added.isEmpty()) {
			repository.add(issueId, List.copyOf(added));
			added.clear();
		}
	}

	/** As {@link #keep}, where there are many by now: called often, it lets a log of any size do with little memory. */
	public void keepMany() throws TftsrException {
		if (added.size() >= MANY) {
			keep();
		}
	}

	/** The same sink, and {@link #keepMany} with each edit; not for work within a transaction. */
	public EditSink keeping(EditSink edits) {
		return new EditSink() {

			@Override
			public void edit(long start, int length, String original) throws IOException, TftsrException {
				edits.edit(start, length, original);
				keepMany();
			}

			@Override
			public void hidden(long place, String sequence) throws IOException {
				edits.hidden(place, sequence);
			}
		};
	}

	/**
	 * The same sink, which is given new pseudonyms along with the spans that they stand for. They are kept in the
	 * transaction of the sink; where that fails, this redaction is of no more use.
	 */
	public SpanSource.Sink keepingIn(SpanSource.Sink sink) {
		return span -> {
			for (Pseudonym pseudonym : added) {
				sink.accept(pseudonym);
			}
			added.clear();
			sink.accept(span);
		};
	}
}
