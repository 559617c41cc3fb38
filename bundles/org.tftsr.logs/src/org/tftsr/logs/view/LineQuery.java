package org.tftsr.logs.view;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.Messages;

/**
 * What lines are looked for by. A match does not go over the end of a line. It is looked for in the whole of a line, however little of it
 * is shown. A line of more than four million units is looked through in pieces: a match of more than a million may be missed in it, and an
 * expression that asks whether something is not in a line is told of a piece. Where case is ignored, a text of ASCII matches only ASCII: the
 * sign of Kelvin is no K.
 *
 * @param text          what to look for
 * @param regex         whether it is a regular expression of {@code java.util.regex} rather than a literal text
 * @param caseSensitive whether upper and lower case differ
 * @param negated       whether the lines are wanted in which it is not
 */
public record LineQuery(String text, boolean regex, boolean caseSensitive, boolean negated) {

	private static final int LAST_ASCII = 0x7f;
	/** What may make a match none any more where there is more behind it: what asks for something not to be there, or keeps what it took. */
	private static final Pattern UNDONE = Pattern.compile("\\(\\?[!>]|[*+?}]\\+");
	/** What repeats a part of an expression, or refers to one. */
	private static final Pattern REPEATED = Pattern.compile("[*+{]|\\\\[1-9k]");

	public LineQuery {
		Objects.requireNonNull(text);
	}

	/** A literal text in any case. */
	public static LineQuery literal(String text) {
		return new LineQuery(text, false, false, false);
	}

	/** The same query for the lines that this one does not find, or the other way round. */
	public LineQuery negate() {
		return new LineQuery(text, regex, caseSensitive, !negated);
	}

	/** The same query without its negation. */
	LineQuery positive() {
		return negated ? negate() : this;
	}

	/**
	 * What finds the places of the text in lines, whether negated or not: it shows them, too.
	 *
	 * @param progress asked within a line that takes long whether to stop
	 * @throws TftsrException of kind INVALID_INPUT, to show at the field, where there is no text or the expression is none
	 */
	public LineMatcher compile(Progress progress) throws TftsrException {
		return new LineMatcher(this, pattern(), progress);
	}

	/** As {@link #compile(Progress)}, for work that nobody stops. */
	public LineMatcher compile() throws TftsrException {
		return compile(Progress.NONE);
	}

	/** Whether case is ignored for letters beyond ASCII as well. */
	boolean ignoresUnicodeCase() {
		return !caseSensitive && text.chars().anyMatch(c -> c > LAST_ASCII);
	}

	/** Whether what it matches, or looks at for that, may be longer than it is itself. */
	boolean mayMatchAtLength() {
		return regex && (REPEATED.matcher(text).find() || mayBeUndone());
	}

	/** Whether a match that has read to the end of a piece may be none where there is more behind that. */
	boolean mayBeUndone() {
		return regex && UNDONE.matcher(text).find();
	}

	/** The expression that finds the text, whether it is one or not. */
	Pattern pattern() throws TftsrException {
		if (text.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.LineQuery_emptyWhat, Messages.LineQuery_emptyWhy,
					Messages.LineQuery_emptyRemedy);
		}
		int cases = caseSensitive ? 0 : Pattern.CASE_INSENSITIVE;
		int unicode = ignoresUnicodeCase() ? Pattern.UNICODE_CASE : 0;
		try {
			return Pattern.compile(text, cases | unicode | (regex ? 0 : Pattern.LITERAL));
		} catch (PatternSyntaxException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Search_expressionWhat, description(e),
					Messages.LineQuery_wrongRemedy, e);
		} catch (StackOverflowError e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Search_expressionWhat, Messages.LineQuery_deepWhy,
					Messages.LineQuery_deepRemedy, e);
		}
	}

	private static String description(PatternSyntaxException e) {
		String said = Character.toLowerCase(e.getDescription().charAt(0)) + e.getDescription().substring(1);
		return e.getIndex() < 0 ? said : NLS.bind(Messages.LineQuery_wrongWhy, said, Integer.valueOf(e.getIndex() + 1));
	}
}
