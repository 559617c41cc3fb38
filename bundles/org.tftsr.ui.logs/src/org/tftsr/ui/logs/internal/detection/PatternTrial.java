package org.tftsr.ui.logs.internal.detection;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.logs.internal.model.UserInterface;

/** Finds the first matches of a pattern in a text. Its receiver is called on the user interface thread. */
final class PatternTrial extends TriageJob {

	/** A match shows enough of a value to recognise it. */
	private static final int LONGEST_SHOWN = 200;

	/**
	 * A match.
	 *
	 * @param span where
	 * @param text the value, cut where it is very long
	 */
	record Match(PiiSpan span, String text) {
	}

	/**
	 * What is searched.
	 *
	 * @param name   for a person
	 * @param size   about how many units it has
	 * @param reader opens it, for as long as the job is at it
	 */
	record Searched(String name, long size, Supplier<Reader> reader) {

		static Searched of(String text) {
			return new Searched("", text.length(), () -> new StringReader(text)); //$NON-NLS-1$
		}

		/** All lines that are known of a log by now. */
		static Searched of(OpenLog open) {
			LineLog log = open.log().pinned();
			return new Searched(open.name(), log.byteSize(), () -> new LineLogReader(log));
		}
	}

	private final OwnPattern pattern;
	private final Searched text;
	private final int limit;
	private final BiConsumer<PatternTrial, List<Match>> receiver;

	/**
	 * @param pattern  one that can be used
	 * @param text     the text to search
	 * @param limit    matches at most
	 * @param receiver takes the matches, and the job that found them
	 */
	PatternTrial(OwnPattern pattern, Searched text, int limit, BiConsumer<PatternTrial, List<Match>> receiver) {
		super(Messages.PatternTrial_name, JobFamilies.LOGS);
		this.pattern = pattern;
		this.text = text;
		this.limit = limit;
		this.receiver = receiver;
		setSystem(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		List<Match> matches = new ArrayList<>();
		ConfiguredDetector detector = ConfiguredDetector.only(pattern);
		progress.begin(getName(), text.size());
		try (Reader in = text.reader().get()) {
			detector.scan(in, (span, value) -> {
				if (matches.size() == limit) {
					throw new CancelledException();
				}
				matches.add(new Match(span, value.subSequence(0, Math.min(value.length(), LONGEST_SHOWN)).toString()));
			}, progress);
		} catch (CancelledException e) {
			if (progress.isCancelled()) {
				throw e;
			}
		} catch (IOException e) {
			throw LogSources.problem(text.name(), e);
		}
		UserInterface.run(() -> receiver.accept(this, matches));
	}
}
