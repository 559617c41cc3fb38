package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.Npm;

/**
 * What is sent to Anthropic is what Anthropic's own library could send: the compiler of TypeScript holds the bodies against the types of
 * its requests, of the last release for the first version of the protocol and of one for that of October 2026.
 */
class VendorTypesTest {

	private static final String TYPESCRIPT = "typescript@5.9.3";

	@TempDir
	private Path folder;

	/** A version of the protocol with what it is called where both libraries lie. */
	enum Library {
		VERSION_2023(Speaker.ANTHROPIC_2023, "anthropic-2023"),
		VERSION_2026(Speaker.ANTHROPIC_2026, "anthropic-2026");

		private final Speaker speaker;
		private final String module;

		Library(Speaker speaker, String module) {
			this.speaker = speaker;
			this.module = module;
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsSentIsOfTheTypeOfARequest(Library library) throws Exception {
		Optional<Path> modules = Npm.install("anthropic-0.137.0-1.12.0", TYPESCRIPT, "anthropic-2023@npm:@anthropic-ai/sdk@0.137.0",
				"anthropic-2026@npm:@anthropic-ai/sdk@1.12.0");
		if (modules.isEmpty()) {
			System.out.println("NOT TESTED: " + library + " against the types of Anthropic's library: npm cannot install it here");
			abort("npm cannot install it here");
		}
		Files.createSymbolicLink(folder.resolve("node_modules"), modules.get());
		try (Peer peer = new Peer(library.speaker)) {
			peer.ask(Fault.NONE);
			peer.ask(peer.request(null, null, Peer.assistant("Half an ans")), text -> {
				// only what was sent is of interest
			}, Progress.NONE);
			peer.clients().test(peer.provider(), Progress.NONE);
			List<Seen> questions = peer.server().questions();
			assertEquals(3, questions.size());
			StringBuilder source = new StringBuilder("import type Anthropic from '" + library.module + "';\n");
			for (int i = 0; i < questions.size(); i++) {
				source.append("export const body" + i + ": Anthropic.MessageCreateParamsStreaming = " + questions.get(i).text() + ";\n");
			}
			assertEquals("", complaints(modules.get(), source.toString()));
			String wrong = source.toString().replace("\"stream\":true", "\"stream\":true,\"stream_options\":{}");
			assertTrue(complaints(modules.get(), wrong).contains("stream_options"), "a check that lets everything through proves nothing");
		}
	}

	private String complaints(Path modules, String source) throws Exception {
		Files.writeString(folder.resolve("bodies.ts"), source);
		Process tsc = new ProcessBuilder(modules.resolve(".bin/tsc").toString(), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext",
				"--moduleResolution", "nodenext", "--target", "es2022", "--preserveSymlinks", "bodies.ts").directory(folder.toFile())
				.redirectErrorStream(true).start();
		String said = new String(tsc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		tsc.waitFor();
		return said;
	}
}
