package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** What F1 shows, and whether all that it names is there. */
public final class Help {

	private static final String OURS = "org.tftsr.";
	private static final String CONTEXTS = "org.tftsr.help.";
	/** Where the workbench keeps what F1 shows in a control. */
	private static final String KEY = "org.eclipse.ui.help";

	private Help() {
	}

	/** Waits until F1 would show a context where the keyboard is, and looks whether it is complete. */
	public static void waitForContext(String context) throws Exception {
		Workbench.waitFor("F1 leads to " + context, () -> behindF1().equals(Optional.of(context)));
		assertComplete(context);
	}

	private static Optional<String> behindF1() {
		for (Control control = Workbench.display().getFocusControl(); control != null; control = control.getParent()) {
			if (control.getData(KEY) instanceof String context) {
				return Optional.of(context);
			}
		}
		return Optional.empty();
	}

	/** The context is there, says something, and its pages are there. */
	private static void assertComplete(String id) throws IOException {
		IContext context = HelpSystem.getContext(id);
		assertNotNull(context, id);
		assertFalse(context.getText().isBlank(), id);
		assertTrue(context.getRelatedTopics().length > 0, id);
		for (IHelpResource topic : context.getRelatedTopics()) {
			assertPage(topic.getHref());
		}
	}

	/** There is such a page, with such a heading where one is named. */
	public static void assertPage(String href) throws IOException {
		String[] parts = href.split("#", 2);
		String[] place = parts[0].split("/", 3);
		URL entry = Platform.getBundle(place[1]).getEntry(place[2]);
		assertNotNull(entry, href);
		try (InputStream in = entry.openStream()) {
			String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(parts.length == 1 || page.contains("id=\"" + parts[1] + '"'), href);
		}
	}

	/** Waits until there is help of ours somewhere in a dialog, and looks whether it is complete. */
	public static void assertHelp(Shell shell, String what) throws Exception {
		Workbench.waitFor("help for " + what, () -> !contexts(shell).isEmpty());
		for (String context : Workbench.ui(() -> contexts(shell))) {
			assertComplete(context);
		}
	}

	private static List<String> contexts(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> Stream.concat(
						child.getData(KEY) instanceof String id && id.startsWith(CONTEXTS) ? Stream.of(id) : Stream.of(),
						child instanceof Composite composite ? contexts(composite).stream() : Stream.of()))
				.toList();
	}

	/** The ids of our views, editors and so on that are installed. */
	public static Set<String> registered(String point, String element) {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
				.filter(found -> found.getName().equals(element)).map(found -> found.getAttribute("id"))
				.filter(id -> id.startsWith(OURS)).collect(Collectors.toSet());
	}

	/** The ids of our pages of the preferences that are installed. */
	public static List<String> preferencePages() throws Exception {
		return Workbench.ui(() -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
				.map(node -> node.getId()).filter(id -> id.startsWith(OURS)).toList());
	}
}
