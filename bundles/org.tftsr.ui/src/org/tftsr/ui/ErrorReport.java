package org.tftsr.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * What somebody has to know to find an error: what was said, the stack traces, what the program is made of. It holds no arguments of
 * the start and no folders of its own; messages may hold anything, so nobody sees it before {@link ErrorReports} has redacted it.
 */
public final class ErrorReport {

	/** Of what else there is, only what errors come from. */
	private static final List<String> BUNDLES = List.of("org.tftsr.", "org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
			"org.eclipse.core.", "org.eclipse.osgi");
	private static final int INDENT = 2;

	private ErrorReport() {
	}

	/** Of a failure that was shown. */
	public static String of(IStatus status) {
		StringBuilder text = new StringBuilder();
		append(text, status, 0);
		return of(text.toString());
	}

	/** Of a failure as a log tells it: message and stack trace. */
	public static String of(String words) {
		return words.strip() + "\n\n" + environment() + '\n' + bundles();
	}

	private static void append(StringBuilder text, IStatus status, int depth) {
		String indent = " ".repeat(depth * INDENT);
		text.append(indent).append(status.getPlugin()).append(' ').append(status.getCode()).append(": ")
				.append(String.valueOf(status.getMessage()).replace("\n", '\n' + indent)).append('\n');
		if (status.getException() != null) {
			StringWriter trace = new StringWriter();
			status.getException().printStackTrace(new PrintWriter(trace));
			text.append(trace);
		}
		for (IStatus child : status.getChildren()) {
			append(text, child, depth + 1);
		}
	}

	private static String environment() {
		IProduct product = Platform.getProduct();
		String name = product == null ? "no product" : product.getId() + ' ' + product.getDefiningBundle().getVersion();
		return name + "\n" + java() + "\n" + Platform.getOS() + ' '
				+ System.getProperty("os.version") + ' ' + Platform.getOSArch() + ' ' + Platform.getWS() + ' ' + Platform.getNL() + '\n';
	}

	/** In words: four numbers with dots between them look like an address, which would be replaced. */
	private static String java() {
		Runtime.Version version = Runtime.version();
		return "Java " + version.feature() + " update " + version.update() + " patch " + version.patch() + ' '
				+ System.getProperty("java.vendor");
	}

	private static String bundles() {
		Bundle[] all = FrameworkUtil.getBundle(ErrorReport.class).getBundleContext().getBundles();
		return Arrays.stream(all).filter(bundle -> BUNDLES.stream().anyMatch(String.valueOf(bundle.getSymbolicName())::startsWith))
				.map(bundle -> bundle.getSymbolicName() + ' ' + bundle.getVersion()).sorted().distinct()
				.collect(Collectors.joining("\n"));
	}
}
