/** From log files to an issue. */
package org.tftsr.ui.issues.internal.triage;
