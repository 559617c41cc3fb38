package org.tftsr.ai.ollama;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;

/**
 * What Windows tells through WMI and, for the memory of graphics processors, in the registry: WMI tells it in 32 bits, which are
 * full at 4 GB.
 */
final class WindowsHardware {

	/** One fact a line, its parts set apart by tabs. */
	private static final String SCRIPT = """
			$ErrorActionPreference='SilentlyContinue'
			Get-CimInstance Win32_Processor | ForEach-Object { "cpu`t$($_.Name)`t$($_.NumberOfCores)" }
			Get-CimInstance Win32_ComputerSystem | ForEach-Object { "memory`t$($_.TotalPhysicalMemory)" }
			Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e968-e325-11ce-bfc1-08002be10318}\\0*' \
			| Where-Object DriverDesc | ForEach-Object { "gpu`t$($_.DriverDesc)`t$($_.'HardwareInformation.qwMemorySize')" }
			""";

	private final Programs programs;

	WindowsHardware(Programs programs) {
		this.programs = programs;
	}

	Hardware look(String architecture) {
		String name = null;
		int cores = 0;
		long memory = 0;
		List<Gpu> gpus = new ArrayList<>(HardwareProbe.nvidia(programs));
		boolean nvidiaTold = !gpus.isEmpty();
		Optional<String> told = programs.run(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", SCRIPT));
		for (String[] fact : told.orElse("").lines().map(line -> line.split("\t", -1)).toList()) {
			if (fact[0].equals("cpu") && fact.length == 3) {
				name = fact[1].isBlank() ? name : fact[1].strip();
				cores += (int) HardwareProbe.number(fact[2]);
			} else if (fact[0].equals("memory") && fact.length == 2) {
				memory = HardwareProbe.number(fact[1]);
			} else if (fact[0].equals("gpu") && fact.length == 3) {
				gpu(fact[1].strip(), HardwareProbe.number(fact[2]), nvidiaTold).ifPresent(gpus::add);
			}
		}
		return new Hardware(name, architecture, cores, memory, gpus);
	}

	private static Optional<Gpu> gpu(String name, long memory, boolean nvidiaTold) {
		String words = name.toLowerCase(Locale.ROOT);
		if (words.contains("nvidia")) {
			return nvidiaTold ? Optional.empty() : Optional.of(new Gpu(name, memory, GpuKind.DEDICATED));
		}
		boolean dedicated = (words.contains("radeon") || words.contains("arc")) && memory >= 2L << 30;
		return Optional.of(dedicated ? new Gpu(name, memory, GpuKind.DEDICATED) : new Gpu(name, 0, GpuKind.DISPLAY_ONLY));
	}
}
