package org.tftsr.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.SourcePlaces;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.core.text.VisibleText;
import org.tftsr.pii.internal.Detection;
import org.tftsr.pii.internal.Messages;
import org.tftsr.pii.internal.engine.BlockPass;
import org.tftsr.pii.internal.engine.Budget;
import org.tftsr.pii.internal.engine.ReadableText;
import org.tftsr.pii.internal.engine.Selection;
import org.tftsr.pii.internal.engine.SpanScanner;
import org.tftsr.pii.internal.own.OwnPatternProblem;
import org.tftsr.pii.internal.own.OwnPatterns;
import org.tftsr.pii.internal.redact.TextPart;

/**
 * Finds all {@link PiiTypes} that the user left on, each checked as far as it can be, in one pass, and the user's own
 * patterns; the user's exceptions are no finding. What is looked at is what is to be seen of a text: without the control
 * sequences of terminals. Offsets of spans are those of the text with its sequences, so that a span may hold some; lines and
 * columns are those that are seen. It keeps the settings it was made for: take a new one from {@link Detectors} for each
 * operation. Thread-safe.
 */
public final class ConfiguredDetector implements PiiDetector {

	private static final ConfiguredDetector STANDARD = new ConfiguredDetector(DetectionSettings.STANDARD, noPatterns());
	private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
	/** A type's name must be told from a pseudonym's number. */
	private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
	private static final int LONGEST_NAME = 40;

	private final DetectionSettings settings;
	private final Selection selection;
	private final SpanScanner scanner;
	/** For what is about to be redacted. */
	private final SpanScanner strict;

	private ConfiguredDetector(DetectionSettings settings, OwnPatterns ownPatterns) {
		this.settings = settings;
		this.selection = new Selection(settings);
		this.scanner = new SpanScanner(Detection.triggers(), ownPatterns, selection, Budget.USUAL);
		this.strict = new SpanScanner(Detection.triggers(), ownPatterns, selection, Budget.BEFORE_REDACTION);
	}

	private static OwnPatterns noPatterns() {
		try {
			return new OwnPatterns(List.of());
		} catch (OwnPatternProblem e) {
			throw new IllegalStateException(e);
		}
	}

	/** Finds every built-in type. */
	public static ConfiguredDetector standard() {
		return STANDARD;
	}

	/**
	 * Finds what the user wants to be found.
	 *
	 * @throws TftsrException of kind {@link ProblemKind#INVALID_INPUT} where a pattern of the user's own cannot be used;
	 *                        says which and why
	 */
	public static ConfiguredDetector of(DetectionSettings settings) throws TftsrException {
		Set<String> names = new HashSet<>();
		for (OwnPattern pattern : settings.ownPatterns()) {
			requireUsable(pattern, names);
		}
		try {
			return new ConfiguredDetector(settings, new OwnPatterns(settings.ownPatterns()));
		} catch (OwnPatternProblem e) {
			throw new IllegalStateException("each was tried before", e);
		}
	}

	/**
	 * Finds what a pattern matches and nothing else, for a trial; whether it is on does not matter.
	 *
	 * @throws TftsrException as {@link #of}
	 */
	public static ConfiguredDetector only(OwnPattern pattern) throws TftsrException {
		Set<String> builtIn = PiiTypes.all().stream().map(PiiType::name).collect(Collectors.toUnmodifiableSet());
		OwnPattern tried = new OwnPattern(pattern.type(), pattern.expression(), true);
		return of(new DetectionSettings(builtIn, List.of(tried), List.of(), false));
	}

	private static void requireUsable(OwnPattern pattern, Set<String> names) throws TftsrException {
		String name = pattern.type().name();
		if (!TYPE_NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
			throw problem(name, Messages.ConfiguredDetector_nameWhy, Messages.ConfiguredDetector_nameRemedy);
		}
		if (PiiTypes.of(name).isPresent()) {
			throw problem(name, Messages.ConfiguredDetector_builtInWhy, Messages.ConfiguredDetector_builtInRemedy);
		}
		if (!names.add(name)) {
			throw problem(name, Messages.ConfiguredDetector_twoWhy, Messages.ConfiguredDetector_twoRemedy);
		}
		try {
			new OwnPatterns(List.of(new OwnPattern(pattern.type(), pattern.expression(), true)));
		} catch (OwnPatternProblem e) {
			throw problem(name, String.valueOf(e.getMessage()), Messages.ConfiguredDetector_expressionRemedy);
		}
	}

	private static TftsrException problem(String name, String why, String remedy) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.ConfiguredDetector_what, name), why, remedy);
	}

	/** What it was made for. */
	public DetectionSettings settings() {
		return settings;
	}

	/** How redaction writes what it replaces. */
	public ReplacementStyle style() {
		return settings.plain() ? ReplacementStyle.PLAIN : ReplacementStyle.PSEUDONYM;
	}

	/** Whether a value of a type is one to hide, as far as the settings say. */
	public boolean isSensitive(String typeName, CharSequence value) {
		return selection.isSensitive(typeName, value);
	}

	@Override
	public List<PiiSpan> detect(CharSequence text) {
		VisibleText visible = VisibleText.of(text);
		List<PiiSpan> spans = scanner.scan(visible.text());
		if (visible.sequences().isEmpty()) {
			return spans;
		}
		int origin = TextRedaction.origin(TextPart.of(visible.text()));
		return spans.stream().map(span -> moved(span, visible.sourceStart((int) span.start() + origin) - origin,
				visible.sourceEnd((int) span.end() + origin) - origin)).toList();
	}

	private static PiiSpan moved(PiiSpan span, long start, long end) {
		return start == span.start() && end == span.end() ? span
				: new PiiSpan(span.type(), start, end, span.line(), span.column(), span.detector(), span.validator());
	}

	/**
	 * Finds what {@link #detect} finds, in a text of any size, with several threads, while memory stays flat. Only a line
	 * of more than 200,000 units is cut, between values where it has any blank, comma, semicolon or quote.
	 *
	 * @param in       read to its end, not closed
	 * @param sink     takes each span, on the caller's thread
	 * @param progress told how many UTF-16 units are done, asked whether to stop; the caller begins the step
	 * @return how many UTF-16 units are to be seen of the text, a byte order mark at its start not counted
	 * @throws IOException    what the sink throws, or {@code in}: the sink has all of what could be read before then
	 * @throws TftsrException where it was cancelled, or what the sink throws
	 */
	public long scan(Reader in, SpanSink sink, Progress progress) throws IOException, TftsrException {
		return scan(in, sink, THREADS, progress);
	}

	/**
	 * As {@link #scan(Reader, SpanSink, Progress)}, with so many threads.
	 *
	 * @param threads how many scan ahead of the caller; 1 to scan on the caller's thread
	 */
	public long scan(Reader in, SpanSink sink, int threads, Progress progress) throws IOException, TftsrException {
		SourcePlaces places = new SourcePlaces();
		int[] mark = { 0 };
		ReadableText readable = new ReadableText(in);
		long units = new BlockPass(scanner, threads, (block, from, end, spans) -> {
			if (block.startsWithByteOrderMark(from)) {
				mark[0] = 1;
			}
			for (PiiSpan span : spans) {
				int start = block.indexOf(span.start());
				String value = new String(block.chars(), start, block.indexOf(span.end()) - start);
				sink.span(moved(span, places.sourceStart(span.start() + mark[0]) - mark[0],
						places.sourceEnd(span.end() + mark[0]) - mark[0]), value);
			}
			places.sourceEnd(block.offsetOf(end) + mark[0]);
		}, progress).run(new VisibleReader(readable, places));
		readable.requireWhole();
		return units;
	}

	/** A pass over a text that is about to be redacted. */
	BlockPass pass(BlockPass.Handler handler, Progress progress) {
		return new BlockPass(strict, THREADS, handler, progress);
	}

	/** As {@link #detect}, in a visible text that is about to be redacted: a line is sooner too dense to check. */
	List<PiiSpan> detectToRedact(CharSequence text) {
		return strict.scan(text);
	}
}
