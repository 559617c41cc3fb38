/** One request and its answer over {@code java.net.http}: connecting, timers, cancelling, and what failures mean. */
package org.tftsr.net.internal.exchange;
