/** Records of several lines, and records that say the same, shown as one line. */
package org.tftsr.ui.logs.internal.fold;
