package org.tftsr.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.start.VersionCaches;
import org.tftsr.core.vault.SecretPrompt;

import picocli.CommandLine;

/** The application without a window: runs one command and ends with its exit code. */
public final class CliApplication implements IApplication {

	private volatile CommandProgress progress;

	@Override
	public Object start(IApplicationContext context) {
		// No splash screen, no instance area: nothing here waits for a workbench.
		context.applicationRunning();
		VersionCaches caches = VersionCaches.claim(FrameworkUtil.getBundle(CliApplication.class).getBundleContext());
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		ResultOutput result = new ResultOutput(new FileOutputStream(FileDescriptor.out));
		PrintStream out = utf8(new BufferedOutputStream(result));
		PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
		int code = run(arguments, out, err);
		out.flush();
		try {
			result.requireComplete();
		} catch (TftsrException e) {
			code = Math.max(code, Failures.report(e, err));
		}
		err.flush();
		caches.removeUnused();
		return code;
	}

	private int run(String[] arguments, PrintStream out, PrintStream err) {
		progress = new CommandProgress(err);
		Services.offer(SecretPrompt.class, new TerminalPrompt(progress));
		Services.offer(LongWork.class, (name, work) -> work.run(progress));
		CommandLine commandLine = commandLine(arguments, new Tftsr(out, progress), out, err);
		Thread undo = new Thread(progress::cancelAndWait, "cancel");
		Runtime.getRuntime().addShutdownHook(undo);
		int code = execute(commandLine, arguments, err);
		progress.finished();
		if (code != ExitCodes.CANCELLED) {
			Runtime.getRuntime().removeShutdownHook(undo);
		}
		return code;
	}

	/** The command line hands exceptions to its handler, and lets errors, such as no more memory, through. */
	private static int execute(CommandLine commandLine, String[] arguments, PrintStream err) {
		try {
			return commandLine.execute(arguments);
		} catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
			return Failures.report(e, err);
		}
	}

	private static CommandLine commandLine(String[] arguments, Tftsr root, PrintStream out, PrintStream err) {
		CommandLine commandLine = CommandTree.of(root, arguments);
		commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
		commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setUsageHelpAutoWidth(true);
		// A title or a search text that begins with @ is no file to read arguments from.
		commandLine.setExpandAtFiles(false);
		commandLine.setParameterExceptionHandler(new UsageProblem());
		commandLine.setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, err));
		return commandLine;
	}

	/** The console's own character set would turn what it cannot show into question marks. */
	private static PrintStream utf8(OutputStream out) {
		return new PrintStream(out, false, StandardCharsets.UTF_8);
	}

	@Override
	public void stop() {
		CommandProgress running = progress;
		if (running != null) {
			running.cancelAndWait();
		}
	}
}
