package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * Text of the type RedactedText went through the redactor, or a person has said that it goes as it is, and that is recorded: no source
 * of any bundle has another way to make one. Its
 * constructor is visible in its package only, which the compiler sees to; the package is closed here.
 */
class RedactionRulesTest {

	private static final String PACKAGE = "org.tftsr.pii";
	private static final String REDACTED_TEXT = "RedactedText.java";
	private static final String CONSENT = "UnredactedConsent.java";
	private static final String BRACKETS = "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";
	/** One argument of a call, calls within it included. */
	private static final String ARGUMENT = "(?:[^,;()]|" + BRACKETS + ")*";

	private final List<Path> sources = Checkout.bundles().stream().flatMap(bundle -> bundle.sources().stream()).toList();

	private static Path only(List<Path> files, String name) {
		List<Path> found = files.stream().filter(file -> file.endsWith(name)).toList();
		assertEquals(1, found.size(), name);
		return found.getFirst();
	}

	@Test
	void onlyTheRedactorConstructsRedactedText() {
		List<Path> others = without(only(sources, "Redactor.java"));
		String construction = "new (org\\.tftsr\\.pii\\.)?RedactedText\\b|RedactedText::new|RedactedText\\.class";
		assertEquals(List.of(), Checkout.matches(others, construction));
	}

	/**
	 * A person may say that a publication goes as it is. The way of that word is as narrow as it can be: one class puts the audit log
	 * behind each use of it, and one takes it from who has asked the person.
	 */
	@Test
	void aConsentIsMadeInOnePlaceThatRecordsItAndOnePlaceThatAsks() {
		Path records = only(sources, "LeavingServiceComponent.java");
		assertEquals(List.of(), Checkout.matches(without(records), "UnredactedConsent\\.recordedBy|UnredactedConsent::recordedBy"));
		assertEquals(1, Checkout.matches(List.of(only(sources, CONSENT)), "new UnredactedConsent\\(").size());
		assertEquals(List.of(), Checkout.matches(without(only(sources, "LeavingTexts.java")), "new AsItIs\\(|AsItIs::new"));
	}

	/**
	 * A redactor that is given nothing to find is a way past all of it: for formats put together of what may leave, and no more. All
	 * others are given the detector that the user has set. It has one class, of which nobody can make another kind; one that looks for
	 * the expression of a trial alone is no detector to redact with.
	 */
	@Test
	void noRedactorIsMadeThatFindsNothing() {
		String anyDetector = "new\\s+(?:org\\.tftsr\\.pii\\.)?Redactor\\s*\\(" + ARGUMENT + "," + ARGUMENT + ",|\\bRedactor\\s*::\\s*new";
		assertEquals(List.of("Composed.java", CONSENT), Checkout.namesOfMatching(sources, anyDetector));
		assertEquals(2, Checkout.matches(List.of(only(sources, "ConfiguredDetector.java")),
				"^public final class ConfiguredDetector |^\\t(public |protected |private )?ConfiguredDetector\\(").size());
		assertEquals(List.of("DetectionPatternCommands.java", "Detectors.java", "PatternDialog.java", "PatternTrial.java"),
				Checkout.namesOfMatching(sources, "ConfiguredDetector\\s*(?:\\.|::)\\s*(?:of|only)\\b"));
	}

	/**
	 * Whoever hands a redactor spans of its own may leave some out: what a person has decided in the Log Viewer, and a consent. The
	 * others hand on files to services, or streams to the redactor of streams, which looks for values itself or takes those approved.
	 */
	@Test
	void onlyThoseWhoMayLeaveValuesOutRedactWithAListOfTheirOwn() {
		assertEquals(List.of("Findings.java", "LogBookmarks.java", "LogCommands.java", "LogWork.java", "SelectedRange.java",
				"SelectedText.java", "SelectionPrefill.java", "TextToLeave.java", CONSENT),
				Checkout.namesOfMatching(without(only(sources, "Redactor.java")), "\\.\\s*redact\\s*\\(" + ARGUMENT + ",|Redactor::redact"));
	}

	/** It looks for nothing: its callers put together what is redacted already. */
	@Test
	void onlyFormatsOfRedactedTextsAreComposed() {
		assertEquals(List.of("AttachmentBody.java", "FieldValue.java", "InlineComments.java", "NoteReference.java", "StorageFormat.java",
				"WorkItemHtml.java"), Checkout.namesOfMatching(sources, "Composed\\s*(\\.|::)\\s*of\\b"));
	}

	private List<Path> without(Path file) {
		return sources.stream().filter(other -> !other.equals(file)).toList();
	}

	@Test
	void itsOneConstructorIsVisibleInThePackageOnlyAndNothingInheritsIt() {
		List<Path> file = List.of(only(sources, REDACTED_TEXT));
		assertEquals(1, Checkout.matches(file, "^public final class RedactedText \\{").size());
		assertEquals(1, Checkout.matches(file, "^\\tRedactedText\\(").size());
		assertEquals(1, Checkout.matches(file, "\\bRedactedText\\(").size());
		assertEquals(List.of(), Checkout.matches(file, "static|Serializable|Externalizable|Cloneable"));
	}

	@Test
	void noOtherBundleHasTheSamePackage() {
		Path folder = only(sources, REDACTED_TEXT).getParent();
		List<Path> elsewhere = sources.stream().filter(file -> !file.getParent().equals(folder)).toList();
		assertEquals(List.of(), Checkout.matches(elsewhere, "^package " + PACKAGE.replace(".", "\\.") + ";"));
	}

	@Test
	void nothingGoesAroundVisibility() {
		assertEquals(List.of(), Checkout.matches(sources,
				"setAccessible|trySetAccessible|\\bUnsafe\\b|privateLookupIn|defineClass|defineHiddenClass"
						+ "|ObjectInputStream|ReflectionFactory|allocateInstance"));
	}
}
