/** The settings of the Log Viewer. */
package org.tftsr.ui.logs.internal.preferences;
