/** The logs of an issue: what is known of each, and what can be done with them. */
package org.tftsr.ui.issues.internal.logs;
