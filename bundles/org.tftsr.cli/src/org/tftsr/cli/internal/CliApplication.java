package org.tftsr.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine;

/** The application without a window: runs one command and ends with its exit code. */
public final class CliApplication implements IApplication {

	private volatile CommandProgress progress;

	@Override
	public Object start(IApplicationContext context) {
		// No splash screen, no instance area: nothing here waits for a workbench.
		context.applicationRunning();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintStream out = utf8(FileDescriptor.out);
		PrintStream err = utf8(FileDescriptor.err);
		try {
			return run(arguments, out, err);
		} finally {
			out.flush();
			err.flush();
		}
	}

	private Integer run(String[] arguments, PrintStream out, PrintStream err) {
		progress = new CommandProgress(err);
		Tftsr root = new Tftsr(out, progress);
		CommandLine commandLine = new CommandLine(root, new CommandFactory(root));
		commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
		commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setUsageHelpAutoWidth(true);
		commandLine.setParameterExceptionHandler(new UsageProblem());
		commandLine.setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, err));
		Thread undo = new Thread(progress::cancelAndWait, "cancel");
		Runtime.getRuntime().addShutdownHook(undo);
		int code = commandLine.execute(arguments);
		progress.finished();
		if (code != ExitCodes.CANCELLED) {
			Runtime.getRuntime().removeShutdownHook(undo);
		}
		if (code == ExitCodes.DONE && out.checkError()) {
			return Failures.report(lostOutput(), err);
		}
		return code;
	}

	private static TftsrException lostOutput() {
		return new TftsrException(org.tftsr.core.problem.ProblemKind.IO, "Cannot write the result",
				"standard output was closed or its disk is full", "Free some space or read the output to its end");
	}

	/** The console's own character set would turn what it cannot show into question marks. */
	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
	}

	@Override
	public void stop() {
		CommandProgress running = progress;
		if (running != null) {
			running.cancelAndWait();
		}
	}
}
