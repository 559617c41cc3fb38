/** The user's own highlights in logs: an ordered list of rules, each with a look. */
package org.tftsr.ui.logs.internal.highlight;
