package org.tftsr.cli.internal;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the command classes, each with what it prints to and tells its progress to. */
final class CommandFactory implements IFactory {

	private final Tftsr root;

	CommandFactory(Tftsr root) {
		this.root = root;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		if (CommandGroup.class.isAssignableFrom(type)) {
			return type.cast(type.getDeclaredConstructor(Output.class, CommandProgress.class)
					.newInstance(root.output(), root.progress()));
		}
		return CommandLine.defaultFactory().create(type);
	}
}
