/** Lines of logs as the evidence of whys. */
package org.tftsr.ui.issues.internal.evidence;
