package org.tftsr.integrations.internal.confluence.format;

/**
 * Writes well-formed XML. What XML 1.0 has no place for is left out: control characters (those from U+0080 to U+009F too, which act on
 * terminals), lone surrogates, U+FFFE and U+FFFF. Not thread-safe.
 */
final class Markup {

	private final StringBuilder out = new StringBuilder();

	/** @param attributes names and values by turns */
	Markup open(String name, String... attributes) {
		return start(name, attributes).raw(">");
	}

	/** An element without content. */
	Markup empty(String name, String... attributes) {
		return start(name, attributes).raw("/>");
	}

	private Markup start(String name, String... attributes) {
		out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"");
			escape(attributes[i + 1], true);
			out.append('"');
		}
		return this;
	}

	Markup close(String name) {
		out.append("</").append(name);
		return raw(">");
	}

	Markup text(String text) {
		escape(text, false);
		return this;
	}

	/** A parameter of a macro. */
	Markup parameter(String name, String value) {
		return open("ac:parameter", "ac:name", name).text(value).close("ac:parameter");
	}

	/** Text as it is; where it holds the end of such a section, it goes on in another one. */
	Markup cdata(String text) {
		return raw("<![CDATA[" + allowed(text).replace("]]>", "]]]]><![CDATA[>") + "]]>");
	}

	private Markup raw(String markup) {
		out.append(markup);
		return this;
	}

	/** Line ends of an attribute would become blanks. */
	private void escape(String text, boolean attribute) {
		String plain = allowed(text);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\n', '\t' -> out.append(attribute ? ' ' : c);
			default -> out.append(c);
			}
		}
	}

	/** The text with line feeds alone as line ends, without what has no place in XML. */
	static String allowed(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(Markup::isAllowed).forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static boolean isAllowed(int c) {
		boolean control = c < ' ' && c != '\t' && c != '\n' || c >= 0x7F && c <= 0x9F;
		boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
		return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
