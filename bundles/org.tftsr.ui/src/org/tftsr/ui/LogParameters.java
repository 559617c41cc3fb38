package org.tftsr.ui;

import java.util.HashMap;
import java.util.Map;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;

/** The parameters with which {@link CommandIds#OPEN_LOG} opens a log of an issue. */
public final class LogParameters {

	private LogParameters() {
	}

	/**
	 * Opens it in the encoding that the issue reads it in.
	 *
	 * @return to add to
	 * @throws TftsrException as {@link LogFile#file}
	 */
	public static Map<String, String> of(LogFile log) throws TftsrException {
		Map<String, String> parameters = new HashMap<>();
		parameters.put(CommandIds.OPEN_LOG_URI, log.file().toUri().toString());
		log.encoding().ifPresent(encoding -> parameters.put(CommandIds.OPEN_LOG_ENCODING, encoding.name()));
		return parameters;
	}

	/**
	 * As the other form.
	 *
	 * @param line to go to, from 1
	 */
	public static Map<String, String> of(LogFile log, long line) throws TftsrException {
		Map<String, String> parameters = of(log);
		parameters.put(CommandIds.OPEN_LOG_LINE, Long.toString(line));
		return parameters;
	}
}
