/** Learns from the start of a log where its lines keep time, level and message, and reads lines by that. */
package org.tftsr.logs.internal.format;
