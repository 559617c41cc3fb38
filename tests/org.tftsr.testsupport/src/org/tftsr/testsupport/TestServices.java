package org.tftsr.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.start.ServiceBundles;

/** The services of the running product, on one database for all tests: it opens once and stays open. */
public final class TestServices {

	private static final Path DATA = newDatabase();

	private TestServices() {
	}

	private static Path newDatabase() {
		try {
			Path data = Files.createTempDirectory("tftsr-tests");
			System.setProperty("tftsr.data", data.toString());
			return data;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The folder of the database. */
	public static Path data() {
		return DATA;
	}

	/** The service of a type. */
	public static <T> T get(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(TestServices.class).getBundleContext();
		try {
			ServiceBundles.start(context);
		} catch (TftsrException e) {
			throw new IllegalStateException(e);
		}
		return context.getService(context.getServiceReference(type));
	}
}
