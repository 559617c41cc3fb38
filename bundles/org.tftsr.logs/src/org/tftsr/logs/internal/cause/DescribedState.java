package org.tftsr.logs.internal.cause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of what a thing looks like now, as {@code kubectl describe} prints it, that says that it is not as it should be:
 * {@code Ready:  False}, {@code Endpoints:  <none>}.
 */
final class DescribedState {

	private static final int LONGEST = 200;
	private static final Pattern ROW = Pattern.compile("\\s*+(Endpoints|Ready|ContainersReady|Available|Healthy|Synced)(?::\\s++|\\s{2,}+)(<none>|False)(?:\\s.*+)?");

	private static final Pattern WITHOUT_TROUBLE = Pattern.compile("\\s*+(?:Memory|Disk|PID)Pressure\\s{2,}+False\\s.*+|\\s*+NetworkUnavailable\\s{2,}+False\\s.*+");

	private DescribedState() {
	}

	/** Whether the row says of a trouble that a node may have that it has none, whatever else stands in it: {@code DiskPressure  False}. */
	static boolean isWithoutTrouble(String line, int start) {
		return line.length() <= LONGEST && line.indexOf("False", start) >= 0 && WITHOUT_TROUBLE.matcher(line).region(start, line.length()).matches();
	}

	/** What the row says; 0 where it says nothing, or the line is none. Nothing is wrong where only the endpoints of a thing are not there. */
	static long in(String line) {
		boolean possible = line.length() <= LONGEST && (line.contains("False") || line.contains("<none>"));
		Matcher row = possible ? ROW.matcher(line) : null;
		if (row == null || !row.matches()) {
			return 0;
		}
		boolean endpoints = row.group(1).equals("Endpoints");
		if (endpoints != row.group(2).equals("<none>")) {
			return 0;
		}
		return (endpoints ? Signal.MISSING : Signal.SYMPTOM).bit() | Signal.FAILURE.bit();
	}
}
