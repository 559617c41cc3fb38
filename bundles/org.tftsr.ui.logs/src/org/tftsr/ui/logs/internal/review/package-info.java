/** The review of what is found in a log: each finding with its decision, original and redacted text, and into an issue with it. */
package org.tftsr.ui.logs.internal.review;
