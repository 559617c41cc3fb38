/** The Dashboard: figures over all issues, and the way from a figure to its issues. */
package org.tftsr.ui.issues.internal.dashboard;
