package org.tftsr.ui;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.internal.Messages;

/** Executes commands of {@link CommandIds} from code. Call it on the user interface thread. */
public final class Commands {

	private Commands() {
	}

	/**
	 * Executes a command; where that fails, shows why.
	 *
	 * @param locator    a workbench window, site or the workbench itself
	 * @param commandId  the command
	 * @param parameters values by parameter id; may be empty
	 */
	public static void execute(IServiceLocator locator, String commandId, Map<String, String> parameters) {
		ask(locator, commandId, parameters);
	}

	/** As {@link #execute}; gives back what the command does. */
	public static Optional<Object> ask(IServiceLocator locator, String commandId, Map<String, String> parameters) {
		Command command = locator.getService(ICommandService.class).getCommand(commandId);
		try {
			ParameterizedCommand call = ParameterizedCommand.generateCommand(command, parameters);
			return Optional.ofNullable(locator.getService(IHandlerService.class).executeCommand(call, null));
		} catch (ExecutionException e) {
			Problems.show(new TftsrException(ProblemKind.INTERNAL, NLS.bind(Messages.Commands_failed_what, commandId),
					String.valueOf(e.getMessage()), Messages.Commands_failed_remedy, e));
		} catch (CommandException e) {
			Problems.show(new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Commands_failed_what, commandId),
					Messages.Commands_unavailable_why, Messages.Commands_unavailable_remedy, e));
		}
		return Optional.empty();
	}
}
