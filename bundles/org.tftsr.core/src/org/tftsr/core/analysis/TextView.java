package org.tftsr.core.analysis;

/**
 * How the texts of a log appear in an analysis. The analyst reads the log as it is and passes every text through this
 * before it puts it into a result, so that a result made with a redacting view holds nothing that should not be seen.
 */
public interface TextView {

	/** Shows texts as they are. */
	TextView ORIGINAL = new TextView() {
		@Override
		public String line(long number, String line) {
			return line;
		}

		@Override
		public String text(String text) {
			return text;
		}
	};

	/**
	 * How a whole line appears.
	 *
	 * @param number from 1
	 * @param line   without its line end
	 */
	String line(long number, String line);

	/**
	 * How any other text appears, such as a log's name. A template is made from its sample as {@link #line} shows it, and
	 * passes here as well.
	 */
	String text(String text);
}
