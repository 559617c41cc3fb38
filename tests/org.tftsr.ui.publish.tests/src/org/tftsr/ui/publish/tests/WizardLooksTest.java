package org.tftsr.ui.publish.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tftsr.ui.publish.tests.WizardSteps.WIZARD;
import static org.tftsr.ui.publish.tests.WizardSteps.goToOptions;
import static org.tftsr.ui.publish.tests.WizardSteps.tabs;
import static org.tftsr.ui.publish.tests.WizardSteps.waitForPreview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The looks of the wizard in the dark theme: each page is dark, and what stands on it can be read. */
@EnabledOnOs(OS.LINUX)
class WizardLooksTest extends PublishTest {

	/** Of 255. */
	private static final int LEAST_CONTRAST = 80;
	/** Of the mean of a picture, of 255. */
	private static final int DARKEST_LIGHT = 110;
	private static final int STEADY_LOOKS = 10;

	@BeforeEach
	void beDark() throws Exception {
		Themes.show(Themes.DARK);
	}

	@AfterEach
	void beLight() throws Exception {
		Workbench.closeDialogs();
		Themes.show(Themes.LIGHT);
	}

	@Test
	void everyPageCanBeReadInTheDarkTheme() throws Exception {
		setUpConfluence();
		publishedBefore();
		publication.before = "<h1>Checkout</h1>\n<p>Found by somebody else.</p>\n<p>Fixed.</p>";
		publication.replacesOthers = true;
		Shell wizard = openWizard();
		waitUntilEnabled(wizard, "Next >");
		assertLook(wizard, "place");
		goToOptions(wizard);
		assertLook(wizard, "options");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		List<String> tabs = tabs(wizard);
		for (int i = 0; i < tabs.size(); i++) {
			showTab(wizard, i);
			assertLook(wizard, List.of("preview", "requests", "along", "difference").get(i));
		}
	}

	@Test
	void theDialogsOfTheWizardCanBeReadInTheDarkTheme() throws Exception {
		setUpConfluence();
		Shell wizard = openWizard();
		goToOptions(wizard);
		Workbench.press(wizard, "Choose…");
		Shell pages = Workbench.dialog("Page Above");
		Workbench.ui(() -> WizardSteps.words(pages, "outage"));
		Workbench.press(pages, "Search…");
		Shell review = Workbench.dialog("Before It Is Sent");
		assertLook(review, "review");
		Workbench.press(review, "Send");
		WizardSteps.chooseExisting(pages, "Checkout outage");
		assertLook(pages, "page-above");
		Workbench.press(pages, "Choose");
		Workbench.waitUntilClosed(pages);
		publication.problem = new TftsrException(ProblemKind.NETWORK, "Cannot attach the document", "the connection broke", "Resume");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		Workbench.press(wizard, "Finish");
		Shell failed = Workbench.dialog("Not Published");
		Workbench.waitFor("the icon can be seen", () -> contrastOfIcon(failed) >= LEAST_CONTRAST);
		assertLook(failed, "failed");
	}

	/** How far the mean of what is seen of an icon is from what is behind it; nothing of an icon that is not there. */
	private static int contrastOfIcon(Shell shell) {
		Label icon = Workbench.find(shell, Label.class, label -> label.getImage() != null).orElseThrow();
		ImageData data = icon.getImage().getImageData();
		double mean = IntStream.range(0, data.width * data.height).filter(i -> data.getAlpha(i % data.width, i / data.width) > 128)
				.map(i -> brightness(data.palette.getRGB(data.getPixel(i % data.width, i / data.width)))).average().orElseThrow();
		return (int) Math.abs(mean - brightness(icon.getBackground().getRGB()));
	}

	@Test
	void theOptionsOfAWorkItemCanBeReadInTheDarkTheme() throws Exception {
		setUpAzureDevOps();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WIZARD);
		fill(wizard, "Project:", "Shop");
		assertLook(wizard, "place-azuredevops");
		goToOptions(wizard);
		assertLook(wizard, "options-azuredevops");
	}

	@Test
	void thePagesOfAnIncidentCanBeReadInTheDarkTheme() throws Exception {
		setUpServiceNow();
		Workbench.start(CommandIds.PUBLISH, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Shell wizard = Workbench.dialog(WIZARD);
		waitUntilEnabled(wizard, "Next >");
		assertLook(wizard, "place-servicenow");
		goToOptions(wizard);
		assertLook(wizard, "options-servicenow");
		Workbench.press(wizard, "Next >");
		waitForPreview(wizard);
		assertLook(wizard, "preview-servicenow");
	}

	private static void assertLook(Shell shell, String picture) throws Exception {
		int[] drawn = drawn(shell);
		// a button gets the look of one that can be pressed a moment after it can be
		Workbench.waitFor("all of " + picture + " can be read", () -> unreadable(shell).isEmpty());
		Workbench.screenshot(() -> shell, "publish-dark-" + picture);
		double mean = Arrays.stream(drawn).average().orElseThrow();
		assertTrue(mean < DARKEST_LIGHT, () -> picture + " is as bright as " + mean);
	}

	/** How bright each point of a window is, once it stays: colours come step by step, and pages of a browser when they will. */
	private static int[] drawn(Shell shell) throws Exception {
		int[][] last = { null };
		int[] same = { 0 };
		Workbench.waitFor("it is drawn", () -> {
			int[] now = brightnesses(shell);
			same[0] = Arrays.equals(now, last[0]) ? same[0] + 1 : 0;
			last[0] = now;
			return same[0] == STEADY_LOOKS;
		});
		return last[0];
	}

	private static int[] brightnesses(Shell shell) {
		Image image = new Image(shell.getDisplay(), shell.getSize().x, shell.getSize().y);
		GC gc = new GC(image);
		shell.print(gc);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int[] brightnesses = new int[data.width * data.height];
		for (int i = 0; i < brightnesses.length; i++) {
			brightnesses[i] = brightness(data.palette.getRGB(data.getPixel(i % data.width, i / data.width)));
		}
		return brightnesses;
	}

	private static List<Control> unreadable(Composite parent) {
		List<Control> found = new ArrayList<>();
		collect(parent, found);
		return found;
	}

	/** Whatever has a light ground, or words that hardly differ from it. */
	private static void collect(Composite parent, List<Control> found) {
		for (Control child : parent.getChildren()) {
			if (!child.isVisible() || !child.isEnabled()) {
				continue;
			}
			if (hasWords(child)) {
				int ground = brightness(child.getBackground().getRGB());
				int words = brightness(child.getForeground().getRGB());
				if (ground >= 128 || words - ground < LEAST_CONTRAST) {
					found.add(child);
				}
			}
			if (child instanceof Composite composite) {
				collect(composite, found);
			}
		}
	}

	private static boolean hasWords(Control control) {
		return switch (control) {
		case Label label -> !label.getText().isEmpty();
		case Link link -> true;
		case Button button -> true;
		case Text text -> true;
		case StyledText text -> true;
		case Combo combo -> true;
		case Table table -> true;
		default -> false;
		};
	}

	private static int brightness(RGB color) {
		return (color.red + color.green + color.blue) / 3;
	}
}
