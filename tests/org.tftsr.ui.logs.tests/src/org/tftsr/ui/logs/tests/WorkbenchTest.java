package org.tftsr.ui.logs.tests;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** What the tests of the Log Viewer share: each begins and ends without editors, files and settings of its own. */
abstract class WorkbenchTest {

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Workbench.closeEditors();
		Workbench.deleteFiles();
		var preferences = InstanceScope.INSTANCE.getNode(LogViewerIds.BUNDLE);
		preferences.remove(LogViewerIds.SIZE_LIMIT);
		preferences.remove(LogViewerIds.COPY_SECRETS);
		preferences.remove(LogViewerIds.SHOW_HISTOGRAM);
		preferences.remove(LogViewerIds.MASKED);
		preferences.remove(LogViewerIds.HIGHLIGHT_RULES);
		preferences.remove(LogViewerIds.HIDDEN_TYPES);
		for (PiiKind kind : PiiKind.values()) {
			preferences.remove(LogViewerIds.showPreference(kind));
		}
		SettingsRepository stored = Services.get(SettingsRepository.class);
		Map<String, String> forgotten = stored.all().keySet().stream().filter(key -> key.startsWith("log.")) //$NON-NLS-1$
				.collect(Collectors.toMap(key -> key, key -> "")); //$NON-NLS-1$
		if (!forgotten.isEmpty()) {
			stored.put(forgotten);
		}
		if (!settings().equals(DetectionSettings.STANDARD)) {
			change(DetectionSettings.STANDARD);
		}
	}

	/** What the database holds. */
	static DetectionSettings settings() throws TftsrException {
		return Services.get(DetectionSettingsRepository.class).get();
	}

	/** Changes the settings of detection as the command line does, in another part of the product. */
	static void change(DetectionSettings settings) throws TftsrException {
		Services.get(Detectors.class).update(settings);
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Opens the planted log. */
	static IEditorPart openPlanted() throws Exception {
		IFile file = Workbench.file("service.log", utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		return Workbench.open(file);
	}

	/** As a preference page does: on the user interface thread, where open editors hear of it. */
	static void set(String preference, String value) throws Exception {
		Workbench.ui(() -> {
			InstanceScope.INSTANCE.getNode(LogViewerIds.BUNDLE).put(preference, value);
			return preference;
		});
	}
}
