package org.tftsr.ui.issues.internal.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.model.IWorkbenchAdapter;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * An entry that is selected in the Error Log view. The platform has no API for it, and the view need not be there: an entry is
 * known by the name of its class and read by the getters that class has, so that nothing here depends on the view's plug-in.
 *
 * @param plugin   who wrote it
 * @param severity in the words of the view
 * @param date     as the view shows it
 * @param message  what it says; of a status of several, theirs are below it
 * @param stack    the stack trace; empty where there is none
 * @param session  what the workbench was started as; without the arguments of its start, which may hold secrets; may be empty
 */
record ErrorLogEntry(String plugin, String severity, String date, String message, String stack, String session) {

	private static final String TYPE = "org.eclipse.ui.internal.views.log.LogEntry"; //$NON-NLS-1$
	private static final String LINE_END = "\n"; //$NON-NLS-1$
	/** The lines of a session that hold arguments, whatever these are. */
	private static final String ARGUMENTS = "arguments:"; //$NON-NLS-1$

	/**
	 * The entries in a selection; empty where it is one of other things.
	 *
	 * @param selection null where nothing is selected
	 * @throws TftsrException where the view is of a release that keeps its entries differently
	 */
	static List<ErrorLogEntry> in(ISelection selection) throws TftsrException {
		List<ErrorLogEntry> entries = new ArrayList<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				if (TYPE.equals(element.getClass().getName())) {
					entries.add(read(element));
				}
			}
		}
		return entries;
	}

	private static ErrorLogEntry read(Object element) throws TftsrException {
		try {
			Object session = element.getClass().getMethod("getSession").invoke(element); //$NON-NLS-1$
			List<String> messages = new ArrayList<>();
			List<String> stacks = new ArrayList<>();
			collect(element, messages, stacks);
			return new ErrorLogEntry(get(element, "getPluginId"), get(element, "getSeverityText"), //$NON-NLS-1$ //$NON-NLS-2$
					get(element, "getFormattedDate"), String.join(LINE_END, messages), //$NON-NLS-1$
					String.join(LINE_END, stacks), session == null ? "" : withoutArguments(get(session, "getSessionData"))); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (ReflectiveOperationException e) {
			throw new TftsrException(ProblemKind.INTERNAL, Messages.ErrorLogEntry_what, Messages.ErrorLogEntry_why,
					Messages.ErrorLogEntry_remedy, e);
		}
	}

	/** A status of several is an entry with others below it. */
	private static void collect(Object element, List<String> messages, List<String> stacks) throws ReflectiveOperationException {
		messages.add(get(element, "getMessage")); //$NON-NLS-1$
		String stack = get(element, "getStack"); //$NON-NLS-1$
		if (!stack.isEmpty()) {
			stacks.add(stack);
		}
		if (element instanceof IWorkbenchAdapter parent) {
			for (Object child : parent.getChildren(element)) {
				if (TYPE.equals(child.getClass().getName())) {
					collect(child, messages, stacks);
				}
			}
		}
	}

	private static String get(Object element, String getter) throws ReflectiveOperationException {
		return Objects.toString(element.getClass().getMethod(getter).invoke(element), "").strip(); //$NON-NLS-1$
	}

	private static String withoutArguments(String session) {
		return session.lines().filter(line -> !line.contains(ARGUMENTS)).collect(Collectors.joining(LINE_END));
	}

	/** All of it, the message first. */
	String text() {
		StringBuilder text = new StringBuilder(message).append(LINE_END).append(LINE_END)
				.append(NLS.bind(Messages.ErrorLogEntry_head, new Object[] { severity, plugin, date }));
		for (String part : List.of(stack, session)) {
			if (!part.isBlank()) {
				text.append(LINE_END).append(LINE_END).append(part.strip());
			}
		}
		return text.toString();
	}
}
