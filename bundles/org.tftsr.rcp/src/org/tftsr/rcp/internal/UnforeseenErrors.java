package org.tftsr.rcp.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.tftsr.ui.Problems;

/**
 * Shows errors that nobody has foreseen, so that what failed is not silent and can be reported. One that keeps coming, as that of
 * something that is drawn again and again, is shown once: afterwards it goes into the error log alone, until it has stayed away for a
 * while. It belongs to the user interface thread.
 */
final class UnforeseenErrors {

	/** Who tries again what failed takes longer; what fails by itself, as a rule, does not. */
	private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(5);

	/** When each was last there, by its kind and the place it comes from. */
	private final Map<String, Long> last = new HashMap<>();
	private boolean showing;

	/** @return whether somebody sees it, and it is in the error log; where not, nothing has been done */
	boolean show(Throwable error) {
		if (error instanceof VirtualMachineError || isRepeated(error) || showing) {
			return false;
		}
		showing = true;
		try {
			Problems.show(Problems.defect(error));
			return true;
		} catch (RuntimeException e) {
			error.addSuppressed(e);
			return false;
		} finally {
			showing = false;
		}
	}

	private boolean isRepeated(Throwable error) {
		String name = error.getClass().getName() + Arrays.stream(error.getStackTrace()).findFirst().map(Object::toString).orElse(""); //$NON-NLS-1$
		long now = System.nanoTime();
		Long before = last.put(name, now);
		return before != null && now - before < REPEAT_NANOS;
	}
}
