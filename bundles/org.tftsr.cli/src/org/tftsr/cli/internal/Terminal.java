package org.tftsr.cli.internal;

import java.io.Console;
import java.util.Optional;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/** Asks the person at the terminal. What is typed as a secret is not shown. */
final class Terminal {

	static {
		// From Java 22 on there is a console even where there is no terminal, unless this is said before the first look.
		System.setProperty("jdk.console", "java.base");
	}

	private final Console console;

	private Terminal(Console console) {
		this.console = console;
	}

	/** The terminal; empty where standard input or output is something else. */
	static Optional<Terminal> find() {
		return Optional.ofNullable(System.console()).map(Terminal::new);
	}

	/** The terminal, where the command cannot do without. */
	static Terminal require(String what, String remedy) throws TftsrException {
		return find().orElseThrow(
				() -> new TftsrException(ProblemKind.LOCKED, what, "there is no terminal to ask at", remedy));
	}

	void line(String text) {
		console.printf("%s%n", VisibleText.of(text));
	}

	/** A line that is shown as it is typed; empty text where the person only pressed Enter or ended the input. */
	String read(String question) {
		String line = console.readLine("%s ", VisibleText.of(question));
		return line == null ? "" : line.strip();
	}

	/** A secret; empty where the person only pressed Enter or ended the input. */
	Optional<Passphrase> readSecret(String question) {
		char[] typed = console.readPassword("%s ", VisibleText.of(question));
		return typed == null || Passphrase.isBlank(typed) ? Optional.empty() : Optional.of(Passphrase.of(typed));
	}

	/** A new passphrase, asked for twice until both are the same. */
	Passphrase readNewPassphrase() throws CancelledException {
		while (true) {
			Passphrase first = readSecret("New passphrase (Enter alone stops):").orElseThrow(CancelledException::new);
			try (Passphrase second = readSecret("The same again:").orElseThrow(CancelledException::new)) {
				if (first.matches(second)) {
					return first;
				}
			}
			first.close();
			line("These were two different passphrases.");
		}
	}
}
