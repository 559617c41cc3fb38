/** What is shown of a log in place of the log: which templates, which lines, and what of a stack trace. */
package org.tftsr.logs.internal.evidence;
