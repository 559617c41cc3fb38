package org.tftsr.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the features for an Eclipse IDE contribute there: nothing that anyone notices who does not work with logs. */
class IdeMannersTest {

	private static final String OURS = "org.tftsr.";

	/** Bundles that the features for an IDE bring. */
	private final List<Path> bundles = Checkout.files(Checkout.ROOT.resolve("features"), file -> file.endsWith("feature.xml"))
			.stream().filter(feature -> !feature.toString().contains("org.tftsr.rcp.feature"))
			.flatMap(feature -> elements(feature, "plugin").stream()).map(plugin -> plugin.getAttribute("id"))
			.map(id -> Checkout.ROOT.resolve("bundles").resolve(id)).toList();

	private final List<Path> contributions = bundles.stream().map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists)
			.toList();

	@Test
	void keysAreBoundInContextsOfOurs() {
		Set<String> contexts = all("context").stream().map(context -> context.getAttribute("id")).collect(Collectors.toSet());
		assertFalse(contexts.isEmpty());
		assertEquals(List.of(), where("key", key -> !contexts.contains(key.getAttribute("contextId")), "commandId"));
		assertEquals(List.of(), where("context", context -> !context.getAttribute("id").startsWith(OURS), "id"));
	}

	/** On Windows Ctrl+Alt with a letter is AltGr: a Polish writer of a document locked the vault with each L with a stroke. */
	@Test
	void whereOneTypesNoKeyIsTakenThatWritesOnWindows() {
		List<Element> keys = new ArrayList<>(all("key"));
		keys.addAll(elements(Checkout.ROOT.resolve("bundles/org.tftsr.rcp/plugin.xml"), "key"));
		Set<String> free = keys.stream().filter(key -> key.getAttribute("platform").equals("win32") && key.getAttribute("commandId").isEmpty())
				.map(IdeMannersTest::keyInContext).collect(Collectors.toSet());
		List<String> taken = keys.stream().filter(key -> key.getAttribute("sequence").matches("M1\\+M3\\+[A-Z]"))
				.filter(key -> !key.getAttribute("commandId").isEmpty()).map(IdeMannersTest::keyInContext).toList();
		assertFalse(taken.isEmpty());
		assertEquals(List.of(), taken.stream().filter(key -> !free.contains(key)).toList());
	}

	private static String keyInContext(Element key) {
		return key.getAttribute("sequence") + " in " + key.getAttribute("contextId");
	}

	/** An IDE on Linux shows the help of a part by Shift+F1 alone, so that F1 is bound in a context of ours that the part activates. */
	@Test
	void everyPartHasItsHelpOnF1() throws IOException {
		Set<String> bound = all("key").stream().filter(key -> key.getAttribute("sequence").equals("F1"))
				.map(key -> key.getAttribute("contextId")).collect(Collectors.toSet());
		assertEquals(List.of(), where("context", context -> context.getAttribute("id").endsWith(".context")
				&& !bound.contains(context.getAttribute("id")), "id"));
		List<String> without = new ArrayList<>();
		for (Element part : all("view", "editor")) {
			String source = part.getAttribute("class").replace('.', '/') + ".java";
			Path file = bundles.stream().map(bundle -> bundle.resolve("src").resolve(source)).filter(Files::exists).findFirst().orElseThrow();
			if (!Pattern.compile("activateContext\\(|activateIssues\\(|setKeyBindingScopes\\(").matcher(Files.readString(file)).find()) {
				without.add(part.getAttribute("class"));
			}
		}
		assertEquals(List.of(), without);
	}

	@Test
	void nothingStartsWithTheIdeOrBeforeItIsAskedFor() {
		assertEquals(List.of(), where("extension", extension -> extension.getAttribute("point").equals("org.eclipse.ui.startup"), "point"));
		assertEquals(List.of(), where("enablement", element -> element.getAttribute("forcePluginActivation").equals("true"), "id"));
		assertEquals(List.of(), where("test", element -> element.getAttribute("forcePluginActivation").equals("true"), "property"));
	}

	/** A toolbar in the status line would be made at each start, though it is hidden: see StatusSign. */
	@Test
	void perspectivesMenusAndActivitiesOfOthersStayAsTheyAre() {
		assertEquals(List.of(),
				where("perspectiveExtension", extension -> !extension.getAttribute("targetID").startsWith(OURS), "targetID"));
		assertEquals(List.of(), where("extension", extension -> Set.of("org.eclipse.ui.activities", "org.eclipse.ui.actionSets")
				.contains(extension.getAttribute("point")), "point"));
		assertEquals(List.of(), where("menuContribution", menu -> menu.getAttribute("locationURI")
				.matches("(menu|toolbar):org\\.eclipse\\.ui\\.(main|trim)\\..*|menu:(file|edit|project|window|help)\\b.*"), "locationURI"));
	}

	/** Where a menu is everyone's, an item of ours says when it belongs there. */
	@Test
	void itemsInMenusOfOthersAreShownOnlyWhereTheyBelong() {
		List<String> bare = new ArrayList<>();
		for (Element menu : all("menuContribution")) {
			if (menu.getAttribute("locationURI").matches("(popup:org\\.eclipse\\.(ui\\.popup\\.any|ui\\.navigator)|menu:navigate).*")) {
				NodeList commands = menu.getElementsByTagName("command");
				for (int i = 0; i < commands.getLength(); i++) {
					Element command = (Element) commands.item(i);
					if (command.getElementsByTagName("visibleWhen").getLength() == 0) {
						bare.add(command.getAttribute("commandId"));
					}
				}
			}
		}
		assertEquals(List.of(), bare);
	}

	/** Quick Access and the search of the preferences know them by what people would call them. */
	@Test
	void commandsAndPagesOfThePreferencesCanBeFound() {
		assertEquals(List.of(), where("command", command -> command.getParentNode() instanceof Element parent
				&& parent.getAttribute("point").equals("org.eclipse.ui.commands")
				&& (command.getAttribute("name").isEmpty() || command.getAttribute("categoryId").isEmpty()), "id"));
		assertFalse(all("page").isEmpty());
		assertEquals(List.of(), where("page", page -> page.getElementsByTagName("keywordReference").getLength() == 0, "id"));
	}

	/** They are of one family, drawn anew for each scale of a screen, those of a folder on a ground of the same size. */
	@Test
	void iconsAreDrawings() throws IOException {
		assertEquals(List.of(), where("*", element -> !element.getAttribute("icon").isEmpty() && !element.getAttribute("icon").endsWith(".svg"), "icon"));
		assertEquals(List.of(), where("*", element -> element.getAttribute("icon").startsWith("platform:/plugin/org.eclipse"), "icon"));
		assertEquals(List.of(), Checkout.files(Checkout.ROOT.resolve("bundles"), file -> file.toString().endsWith(".java")).stream()
				.filter(IdeMannersTest::takesSharedImages).toList());
		Pattern ground = Pattern.compile("viewBox=\"([^\"]+)\"");
		Map<Path, Set<String>> grounds = new HashMap<>();
		for (Path icon : Checkout.files(Checkout.ROOT.resolve("bundles/org.tftsr.ui/icons"), file -> true)) {
			Matcher drawing = ground.matcher(Files.readString(icon));
			assertTrue(drawing.find(), icon.toString());
			grounds.computeIfAbsent(icon.getParent(), folder -> new HashSet<>()).add(drawing.group(1));
		}
		assertFalse(grounds.isEmpty());
		grounds.forEach((folder, sizes) -> assertEquals(1, sizes.size(), folder + ": " + sizes));
	}

	private static boolean takesSharedImages(Path file) {
		try {
			return Files.readString(file).contains("ISharedImages");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A step of a cheat sheet has a command of ours that does it, and a page that says more. */
	@Test
	void stepsOfCheatSheetsCanBeDone() {
		Path help = Checkout.ROOT.resolve("bundles/org.tftsr.help");
		Set<String> commands = all("command").stream().map(command -> command.getAttribute("id")).collect(Collectors.toSet());
		List<Path> sheets = Checkout.files(help.resolve("cheatsheets"), file -> file.toString().endsWith(".xml"));
		assertFalse(sheets.isEmpty());
		for (Path sheet : sheets) {
			for (Element item : elements(sheet, "item")) {
				Element command = (Element) item.getElementsByTagName("command").item(0);
				String id = command.getAttribute("serialization").replaceFirst("\\(.*", "");
				assertTrue(commands.contains(id), id);
				String page = item.getAttribute("href").replaceFirst("/org.tftsr.help/html/(.*)\\.html", "$1.md");
				assertTrue(Files.exists(Checkout.ROOT.resolve("docs").resolve(page)), page);
			}
		}
	}

	/** A rule of style touches colours of ours, or controls that carry a class of ours. */
	@Test
	void stylesReachNothingOfOthers() throws IOException {
		Pattern rules = Pattern.compile("([^{}]+)\\{[^}]*\\}");
		Pattern ours = Pattern.compile("IEclipsePreferences#org-eclipse-ui-\\w+:org-tftsr-[\\w-]+|.*\\.Tftsr\\w+.*");
		List<String> others = new ArrayList<>();
		List<Path> sheets = bundles.stream().flatMap(bundle -> Checkout.files(bundle, file -> file.toString().endsWith(".css")).stream())
				.filter(sheet -> sheet.getParent().endsWith("css")).toList();
		assertFalse(sheets.isEmpty());
		for (Path sheet : sheets) {
			Matcher rule = rules.matcher(Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
			while (rule.find()) {
				for (String selector : rule.group(1).split(",")) {
					if (!ours.matcher(selector.strip()).matches()) {
						others.add(Checkout.ROOT.relativize(sheet) + ": " + selector.strip());
					}
				}
			}
		}
		assertEquals(List.of(), others);
	}

	private List<String> where(String name, Predicate<Element> bad, String attribute) {
		return all(name).stream().filter(bad).map(element -> name + " " + element.getAttribute(attribute)).toList();
	}

	private List<Element> all(String... names) {
		return Stream.of(names).flatMap(name -> contributions.stream().flatMap(file -> elements(file, name).stream())).toList();
	}

	private static List<Element> elements(Path file, String name) {
		try {
			Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
			NodeList nodes = document.getElementsByTagName(name);
			List<Element> elements = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) {
				elements.add((Element) nodes.item(i));
			}
			return elements;
		} catch (Exception e) {
			throw new IllegalStateException(file.toString(), e);
		}
	}
}
