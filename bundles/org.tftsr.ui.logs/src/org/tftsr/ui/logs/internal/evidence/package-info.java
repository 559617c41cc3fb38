/** From lines of a log to the evidence of a why. */
package org.tftsr.ui.logs.internal.evidence;
