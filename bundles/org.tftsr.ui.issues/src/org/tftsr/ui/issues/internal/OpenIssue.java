package org.tftsr.ui.issues.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;

/** Opens the issue that a background job made or changed. */
public final class OpenIssue {

	private OpenIssue() {
	}

	/**
	 * Opens an issue as soon as the user interface thread comes to it, in the active window, or in the first one
	 * where the user is in another program meanwhile. From any thread.
	 */
	public static void later(UUID issueId) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> {
			IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
			Stream.concat(Stream.ofNullable(active), Arrays.stream(workbench.getWorkbenchWindows())).findFirst()
					.ifPresent(window -> Commands.execute(window, CommandIds.OPEN_ISSUE,
							Map.of(CommandIds.ISSUE_ID, issueId.toString())));
		});
	}
}
