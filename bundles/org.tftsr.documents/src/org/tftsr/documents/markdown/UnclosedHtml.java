package org.tftsr.documents.markdown;

import java.util.HashSet;
import java.util.Set;

import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes what begins HTML or a link in a block, and is ended nowhere in it, for the text that it is, as the parser does after a look through
 * all that follows. It takes that look at each such beginning, which for thousands of them, as a log may have, is minutes. Thread-safe.
 */
public final class UnclosedHtml implements Parser.ParserExtension, InlineContentParserFactory {

	/** For a parser; holds nothing of a text. */
	public static final UnclosedHtml EXTENSION = new UnclosedHtml();

	private UnclosedHtml() {
	}

	@Override
	public void extend(Parser.Builder builder) {
		builder.customInlineContentParserFactory(this);
	}

	@Override
	public Set<Character> getTriggerCharacters() {
		return Set.of('<');
	}

	/** For one block, as the parser asks for each. */
	@Override
	public InlineContentParser create() {
		return new Block();
	}

	private static final class Block implements InlineContentParser {

		/** What does not come any more: what is not there behind one place is not behind a later one either. */
		private final Set<String> gone = new HashSet<>();

		@Override
		public ParsedInline tryParse(InlineParserState state) {
			Scanner scanner = state.scanner();
			scanner.next();
			Position behind = scanner.position();
			String end = end(scanner);
			if (!gone.contains(end)) {
				if (isThere(scanner, end)) {
					return ParsedInline.none();
				}
				gone.add(end);
			}
			return ParsedInline.of(new Text("<"), behind);
		}

		/** What ends the kind of HTML that begins here (CommonMark 0.31, section 6.6); a link between the same signs ends as a tag does. */
		private static String end(Scanner scanner) {
			if (scanner.next('?')) {
				return "?>";
			}
			if (scanner.next("!--")) {
				// a comment may be but this and one or two of its signs
				return scanner.peek() == '>' || scanner.peek() == '-' ? ">" : "-->";
			}
			return scanner.next("![CDATA[") ? "]]>" : ">";
		}

		private static boolean isThere(Scanner scanner, String end) {
			while (scanner.find(end.charAt(0)) >= 0) {
				if (scanner.next(end)) {
					return true;
				}
				scanner.next();
			}
			return false;
		}
	}
}
