package org.tftsr.cli.internal;

import java.util.Optional;

import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.net.NetworkProblem;

/** Says which command does what a remedy asks for. Remedies are the same in the window, which has other words for it. */
final class CommandHints {

	private static final String CONFIGURE = "`tftsr ai configure` with --key-file or --key-env";
	private static final String MODELS = "`tftsr ai models`";

	private CommandHints() {
	}

	/** For a failure; empty where its remedy says all. */
	static Optional<String> of(Throwable problem) {
		return switch (problem) {
		case ProviderProblem refusal -> of(refusal.reason());
		case NetworkProblem network when network.reason() == NetworkProblem.Reason.OFFLINE ->
			Optional.of("`tftsr settings set net.offline false`");
		default -> Optional.empty();
		};
	}

	private static Optional<String> of(ProviderProblem.Reason reason) {
		return switch (reason) {
		case KEY -> Optional.of(CONFIGURE);
		case MODEL -> Optional.of(MODELS);
		default -> Optional.empty();
		};
	}

	/** For what a test has found; empty where its remedy says all. */
	static Optional<String> of(ConnectionTest test) {
		return switch (test.stage()) {
		case KEY -> Optional.of(CONFIGURE);
		case MODEL, SETTINGS -> Optional.of(MODELS);
		default -> Optional.empty();
		};
	}

	/** A remedy, which has no full stop at its end, with the command for it. */
	static String withCommand(String remedy, Throwable problem) {
		return remedy + of(problem).map(command -> " (" + command + ')').orElse("");
	}
}
