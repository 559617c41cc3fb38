package org.tftsr.ui.chat.internal.view;

import java.util.UUID;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;

/** The pages of the settings that belong to the chat. */
final class ChatSettingsPages {

	private static final String PROVIDERS = "org.tftsr.ui.chat.preferences.providers";
	private static final String NETWORK = "org.tftsr.ui.chat.preferences.network";

	private final Shell shell;

	ChatSettingsPages(Shell shell) {
		this.shell = shell;
	}

	/** Opens the page of the providers. */
	void providers() {
		provider(null);
	}

	/** Opens the page of the providers where this one is selected; null for the preferred one. */
	void provider(UUID selected) {
		PreferencesUtil.createPreferenceDialogOn(shell, PROVIDERS, null, selected).open();
	}

	/** Opens the page of the network. */
	void network() {
		PreferencesUtil.createPreferenceDialogOn(shell, NETWORK, null, null).open();
	}

	/** Whether something is missing without which a provider cannot be asked. */
	static boolean isIncomplete(Provider provider) {
		return switch (provider.kind()) {
		case LOCAL -> false;
		case OLLAMA, CUSTOM_REST -> isBlank(provider.address());
		case OPENAI -> isBlank(provider.address()) || isBlank(provider.model());
		case AZURE_OPENAI, ANTHROPIC, GEMINI, MISTRAL -> isBlank(provider.address()) || !provider.hasKey();
		};
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	/** Whether nothing that is asked leaves the product. */
	static boolean isAnalyst(Provider provider) {
		return provider.kind() == ProviderKind.LOCAL;
	}
}
