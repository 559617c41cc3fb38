package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md on who may know whom. */
class DependencyRulesTest {

	/** Each bundle with the bundles of ours that it may depend on; the plan of the house. */
	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
			Map.entry("org.tftsr.core", Set.of()),
			Map.entry("org.tftsr.storage", Set.of("org.tftsr.core")),
			Map.entry("org.tftsr.pii", Set.of("org.tftsr.core")),
			Map.entry("org.tftsr.logs", Set.of("org.tftsr.core")),
			Map.entry("org.tftsr.documents", Set.of("org.tftsr.core")),
			Map.entry("org.tftsr.triage",
					Set.of("org.tftsr.core", "org.tftsr.pii", "org.tftsr.logs", "org.tftsr.documents")),
			Map.entry("org.tftsr.net", Set.of("org.tftsr.core", "org.tftsr.pii")),
			Map.entry("org.tftsr.ai",
					Set.of("org.tftsr.core", "org.tftsr.pii", "org.tftsr.logs", "org.tftsr.net", "org.tftsr.triage")),
			Map.entry("org.tftsr.integrations",
					Set.of("org.tftsr.core", "org.tftsr.pii", "org.tftsr.net", "org.tftsr.triage", "org.tftsr.documents")),
			Map.entry("org.tftsr.cli",
					Set.of("org.tftsr.core", "org.tftsr.pii", "org.tftsr.logs", "org.tftsr.storage", "org.tftsr.triage",
							"org.tftsr.net", "org.tftsr.ai", "org.tftsr.integrations")),
			Map.entry("org.tftsr.help", Set.of()),
			Map.entry("org.tftsr.ui", Set.of("org.tftsr.core")),
			Map.entry("org.tftsr.ui.issues", Set.of("org.tftsr.core", "org.tftsr.ui", "org.tftsr.triage")),
			Map.entry("org.tftsr.ui.logs",
					Set.of("org.tftsr.core", "org.tftsr.ui", "org.tftsr.logs", "org.tftsr.pii", "org.tftsr.triage")),
			Map.entry("org.tftsr.ui.chat",
					Set.of("org.tftsr.core", "org.tftsr.ui", "org.tftsr.triage", "org.tftsr.net", "org.tftsr.ai", "org.tftsr.documents")),
			Map.entry("org.tftsr.ui.publish",
					Set.of("org.tftsr.core", "org.tftsr.ui", "org.tftsr.triage", "org.tftsr.net", "org.tftsr.integrations")),
			Map.entry("org.tftsr.ui.console", Set.of("org.tftsr.ui.logs")),
			Map.entry("org.tftsr.ui.vault", Set.of("org.tftsr.core", "org.tftsr.storage", "org.tftsr.ui")),
			Map.entry("org.tftsr.rcp", Set.of("org.tftsr.core", "org.tftsr.storage", "org.tftsr.ui")));

	private static final Set<String> USER_INTERFACE = Set.of("org.tftsr.ui", "org.tftsr.ui.issues",
			"org.tftsr.ui.logs", "org.tftsr.ui.chat", "org.tftsr.ui.publish", "org.tftsr.ui.console", "org.tftsr.ui.vault", "org.tftsr.rcp");

	private final List<BundleProject> bundles = Checkout.bundles();

	@Test
	void everyBundleHasItsPlaceInThePlan() {
		assertEquals(new TreeSet<>(ALLOWED.keySet()),
				bundles.stream().map(BundleProject::name).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void bundlesKnowOnlyThoseBelowThem() {
		List<String> breaches = new ArrayList<>();
		dependencies().forEach((bundle, known) -> known.stream().filter(other -> !ALLOWED.get(bundle).contains(other))
				.forEach(other -> breaches.add(bundle + " depends on " + other)));
		assertEquals(List.of(), breaches);
	}

	@Test
	void thePlanHasNoCycle() {
		Set<String> placed = new TreeSet<>();
		for (boolean progress = true; progress;) {
			progress = placed.addAll(ALLOWED.entrySet().stream().filter(entry -> placed.containsAll(entry.getValue()))
					.map(Map.Entry::getKey).toList());
		}
		assertEquals(new TreeSet<>(ALLOWED.keySet()), placed);
	}

	@Test
	void noSwtAndNoWorkbenchBelowTheUserInterface() {
		for (BundleProject bundle : bundles) {
			if (USER_INTERFACE.contains(bundle.name())) {
				continue;
			}
			String forbidden = "org\\.eclipse\\.(swt|jface|ui|e4\\.ui)\\b";
			assertEquals(List.of(), Checkout.matches(bundle.sources(), forbidden));
			assertTrue(Stream.concat(bundle.importedPackages().stream(), bundle.requiredBundles().stream())
					.noneMatch(name -> name.matches(forbidden + ".*")), bundle.name());
		}
	}

	@Test
	void onlyTheStorageSeesJdbc() {
		for (BundleProject bundle : bundles) {
			if (!bundle.name().equals("org.tftsr.storage")) {
				assertEquals(List.of(), Checkout.matches(bundle.sources(), "java\\.sql|javax\\.sql|org\\.sqlite|org\\.flywaydb"));
			}
		}
	}

	/** A socket of the system leads to another program of the machine, by a file. */
	@Test
	void onlyTheGateOpensConnections() {
		for (BundleProject bundle : bundles) {
			if (bundle.name().equals("org.tftsr.net")) {
				continue;
			}
			assertEquals(List.of(),
					Checkout.matches(bundle.sources(), "java\\.net\\.(http|Socket|URLConnection|HttpURLConnection)"
							+ "|\\.openConnection\\(|\\bSocketChannel\\.open(?!\\(StandardProtocolFamily\\.UNIX\\))|AsynchronousSocketChannel"));
		}
	}

	@Test
	void theCoreNeedsNothingButTheJdkAndTheFramework() {
		BundleProject core = bundles.stream().filter(bundle -> bundle.name().equals("org.tftsr.core")).findFirst()
				.orElseThrow();
		assertEquals(Set.of(), core.requiredBundles());
		assertEquals(List.of(), core.importedPackages().stream()
				.filter(name -> !name.startsWith("org.osgi.") && !name.equals("org.eclipse.osgi.util")).toList());
	}

	/** An IDE starts as fast as without this program: ServiceBundles starts the services when one is asked for. */
	@Test
	void nothingBelowTheUserInterfaceIsMadeReadyAtTheStart() {
		for (BundleProject bundle : bundles) {
			if (!USER_INTERFACE.contains(bundle.name()) && !bundle.name().equals("org.tftsr.cli")) {
				assertFalse(bundle.isLazilyActivated(), bundle.name());
			}
		}
	}

	/** Each bundle of ours with those of ours that it imports or requires. */
	private Map<String, Set<String>> dependencies() {
		Map<String, String> exporter = new HashMap<>();
		bundles.forEach(bundle -> bundle.exportedPackages().forEach(name -> exporter.put(name, bundle.name())));
		Map<String, Set<String>> dependencies = new TreeMap<>();
		for (BundleProject bundle : bundles) {
			Set<String> known = new TreeSet<>();
			bundle.importedPackages().stream().map(exporter::get).filter(Objects::nonNull).forEach(known::add);
			bundle.requiredBundles().stream().filter(name -> name.startsWith("org.tftsr.")).forEach(known::add);
			known.remove(bundle.name());
			dependencies.put(bundle.name(), known);
		}
		return dependencies;
	}
}
