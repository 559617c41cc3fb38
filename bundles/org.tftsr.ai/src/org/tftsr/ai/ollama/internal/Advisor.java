package org.tftsr.ai.ollama.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.ollama.internal.ModelCatalog.Offer;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.ai.ollama.Recommendation.Fit;

/**
 * Judges models for a machine. The rule for main memory is that of the makers, who ask for 8 GB for a model of 7 billion parameters
 * (4.7 GB to fetch), 16 for 13 (7.4) and 32 for 33 (19): about 1.7 times what is fetched. A graphics processor holds the model, a
 * context of some thousand tokens and what its driver needs, for which a fifth and half a gigabyte are added. docs/ollama.md has
 * the sources.
 */
final class Advisor {

	private static final double MEMORY_SHARE = 1.7;
	private static final double GPU_SHARE = 1.2;
	private static final long GPU_ALWAYS = 500_000_000;
	/** A processor reads all of a model for each token: beyond this, it writes more slowly than a person reads. */
	private static final long SWIFT_WITHOUT_GPU = 5_500_000_000L;
	private static final double GIGABYTE = 1e9;

	private final Hardware hardware;
	private final long gpuMemory;
	private final boolean unified;

	Advisor(Hardware hardware) {
		this.hardware = hardware;
		// one card: what is cut over several is slower, and cards of different makers do not work together
		gpuMemory = hardware.gpus().stream().filter(gpu -> gpu.kind() == GpuKind.DEDICATED).mapToLong(Gpu::memory).max().orElse(0);
		unified = hardware.gpus().stream().anyMatch(gpu -> gpu.kind() == GpuKind.UNIFIED);
	}

	/** @param offers the smallest first */
	List<Recommendation> recommend(List<Offer> offers) {
		Offer best = null;
		for (Offer offer : offers) {
			if (isAdvisable(offer)) {
				best = offer;
			}
		}
		List<Recommendation> result = new ArrayList<>();
		for (Offer offer : offers) {
			result.add(new Recommendation(offer.name(), offer.bytes(), offer.strength(), fit(offer), offer == best, reason(offer)));
		}
		return result;
	}

	private Fit fit(Offer offer) {
		if (gpuNeed(offer) <= gpuMemory) {
			return Fit.GPU;
		}
		if (hardware.memory() == 0) {
			return Fit.UNKNOWN;
		}
		if (memoryNeed(offer) > hardware.memory()) {
			return Fit.TOO_LARGE;
		}
		return unified ? Fit.GPU : Fit.MEMORY;
	}

	/** The largest of these is advised: what answers quickly is of more use than what knows more. */
	private boolean isAdvisable(Offer offer) {
		return switch (fit(offer)) {
		case GPU -> true;
		case MEMORY -> offer.bytes() <= SWIFT_WITHOUT_GPU;
		case TOO_LARGE, UNKNOWN -> false;
		};
	}

	private String reason(Offer offer) {
		return switch (fit(offer)) {
		case GPU -> unified && gpuNeed(offer) > gpuMemory
				? NLS.bind(Messages.Advisor_shared, gigabytes(hardware.memory()))
				: NLS.bind(Messages.Advisor_gpu, gigabytes(gpuMemory));
		case MEMORY -> offer.bytes() <= SWIFT_WITHOUT_GPU
				? NLS.bind(Messages.Advisor_memory, gigabytes(memoryNeed(offer)), gigabytes(hardware.memory()))
				: NLS.bind(Messages.Advisor_memorySlow, gigabytes(hardware.memory()));
		case TOO_LARGE -> NLS.bind(Messages.Advisor_large, gigabytes(memoryNeed(offer)), gigabytes(hardware.memory()));
		case UNKNOWN -> NLS.bind(Messages.Advisor_unknown, gigabytes(memoryNeed(offer)));
		};
	}

	private static long memoryNeed(Offer offer) {
		return (long) (offer.bytes() * MEMORY_SHARE);
	}

	private static long gpuNeed(Offer offer) {
		return (long) (offer.bytes() * GPU_SHARE) + GPU_ALWAYS;
	}

	private static String gigabytes(long bytes) {
		double amount = bytes / GIGABYTE;
		return String.format(Locale.ROOT, amount < 10 ? "%.1f GB" : "%.0f GB", amount);
	}
}
