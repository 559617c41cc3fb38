/** Handlers of the commands of the Log Viewer. */
package org.tftsr.ui.logs.internal.commands;
