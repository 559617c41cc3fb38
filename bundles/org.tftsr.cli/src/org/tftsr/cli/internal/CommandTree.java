package org.tftsr.cli.internal;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below {@code tftsr}. Reading the options of all of them by reflection takes longer than most commands run, so
 * that only those are read whose name stands among the arguments: no other can be called. The others are there with their
 * name and description, for the help of the root and for suggestions.
 */
final class CommandTree {

	private static final List<Class<?>> COMMANDS = List.of(TriageCommand.class, IssueCommands.class, LogCommands.class, WhyCommands.class,
			TimelineCommands.class, DocumentCommands.class, DetectionCommands.class, AuditCommands.class, DatabaseCommands.class,
			SettingsCommands.class, AiCommands.class, OllamaCommands.class, IntegrationCommands.class,
			UpdateCommands.class);

	private CommandTree() {
	}

	/** The command line that can run what these arguments ask for. */
	static CommandLine of(Tftsr root, String... arguments) {
		CommandFactory factory = new CommandFactory(root);
		CommandLine commandLine = new CommandLine(root, factory);
		List<String> words = List.of(arguments);
		for (Class<?> type : COMMANDS) {
			Command command = type.getAnnotation(Command.class);
			commandLine.addSubcommand(command.name(), words.contains(command.name()) ? new CommandLine(type, factory) : named(command));
		}
		return commandLine;
	}

	private static CommandSpec named(Command command) {
		CommandSpec spec = CommandSpec.create().name(command.name());
		spec.usageMessage().description(command.description());
		return spec;
	}
}
