package org.tftsr.cli.internal;

import java.util.Optional;
import java.util.regex.Pattern;

import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ProviderProblem;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkSettingsService;

/** Says which command does what a remedy asks for. Remedies are the same in the window, which has other words for it. */
final class CommandHints {

	private static final String CONFIGURE = "`tftsr ai configure` with --key-file or --key-env";
	private static final String ONLINE = "`tftsr settings set net.offline false`";
	private static final String MODELS = "`tftsr ai models`";

	private static final String SERVICE = "`tftsr integration configure` and `tftsr integration connect`";
	/** How problems of services name the page of the workbench that nobody sees here. */
	private static final Pattern SERVICE_PAGE = Pattern.compile("settings page|page [A-Za-z ]+ of the settings");

	private CommandHints() {
	}

	/** For a failure; empty where its remedy says all. */
	static Optional<String> of(Throwable problem) {
		return switch (problem) {
		case ProviderProblem refusal -> of(refusal.reason());
		case NetworkProblem network when network.reason() == NetworkProblem.Reason.OFFLINE ->
			Optional.of(ONLINE);
		case TftsrException other when other.remedy() != null && SERVICE_PAGE.matcher(other.remedy()).find() ->
			Optional.of(SERVICE);
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

	/** The remedy for what a test has found, with the command for it; null where there is nothing to do. */
	static String remedy(ConnectionTest test) throws TftsrException {
		String command = switch (test.stage()) {
		case KEY -> CONFIGURE;
		case MODEL, SETTINGS -> MODELS;
		case FORBIDDEN -> Services.get(NetworkSettingsService.class).get().offline() ? ONLINE : null;
		default -> null;
		};
		return test.remedy() == null ? null : test.remedy() + inBrackets(Optional.ofNullable(command));
	}

	/** A remedy, which has no full stop at its end, with the command for it. */
	static String withCommand(String remedy, Throwable problem) {
		return remedy + inBrackets(of(problem));
	}

	private static String inBrackets(Optional<String> command) {
		return command.map(words -> " (" + words + ')').orElse("");
	}
}
