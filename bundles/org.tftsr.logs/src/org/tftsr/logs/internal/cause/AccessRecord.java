package org.tftsr.logs.internal.cause;

/**
 * What a web server's access log says of one request, in the combined format of Apache and NGINX: {@code "GET /path
 * HTTP/1.1" 502 556}. Its addresses and agents are data in which no words about causes are looked for.
 *
 * @param request method and path without the query
 * @param status  the HTTP status code
 */
record AccessRecord(String request, int status) {

	private static final String VERSION = " HTTP/";
	private static final int STATUS_DIGITS = 3;
	private static final int SERVER_ERROR = 500;
	private static final int LAST_STATUS = 599;

	/** Reads the request in a line; null where there is none. */
	static AccessRecord in(String line, int from) {
		int version = line.indexOf(VERSION, from);
		int quote = version < 0 ? -1 : line.indexOf('"', version);
		int open = version < 0 ? -1 : line.lastIndexOf('"', version);
		int status = quote + 2;
		boolean complete = open >= from && quote > 0 && status + STATUS_DIGITS <= line.length()
				&& line.charAt(quote + 1) == ' ';
		if (!complete || !isNumber(line, status)) {
			return null;
		}
		int query = line.indexOf('?', open);
		int end = query < 0 || query > version ? version : query;
		String request = line.substring(open + 1, end);
		return new AccessRecord(request, Integer.parseInt(line, status, status + STATUS_DIGITS, 10));
	}

	private static boolean isNumber(String line, int at) {
		for (int p = at; p < at + STATUS_DIGITS; p++) {
			if (line.charAt(p) < '0' || line.charAt(p) > '9') {
				return false;
			}
		}
		int end = at + STATUS_DIGITS;
		return end == line.length() || line.charAt(end) == ' ';
	}

	/** Whether the server failed, rather than the client. */
	boolean isServerError() {
		return status >= SERVER_ERROR && status <= LAST_STATUS;
	}

	/** The request and how it ended. */
	String summary() {
		return request + " answered with HTTP status " + status;
	}
}
