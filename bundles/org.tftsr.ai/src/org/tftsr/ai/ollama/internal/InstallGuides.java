package org.tftsr.ai.ollama.internal;

import java.util.List;

import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstallGuide.Step;
import org.tftsr.ai.ollama.Platform;

/** How to install Ollama on each system. */
final class InstallGuides {

	private InstallGuides() {
	}

	static InstallGuide of(Platform platform) {
		return switch (platform) {
		case LINUX -> new InstallGuide(platform, "https://ollama.com/download/linux", List.of(
				new Step(Messages.Guide_linuxInstall, "curl -fsSL https://ollama.com/install.sh | sh"),
				new Step(Messages.Guide_linuxService, "systemctl status ollama"),
				new Step(Messages.Guide_linuxByHand, "ollama serve"), firstModel()));
		case MACOS -> new InstallGuide(platform, "https://ollama.com/download/mac", List.of(
				new Step(Messages.Guide_macInstall, "brew install ollama"),
				new Step(Messages.Guide_macOpen, "brew services start ollama"),
				firstModel()));
		case WINDOWS -> new InstallGuide(platform, "https://ollama.com/download/windows", List.of(
				new Step(Messages.Guide_windowsInstall, "winget install --id Ollama.Ollama"),
				new Step(Messages.Guide_windowsStart, null), firstModel()));
		};
	}

	private static Step firstModel() {
		return new Step(Messages.Guide_firstModel, "ollama pull llama3.2:3b");
	}
}
