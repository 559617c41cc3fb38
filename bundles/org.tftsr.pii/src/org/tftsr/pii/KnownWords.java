package org.tftsr.pii;

/**
 * A place in a text of what is known though nothing there tells what it is, as {@link Redactor#redact(CharSequence, java.util.List)} replaces
 * it.
 *
 * @param start UTF-16 unit of the text that it starts with
 * @param end   behind its last one
 * @param words what stands there in the redacted text, with the line ends that the value held
 */
public record KnownWords(int start, int end, String words) {
}
