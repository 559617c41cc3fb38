package org.tftsr.logs.internal.time;

/**
 * The notations of time stamps that are recognised, the more telling one before the less telling where both fit a line.
 * Loghub's sixteen systems, ISO 8601 and RFC 3339, RFC 3164 and RFC 5424, the Common Log Format, klog, dmesg and the
 * defaults of common logging libraries are among them.
 */
public enum TimestampFormat {
	ISO_T("yyyy-MM-dd'T'HH:mm:ss", "Y-M-DTH:N:SfZ"),
	ISO_BLANK("yyyy-MM-dd HH:mm:ss", "Y-M-D H:N:SfZ"),
	BGL("yyyy-MM-dd-HH.mm.ss", "Y-M-D-H.N.Sf"),
	ISO_BASIC("yyyyMMdd'T'HHmmss", "YMDTHNSfZ"),
	COMPACT_COLONS("yyyyMMdd-H:m:s:S", "YMD-h:n:s:u"),
	COMPACT_BLANK("yyyyMMdd HH:mm:ss", "YMD H:N:Sf"),
	SLASHES("yyyy/MM/dd HH:mm:ss", "Y/M/D H:N:Sf"),
	SLASHES_DASH("yyyy/MM/dd-HH:mm:ss", "Y/M/D-H:N:Sf"),
	ACCESS_LOG("dd/MMM/yyyy:HH:mm:ss", "D/B/Y:H:N:SfZ"),
	ERROR_LOG("EEE MMM dd HH:mm:ss yyyy", "A B_d H:N:Sf Y"),
	ACCESS_LOG_BLANK("dd/MMM/yyyy HH:mm:ss", "D/B/Y H:N:SfZ"),
	HTTP_DATE("EEE, dd MMM yyyy HH:mm:ss", "A, d B Y H:N:SfZ"),
	DAY_NAME_YEAR("dd MMM yyyy HH:mm:ss", "d B Y H:N:Sf"),
	DAY_DASH_NAME_YEAR("dd-MMM-yyyy HH:mm:ss", "d-B-Y H:N:Sf"),
	JAVA_UTIL_LOGGING("MMM dd, yyyy h:mm:ss a", "B d, Y h:N:S P"),
	NAME_DAY_YEAR("MMM dd yyyy HH:mm:ss", "B_d Y H:N:Sf"),
	AMERICAN("M/d/yyyy h:mm:ss a", "m/d/Y h:N:Sf P"),
	AMERICAN_24("MM/dd/yyyy HH:mm:ss", "m/d/Y h:N:Sf"),
	AMERICAN_DASHED("MM/dd/yyyy-HH:mm:ss", "m/d/Y-h:N:Sf"),
	EUROPEAN("dd.MM.yyyy HH:mm:ss", "d.m.Y h:N:Sf"),
	SHORT_YEAR_SLASHES("yy/MM/dd HH:mm:ss", "y/M/D H:N:Sf"),
	SHORT_YEAR_COMPACT("yyMMdd HHmmss", "yMD HNS"),
	MYSQL("yyMMdd HH:mm:ss", "yMD_h:N:S"),
	SYSLOG("MMM d HH:mm:ss", "B_d H:N:Sf", false),
	KLOG_YEAR("yyyyMMdd HH:mm:ss", "GYMD H:N:Sf"),
	KLOG("MMdd HH:mm:ss", "GMD H:N:Sf", false),
	LOGCAT("MM-dd HH:mm:ss", "M-D H:N:Sf", false),
	MONTH_DOT_DAY("MM.dd HH:mm:ss", "M.D H:N:Sf", false),
	EPOCH_MILLIS("epoch milliseconds", "L"),
	EPOCH_MICROS("epoch microseconds", "U"),
	EPOCH_SECONDS("epoch seconds", "E"),
	SINCE_BOOT("seconds since boot", "[K]", false),
	TIME_ONLY("HH:mm:ss", "H:N:Sf", false),
	/** Only a help for formats that lack the year. */
	DATE_DOTS("yyyy.MM.dd", "Y.M.D"),
	DATE_ISO("yyyy-MM-dd", "Y-M-D");

	private final String notation;
	private final TimestampPattern pattern;
	private final boolean year;

	TimestampFormat(String notation, String pattern) {
		this(notation, pattern, true);
	}

	TimestampFormat(String notation, String pattern, boolean year) {
		this.notation = notation;
		this.pattern = new TimestampPattern(pattern);
		this.year = year;
	}

	/** The name to show: the notation of {@link java.time.format.DateTimeFormatter} without fraction and zone. */
	public String notation() {
		return notation;
	}

	/** Whether it tells the year. */
	public boolean hasYear() {
		return year;
	}

	/** Whether a letter for the level is a part of it, as glog and klog write it. */
	public boolean startsWithLevel() {
		return this == KLOG || this == KLOG_YEAR;
	}

	/** Whether it tells the day. */
	public boolean hasDay() {
		return this != SINCE_BOOT && this != TIME_ONLY;
	}

	/** Whether it tells a date but no time of the day. */
	public boolean dateOnly() {
		return this == DATE_DOTS || this == DATE_ISO;
	}

	/**
	 * Reads a time stamp.
	 *
	 * @param out receives it; undefined where there is none
	 * @return where it ends, or -1 where there is none at this place
	 */
	public int match(String line, int at, Timestamp out) {
		return pattern.match(line, at, out);
	}
}
