package org.tftsr.ai.internal.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.tftsr.core.issue.Domain;

/** The texts that we wrote for models: files of the folder {@code prompts} of this bundle. Thread-safe. */
public final class Prompts {

	private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

	private Prompts() {
	}

	/** How to work, whatever the field. */
	public static String method() {
		return text("method");
	}

	/** What an analysis of logs answers, and in which form. */
	public static String analysis() {
		return text("analysis");
	}

	/** How a field of work is gone about. */
	public static String of(Domain domain) {
		return text(domain.id());
	}

	/** That of an issue's category; empty where it is none of our fields. */
	public static Optional<String> ofCategory(String category) {
		return Optional.ofNullable(category).flatMap(Domain::of).map(Prompts::of);
	}

	private static String text(String name) {
		return TEXTS.computeIfAbsent(name, Prompts::read);
	}

	private static String read(String name) {
		try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name + ".md")) {
			if (in == null) {
				throw new IllegalStateException("No prompt " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot read the prompt " + name, e);
		}
	}
}
