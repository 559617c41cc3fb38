/** Bytes of a log and one pass over its lines. */
package org.tftsr.logs.internal.read;
