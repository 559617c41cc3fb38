package org.tftsr.integrations.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.testsupport.Steady;

/** Holds requests against the description of an interface, by a program of somebody else. */
public final class Published implements AutoCloseable {

	private final Steady steady;

	private Published(Steady steady) {
		this.steady = steady;
	}

	/**
	 * The description of that name; the test is left out, with a word, where the program cannot be had.
	 *
	 * @param folder for a copy of the description
	 */
	public static Published of(String name, Path folder) throws IOException, InterruptedException {
		Optional<Path> program = Steady.install();
		if (program.isEmpty()) {
			String why = "npm cannot install Steady here";
			System.out.println("NOT TESTED: " + name + " against its published description: " + why);
			abort(why);
		}
		return new Published(Steady.start(program.get(), Steady.description(Published.class, name, folder).orElseThrow()));
	}

	/** Requires that requests are as described; that of each with a body, another one would not be. */
	public void assertDescribed(List<Received> requests, String before) throws IOException {
		for (Received request : requests) {
			assertEquals("", steady.objections(request.method(), request.target().substring(before.length()), request.headers(), request.body()),
					request.method() + ' ' + request.target() + ' ' + request.text());
			Map<String, String> nobody = new HashMap<>(request.headers());
			nobody.remove("authorization");
			assertFalse(steady.objections(request.method(), request.target().substring(before.length()), nobody, request.body()).isEmpty(),
					"it lets everything through");
		}
	}

	/** What it says is wrong with a request; empty where it is as described. */
	public String objections(Received request, String before) throws IOException {
		return steady.objections(request.method(), request.target().substring(before.length()), request.headers(), request.body());
	}

	@Override
	public void close() {
		steady.close();
	}
}
