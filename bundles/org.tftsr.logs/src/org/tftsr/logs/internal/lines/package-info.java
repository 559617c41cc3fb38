/** How lines of large logs are found: sets of lines, bytes compared by the word, ordered work on several threads. */
package org.tftsr.logs.internal.lines;
