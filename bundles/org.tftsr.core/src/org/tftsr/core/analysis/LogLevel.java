package org.tftsr.core.analysis;

/** The severity a log line gives itself, least first. */
public enum LogLevel {
	TRACE, DEBUG, INFO, NOTICE, WARN, ERROR, FATAL
}
