package org.tftsr.ai.ollama;

import java.util.List;
import java.util.Optional;

import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;

/** What macOS tells with {@code sysctl}. */
final class MacHardware {

	private static final String APPLE_SILICON = "aarch64";

	private final Programs programs;

	MacHardware(Programs programs) {
		this.programs = programs;
	}

	Hardware look(String architecture) {
		String name = value("machdep.cpu.brand_string").orElse(null);
		int cores = (int) number("hw.physicalcpu");
		// Ollama uses the graphics processor of Apple's own chips, and none of an Intel Mac
		List<Gpu> gpus = architecture.equals(APPLE_SILICON)
				? List.of(new Gpu((name == null ? "Apple" : name) + " graphics", 0, GpuKind.UNIFIED))
				: List.of();
		return new Hardware(name, architecture, cores, number("hw.memsize"), gpus);
	}

	private long number(String key) {
		return value(key).map(HardwareProbe::number).orElse(0L);
	}

	private Optional<String> value(String key) {
		return programs.run(List.of("/usr/sbin/sysctl", "-n", key)).map(String::strip).filter(text -> !text.isEmpty());
	}
}
