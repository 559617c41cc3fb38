/** The handlers of the commands. */
package org.tftsr.ui.issues.internal.commands;
