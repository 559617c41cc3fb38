package org.tftsr.documents.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a style sheet that lies beside a class. */
public final class StyleSheet {

	private StyleSheet() {
		// only a function
	}

	/** The text of the style sheet; that it is missing is a defect of the bundle. */
	public static String read(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("Missing in the bundle: " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
