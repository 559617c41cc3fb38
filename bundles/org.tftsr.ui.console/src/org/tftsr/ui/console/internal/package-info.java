/** What is printed in the Console view, in the Log Viewer. */
package org.tftsr.ui.console.internal;
