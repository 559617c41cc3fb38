/** The timeline of an issue: what happened when, and how long it took. */
package org.tftsr.ui.issues.internal.timeline;
