package org.tftsr.pseudo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Gives our bundles, and those of the platform that say something, a fragment each with their messages in the pseudo-locale, as a language
 * pack does. Started before anything is shown.
 */
public final class Activator implements BundleActivator {

	private static final Pattern SPEAKING = Pattern
			.compile("org\\.tftsr\\..*|org\\.eclipse\\.(ui|jface|e4\\.ui|help|swt|search|compare|text|core\\.net|core\\.resources)\\b.*");
	private static final Pattern MESSAGES = Pattern.compile("(.*[mM]essages|plugin|.*/bundle|org/tftsr/.*)\\.properties");
	private static final String EXTENSION = ".properties";
	private static final int PATIENCE_SECONDS = 60;

	@Override
	public void start(BundleContext context) throws Exception {
		List<Bundle> hosts = new ArrayList<>();
		for (Bundle bundle : context.getBundles()) {
			if (SPEAKING.matcher(bundle.getSymbolicName()).matches() && bundle.getHeaders("").get("Fragment-Host") == null
					&& bundle != context.getBundle()) {
				translate(bundle, context);
				hosts.add(bundle);
			}
		}
		refresh(context.getBundle(0).adapt(FrameworkWiring.class), hosts);
	}

	@Override
	public void stop(BundleContext context) {
		// the fragments go with the framework
	}

	private static void translate(Bundle host, BundleContext context) throws IOException, BundleException {
		Map<String, byte[]> translated = new TreeMap<>();
		for (String path : messages(host, "/")) {
			translated.put(path.substring(0, path.length() - EXTENSION.length()) + '_' + PseudoText.LOCALE + EXTENSION,
					pseudo(host.getEntry(path)));
		}
		if (!translated.isEmpty()) {
			byte[] fragment = fragment(host.getSymbolicName(), translated);
			context.installBundle("pseudo:" + host.getSymbolicName(), new ByteArrayInputStream(fragment));
		}
	}

	/** Ours are all for people; of those of the platform some are not. Looks without resolving the bundle: what is resolved takes in no fragment. */
	private static List<String> messages(Bundle bundle, String folder) {
		List<String> found = new ArrayList<>();
		for (String path : Collections.list(orEmpty(bundle.getEntryPaths(folder)))) {
			if (path.endsWith("/")) {
				found.addAll(messages(bundle, path));
			} else if (MESSAGES.matcher(path).matches()) {
				found.add(path);
			}
		}
		return found;
	}

	private static <T> Enumeration<T> orEmpty(Enumeration<T> some) {
		return some == null ? Collections.emptyEnumeration() : some;
	}

	private static byte[] pseudo(URL messages) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = messages.openStream()) {
			texts.load(in);
		}
		texts.replaceAll((key, text) -> PseudoText.of((String) text));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		texts.store(out, null);
		return out.toByteArray();
	}

	private static byte[] fragment(String host, Map<String, byte[]> files) throws IOException {
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.putValue("Bundle-ManifestVersion", "2");
		headers.putValue("Bundle-SymbolicName", host + ".pseudo");
		headers.putValue("Bundle-Version", "1.0.0");
		headers.putValue("Fragment-Host", host);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				jar.putNextEntry(new JarEntry(file.getKey()));
				jar.write(file.getValue());
			}
		}
		return out.toByteArray();
	}

	private static void refresh(FrameworkWiring wiring, List<Bundle> hosts) throws InterruptedException, BundleException {
		CountDownLatch done = new CountDownLatch(1);
		wiring.refreshBundles(hosts, event -> {
			if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
				done.countDown();
			}
		});
		if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new BundleException("The bundles did not take in their fragments");
		}
	}
}
