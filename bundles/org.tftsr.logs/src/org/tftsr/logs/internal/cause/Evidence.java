package org.tftsr.logs.internal.cause;

/** How much a line speaks for a cause by itself, before it is known what happened around it. */
final class Evidence {

	static final int ERROR = 22;
	static final int WARN = 10;
	static final int DEEPEST_CAUSE = 30;
	private static final int FATAL = 26;
	private static final int ERROR_BY_WORDS = 14;
	/** From this weight on a signal names a cause by itself; below, it only says that something is wrong. */
	private static final int NAMES_A_CAUSE = 26;
	private static final int PLAINLY = 36;
	private static final double FURTHER_SIGNAL = 0.2;
	/** A line that calls itself information is believed, but not entirely. */
	private static final double CALM = 0.5;
	private static final int CAUSED_BY = 6;

	private Evidence() {
	}

	/** The points of a line with such signals, level and role. */
	static double points(Candidate candidate) {
		double points = level(candidate) + words(candidate.signals);
		if (candidate.deepest) {
			points += DEEPEST_CAUSE;
		} else if (candidate.role == Candidate.Role.CAUSED_BY) {
			points += CAUSED_BY;
		}
		return candidate.isCalmLevel() ? points * CALM : points;
	}

	/** A line without a level, such as one of a stack trace, that names a cause is taken for an error. */
	private static int level(Candidate candidate) {
		if (candidate.level == null) {
			return nameCause(candidate.signals) ? ERROR_BY_WORDS : 0;
		}
		return switch (candidate.level) {
		case FATAL -> FATAL;
		case ERROR -> ERROR;
		case WARN -> WARN;
		default -> 0;
		};
	}

	/** Whether signals name a cause that is one even where the log calls it information. */
	static boolean nameCausePlainly(long signals) {
		return strongest(signals) >= PLAINLY;
	}

	/** Whether signals name a cause rather than only say that something is wrong. */
	static boolean nameCause(long signals) {
		return strongest(signals) >= NAMES_A_CAUSE;
	}

	private static int strongest(long signals) {
		Signal strongest = Signal.strongest(signals);
		return strongest == null ? 0 : strongest.weight();
	}

	/** The strongest signal counts in full, further ones a little, those against a cause in full. */
	private static double words(long signals) {
		double strongest = strongest(signals);
		double sum = 0;
		double against = 0;
		for (Signal signal : Signal.values()) {
			if (signal.in(signals)) {
				sum += Math.max(0, signal.weight());
				against += Math.min(0, signal.weight());
			}
		}
		return strongest + FURTHER_SIGNAL * (sum - strongest) + against;
	}
}
