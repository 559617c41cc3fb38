/** What is known of the lines of a log, in two or three bytes a line. */
package org.tftsr.logs.internal.facts;
